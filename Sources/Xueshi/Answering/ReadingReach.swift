/// What one option of a reading changes, beside the default, in whatever rulebook has that reading.
struct ReadingReach {
  /// The routes whose rows it changes, as a bit set; numbers beyond the sixty-third share bits.
  private(set) var routes: UInt64 = 0
  private(set) var caps = false
  private(set) var floors = false
  /// Whether sheets have noted all rows it changes, as some end of the open readings changes them too.
  private(set) var isNoted = true

  /// Whether it changes rows or the treatment of events of some routes.
  func touches(_ own: UInt64) -> Bool { routes & own != 0 }

  /// Whether nothing is another for somebody with events of some routes.
  func isNothing(for own: UInt64) -> Bool { !touches(own) && !caps && !floors }

  /// The years of a window whose hours it may change.
  func years(of timeline: borrowing Timeline, _ window: ClosedRange<Year>) -> YearSet {
    caps ? .all : timeline.years(of: window, touchedBy: routes)
  }

  /// Adds what an option changes in a rulebook.
  fileprivate mutating func add(
    _ rulebook: Rulebook, _ routes: [Route], under choice: [OptionIndex], _ changed: [OptionIndex],
    ends: [[OptionIndex]]
  ) {
    let differences = ReadingDifferences(choice: choice, ends: [changed])
    let noted = ReadingDifferences(choice: choice, ends: ends)
    let tree = differences.ofTree(rulebook)
    caps = caps || !tree.caps.isEmpty
    floors = floors || !tree.floors.isEmpty
    for index in routes.indices {
      let route = RouteID(UInt8(index))
      let isOther = !differences.ofRows(rulebook, route).isEmpty
      if isOther, noted.ofRows(rulebook, route).isEmpty { isNoted = false }
      let isInterval =
        routes[index].kind == .posting && !tree.postings.isEmpty || routes[index].kind == .leave && !tree.leave.isEmpty
      if isOther || isInterval { self.routes |= 1 << UInt64(index & 63) }
    }
  }
}

/// A reach that was found before.
struct KnownReach {
  let reading: ReadingIndex
  let option: OptionIndex
  let book: RulebookIndex
  let change: World.Change
  let reach: ReadingReach
}

extension Assessor {
  /// What another option of a reading changes, by its number among those known.
  mutating func reach(of reading: ReadingIndex, at option: OptionIndex, in book: RulebookIndex) -> Int {
    for number in reaches.indices
    where reaches[number].reading == reading && reaches[number].option == option && reaches[number].book == book {
      return number
    }
    let change = World.Change(reading: library.rulebooks[book].readings[reading].id, option: option)
    var reach = ReadingReach()
    for book in RulebookIndex.all(in: library.rulebooks) {
      let standard = fixed.choice(.standard, of: book, in: library)
      let changed = fixed.choice(standard, changing: change, of: book, in: library)
      if changed == standard { continue }
      let ends = ReadingEnd.allCases.map { fixed.choice($0, of: book, in: library) }
      reach.add(library.rulebooks[book], library.vocabulary.routes, under: standard, changed, ends: ends)
    }
    reaches.append(KnownReach(reading: reading, option: option, book: book, change: change, reach: reach))
    return reaches.count - 1
  }

  /// The rules of a place's years with one reading changed in every rulebook that has it.
  mutating func rules(at place: PlaceCode, changing reach: Int) -> Programs {
    let number = self.place(place)
    if reach < places[number].byReach.count, let known = places[number].byReach[reach] { return known }
    let rules = rules(at: place, World.Readings.changed([reaches[reach].change]))
    keep(rules, at: number, changing: reach)
    return rules
  }
}
