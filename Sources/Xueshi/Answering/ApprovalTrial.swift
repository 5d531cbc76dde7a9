/// Counts one timeline again and again, each time with other pending rows approved, to find those that decide.
///
/// A row decides when approving it turns the verdict or a year's outcome, whatever other rows are approved with it. Of a
/// few rows every such choice is tried. Of more there are too many. Tried are then each row alone, each row left out of all,
/// and the rows one after another in file order, from different rows on, where only the steps that turn something are
/// looked for. Then the rows found, approved together, must come to what all of them come to; where they do not, more are
/// sought.
struct ApprovalTrial {
  private let person: Person
  private var assessor: Assessor
  private let window: ClosedRange<Year>?
  private let events: [Event]
  private let pending: [Int]
  private var accounts: [YearAccount] = []
  private var found: [PendingRow] = []

  /// So many rows have few enough choices that all of them are tried: 16.
  private static let mostTriedTogether = 4
  /// From so many rows on the rows are gone through, one after another.
  private static let mostStarts = 16
  /// Each row is tried by itself where that takes at most so many steps of one row.
  private static let mostSteps = 1 << 22

  init(
    _ assessor: Assessor, _ timeline: borrowing Timeline, _ pending: [Int], _ window: ClosedRange<Year>?
  ) {
    self.assessor = assessor
    person = timeline.person
    self.window = window
    self.pending = pending
    events = timeline.events.indices.map { timeline.events[$0] }
  }

  /// Every pending row and what its approval does, in walking order.
  mutating func rows() -> [PendingRow] {
    found = pending.map { PendingRow(event: $0) }
    if pending.count <= Self.mostTriedTogether { tryEveryChoice() } else { search() }
    return found
  }

  /// Tries every choice of rows; a choice is a number with a bit for each row that is approved.
  private mutating func tryEveryChoice() {
    let choices = (0..<1 << pending.count).map { choice in
      consequence(pending.indices.filter { choice >> $0 & 1 != 0 })
    }
    for number in pending.indices {
      let bit = 1 << number
      found[number].alone = choices[bit]
      for choice in choices.indices where choice & bit == 0 { note(number, choices[choice], choices[choice | bit]) }
    }
  }

  /// Looks for rows that decide where not every choice can be tried.
  private mutating func search() {
    let none = consequence([])
    let all = consequence(pending.indices)
    for number in pending.indices where pending.count * events.count <= Self.mostSteps {
      let alone = consequence([number])
      found[number].alone = alone
      note(number, none, alone)
      note(number, consequence(pending.indices.filter { $0 != number }), all)
    }
    guard none != all else { return }
    for start in pending.indices.prefix(Self.mostStarts) {
      let order = Array(pending.indices[start...]) + Array(pending.indices[..<start])
      follow(order, from: 0, none, to: order.count, all)
    }
    var deciding = pending.indices.filter { found[$0].decides }
    var reached = consequence(deciding)
    while reached != all {
      follow(
        deciding + pending.indices.filter { !found[$0].decides }, from: deciding.count, reached, to: pending.count, all)
      deciding = pending.indices.filter { found[$0].decides }
      reached = consequence(deciding)
    }
  }

  /// Looks for the rows of an order that turn something, between two numbers of them approved.
  private mutating func follow(
    _ order: [Int], from low: Int, _ before: PendingRow.Consequence, to high: Int, _ after: PendingRow.Consequence
  ) {
    if before == after { return }
    if high - low == 1 { return note(order[low], before, after) }
    let middle = (low + high) / 2
    let between = consequence(order[..<middle])
    follow(order, from: low, before, to: middle, between)
    follow(order, from: middle, between, to: high, after)
  }

  /// Takes note of what the approval of a row turned.
  private mutating func note(_ number: Int, _ before: PendingRow.Consequence, _ after: PendingRow.Consequence) {
    if before.verdict != after.verdict { found[number].turnsVerdict = true }
    guard let window else { return }
    for (slot, year) in zip(before.outcomes.indices, window) where before.outcomes[slot] != after.outcomes[slot] {
      if !found[number].turnedYears.contains(year) { found[number].turnedYears.append(year) }
    }
    found[number].turnedYears.sort()
  }

  /// What the application comes to with some of the pending rows approved.
  private mutating func consequence(_ approved: some Sequence<Int>) -> PendingRow.Consequence {
    let (events, approving) = (events, approved.map { pending[$0] })
    let verdict = assessor.decide(person, events.span, over: window, approving: approving, into: &accounts)
    return PendingRow.Consequence(verdict: verdict, outcomes: accounts.map { $0.outcome })
  }
}
