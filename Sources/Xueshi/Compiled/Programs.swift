/// The programs that govern the years of a place: one for each rulebook, under one choice of readings.
final class Programs: @unchecked Sendable {
  /// What counting asks of a route, whatever the year.
  struct RouteFacts: Sendable {
    let kind: RouteKind
    /// The kind as a member of a set of kinds.
    let kindBit: UInt8
    /// Whether its events are rated in the year they state, whatever the notice says of postings.
    let isRated: Bool
    /// The unit meant by a blank cell.
    let firstUnit: QuantityUnit
    /// How its events are attended.
    let attendance: Attendance
    /// All ones where an item of another category is another item.
    let separatesCategories: UInt8
    /// Whether its events are attended in sessions.
    var isSessions: Bool { attendance == .sessions }
    /// Whether its events take place on the days from start to end, or on some of them.
    var isAttended: Bool { attendance.isInDays }
    /// Whether nobody attends them who is away.
    let isClass: Bool
    /// Whether they are courses, dated when they are finished.
    let isCourse: Bool
    /// The fewest hours, in hundredths of an hour for a hundredth of a day, that a day of it brings; 0 where no notice rates it
    /// by the day.
    let leastPerDay: Int32
    /// The most hundredths of an hour that a day of it holds, and that may be stated however many days it took: where nobody
    /// is there on its days, as many as one likes.
    let (mostPerDay, mostOfAnyDays): (Int32, Int32)
    /// Whether a tag as public says nothing of them, as the notice itself says that they are professional.
    let ignoresCategory: Bool
    /// Whether they are counted once by their titles alone, whenever they were.
    let countsByTitle: Bool

    init(_ route: Route, _ rules: RemarkRules, _ bit: UInt64, dayRoutes: UInt64) {
      isClass = rules.classes & bit != 0
      isCourse = rules.courses & bit != 0
      leastPerDay = dayRoutes & bit == 0 ? 0 : Int32(rules.hoursPerDay.least)
      mostPerDay = Int32(rules.hoursPerDay.most) * 100
      mostOfAnyDays = isCourse ? rules.mostOfUnknownDays : route.attendance.isInDays ? 0 : .max
      ignoresCategory = route.kind == .activity && !route.isOfContent
      countsByTitle =
        route.kind == .activity && route.attendance != .sessions && route.attendance != .stay
        && rules.countedBeside & bit == 0
      kind = route.kind
      kindBit = 1 << route.kind.rawValue
      isRated = route.kind == .activity || route.kind == .registered
      firstUnit = route.firstUnit
      attendance = route.attendance
      separatesCategories = route.kind == .registered ? 0xFF : 0
    }

    /// Whether its events lie in the days from start to end, so that they may lie in two years.
    var liesInDays: Bool { attendance != .none || kind == .posting }
  }

  /// For each year from 1950, the rulebook that governs it; nothing for none.
  let books: [RulebookIndex?]
  /// For each rulebook of the library, its program where it governs any year.
  let programs: [Program?]
  /// The most meters any of them has.
  let meterCount: Int
  /// Whether any of them counts an item once in a lifetime.
  let countsOnceEver: Bool
  let routes: Plain<RouteFacts>
  /// What makes rows remarkable.
  let remarkRules: RemarkRules
  /// How many days from start to end may all be days of sessions.
  let sessionDays: Int32
  /// The most hundredths of an hour that a row may state whose days are not known.
  let mostOfUnknownDays: Int32
  private let years: Plain<UnsafePointer<Sheet>?>

  init(books: [RulebookIndex?], programs: [Program?], vocabulary: Vocabulary) {
    self.books = books
    self.programs = programs
    meterCount = programs.reduce(Int(MeterIndex.commonCount)) { max($0, $1?.sheet.pointee.meterCount ?? 0) }
    countsOnceEver = programs.contains { $0?.sheet.pointee.countsOnceEver ?? false }
    remarkRules = vocabulary.remarkRules
    sessionDays = vocabulary.sessionDays
    mostOfUnknownDays = vocabulary.remarkRules.mostOfUnknownDays
    let dayRoutes = programs.reduce(0) { $0 | ($1?.dayRoutes ?? 0) }
    routes = Plain(
      vocabulary.routes.enumerated().map {
        RouteFacts($1, vocabulary.remarkRules, $0 < 64 ? 1 << UInt64($0) : 0, dayRoutes: dayRoutes)
      })
    years = Plain(books.map { book in book.flatMap { programs[Int($0.number)]?.sheet } })
  }

  deinit {
    routes.free()
    years.free()
  }

  subscript(year: Year) -> Program? {
    let index = Int(year.number) - 1950
    guard books.indices.contains(index), let book = books[index] else { return nil }
    return programs[Int(book.number)]
  }

  /// The numbers of a year's program.
  @inline(__always)
  func sheet(of year: Year) -> UnsafePointer<Sheet>? {
    let index = Int(year.number) - 1950
    return UInt(bitPattern: index) < UInt(bitPattern: years.count) ? years[index] : nil
  }
}
