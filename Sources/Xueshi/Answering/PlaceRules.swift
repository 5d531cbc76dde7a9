/// The rules of a place's years at each end of the open readings, and what has been asked of it so far.
struct PlaceRules {
  /// Whatever a window depends on, beside the place.
  struct Applicant: Equatable {
    let year: Year
    let level: TitleLevel
    let degree: Degree?

    init(_ person: Person) {
      year = person.target.year
      level = person.target.level
      degree = person.degree
    }
  }

  /// The window of an applicant.
  struct Window {
    let applicant: Applicant
    var years: ClosedRange<Year>?
    /// The degree for which the notice states another window, whatever the applicant's own.
    var degreeAskedFor: Degree?
  }

  let standard: Programs
  let strict: Programs
  let lenient: Programs
  /// Whether items count once in a lifetime under all of them or under none.
  let tiesYearsAlike: Bool
  /// The rules with some readings changed.
  var changes: [(changes: [World.Change], rules: Programs)] = []
  /// The rules with one reading changed, by the number of what it reaches (``KnownReach``).
  var byReach: [Programs?] = []
  /// Windows found; people of one place mostly apply for a few titles in a few years.
  var windows: [Window] = []

  init(standard: Programs, strict: Programs, lenient: Programs) {
    self.standard = standard
    self.strict = strict
    self.lenient = lenient
    tiesYearsAlike =
      strict.countsOnceEver == standard.countsOnceEver && lenient.countsOnceEver == standard.countsOnceEver
  }

  subscript(end: ReadingEnd) -> Programs {
    switch end {
    case .standard: standard
    case .strict: strict
    case .lenient: lenient
    }
  }

  func changed(_ changes: [World.Change]) -> Programs? {
    for known in self.changes where known.changes == changes { return known.rules }
    return nil
  }
}

/// The numbers of places, by their codes.
struct PlaceNumbers {
  /// Codes at the slots where they belong or the next free ones, with their numbers; -1 marks a free one.
  private var slots: [(code: PlaceCode, number: Int32)] = Array(repeating: (.nation, -1), count: 16)
  private var count = 0

  subscript(code: PlaceCode) -> Int? {
    get {
      let number = slots[slot(of: code)].number
      return number < 0 ? nil : Int(number)
    }
    set {
      guard let newValue else { return }
      let slot = slot(of: code)
      if slots[slot].number < 0 { count += 1 }
      slots[slot] = (code, Int32(newValue))
      if count * 2 > slots.count { grow() }
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (.nation, -1), count: old.count * 2)
    for entry in old where entry.number >= 0 { slots[slot(of: entry.code)] = entry }
  }

  private func slot(of code: PlaceCode) -> Int {
    var slot = Int((code.number &* 0x9E37_79B1) >> 8) & (slots.count - 1)
    while slots[slot].number >= 0, slots[slot].code != code { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
