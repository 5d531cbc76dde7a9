/// A decimal cell that may be blank, in hundredths.
///
/// Missing is not zero: the two are different values, and reading one asks which it is.
public struct StatedAmount: Hashable, Sendable {
  @usableFromInline
  let raw: Int32

  /// A blank cell.
  @inlinable
  public static var blank: StatedAmount { StatedAmount(raw: -1) }

  /// Makes an amount that was stated.
  /// - Parameter hundredths: The amount in hundredths, 0 to 10 000 000.
  @inlinable
  public init(hundredths: Int64) {
    raw = Int32(hundredths)
  }

  @inlinable
  init(raw: Int32) {
    self.raw = raw
  }

  /// The amount in hundredths, or nothing for a blank cell.
  @inlinable
  public var hundredths: Int64? { isBlank ? nil : unchecked }

  /// Whether nothing was stated.
  @inlinable
  public var isBlank: Bool { raw < 0 }

  /// 1 for a blank cell, else 0.
  @inlinable
  var blankBit: Int32 { Int32(truncatingIfNeeded: UInt32(bitPattern: raw) >> 31) }

  @usableFromInline
  var unchecked: Int64 { Int64(raw) }
}

/// What a row leaves open of when an event was.
public struct Dating: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set of its bits.
  /// - Parameter rawValue: The bits.
  @inlinable
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Its end is blank, and taken to be its start.
  @inlinable
  public static var blankEnd: Dating { Dating(rawValue: 1) }
  /// It states a year and no day, as registered hours may: it is walked as of the year's last day.
  @inlinable
  public static var yearOnly: Dating { Dating(rawValue: 2) }
  /// It states another year than the one in which it ends.
  @inlinable
  public static var otherYear: Dating { Dating(rawValue: 4) }
  /// It states a year, be it the one in which it ends.
  @inlinable
  public static var statedYear: Dating { Dating(rawValue: 8) }
  /// It starts in another year than the one in which it ends.
  @inlinable
  public static var twoYears: Dating { Dating(rawValue: 16) }
}

/// Something on a person's timeline: hours earned, a leave, a posting, an earlier certificate.
///
/// A small value without references: a cohort holds millions of them in one array.
public struct Event: Sendable {
  /// The person, by number in `Ledger.personIDs`.
  public var person: Int32
  /// The row's line in its file; the header is line 1.
  public var line: Int32
  /// The days it took, both ends included.
  public var interval: Interval
  /// The year its hours belong to: the one its row states, else the one in which it ends.
  public var accountingYear: Year
  /// How many units; blank where the row states none.
  public var quantity: StatedAmount
  /// Hours the row states.
  public var hours: StatedAmount
  /// The item's title by number in `Ledger.items`; 0 where blank.
  public var item: Int32
  /// What its title comes to, by number: alike for one item written in two ways, 0 where it names none.
  public var title: Int32
  /// The specialty it belongs to; blank where not stated.
  public var specialty: SpecialtyID
  /// What kind of event it is.
  public var route: RouteID
  /// The unit its quantity is in; nothing where blank.
  public var unit: QuantityUnit?
  /// The level word, after blanks that have a meaning were given it.
  public var level: WordID
  /// The role word, after blanks that have a meaning were given it.
  public var role: WordID
  /// The kind of hours; nothing where blank.
  public var category: HoursCategory?
  /// Where it stands in its review.
  public var status: ReviewStatus
  /// What its row leaves open of when it was.
  public var dating: Dating
  /// What is noted of it beside its cells.
  public var marks: RowMarks
  /// Where hours were registered or a certificate was issued, by a place on file; nothing where the row names none.
  public var place: PlaceCode?
  /// The papers its row says are there, by number in `Ledger.labels`; 0 where blank.
  public var evidence: Int32 = 0

  /// Makes an event of its parts.
  @inlinable
  package init(
    person: Int32, line: Int32, interval: Interval, accountingYear: Year, quantity: StatedAmount, hours: StatedAmount,
    item: Int32, specialty: SpecialtyID, route: RouteID, unit: QuantityUnit?, level: WordID, role: WordID,
    category: HoursCategory?, status: ReviewStatus, dating: Dating = [], place: PlaceCode? = nil
  ) {
    title = item
    self.person = person
    self.line = line
    self.interval = interval
    self.accountingYear = accountingYear
    self.quantity = quantity
    self.hours = hours
    self.item = item
    self.specialty = specialty
    self.route = route
    self.unit = unit
    self.level = level
    self.role = role
    self.category = category
    self.status = status
    self.dating = dating
    marks = []
    self.place = place
  }

  /// The order in which events of one person are walked: by end date, then by file order.
  /// - Parameters:
  ///   - left: An event.
  ///   - right: Another event of the same ledger.
  /// - Returns: Whether the first is walked before the second.
  @inlinable
  public static func isWalked(_ left: Event, before right: Event) -> Bool {
    left.interval.end == right.interval.end ? left.line < right.line : left.interval.end < right.interval.end
  }
}

extension Event {
  /// The hours its row states, none when it states none.
  var statedHours: Hours { Hours(hundredths: hours.hundredths ?? 0) }
}
