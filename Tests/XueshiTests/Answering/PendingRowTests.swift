import TestSupport
import Testing

@testable import Xueshi

/// Which pending rows an answer says decide, held against every choice of rows that could be approved.
@Suite struct PendingRowTests {
  /// One person over some years, answered with some of their pending rows approved.
  private struct Person {
    let library: Library
    let people: String
    let rows: [String]
    let years: ClosedRange<Year>

    func answer(_ assessor: inout Assessor) throws -> (answer: Answer, ledger: Ledger) {
      let ledger = Bundle.ledger(people, rows, library)
      let person = try #require(ledger.people.first)
      let events = ledger.events[ledger.eventRange(of: person)]
      return (assessor.answer(person, events.span, over: years), ledger)
    }

    func answer() throws -> (answer: Answer, ledger: Ledger) {
      var assessor = try Bundled.assessor()
      return try answer(&assessor)
    }

    /// What it comes to with those rows approved whose bits are set, a bit for each pending row in file order.
    func consequence(_ approved: Int, _ pending: [Int], _ assessor: inout Assessor) throws -> PendingRow.Consequence {
      var rows = rows
      for (bit, place) in pending.enumerated() where approved >> bit & 1 != 0 {
        rows[place] = rows[place].dropLast(7) + "approved"
      }
      let ledger = Bundle.ledger(people, rows, library)
      let person = try #require(ledger.people.first)
      var score = Score()
      var silent = SilentTracer()
      let events = ledger.events[ledger.eventRange(of: person)]
      assessor.score(person, events.span, over: years, into: &score, tracer: &silent)
      return PendingRow.Consequence(verdict: score.verdict, outcomes: score.years.map { $0.outcome })
    }
  }

  @Test("A pending row decides exactly when some choice of other rows makes its approval turn the verdict or a year")
  func everyChoice() throws {
    let library = try Bundled.library()
    var random = RandomTimelines(library, seed: 21)
    var assessor = try Bundled.assessor()
    var found = 0
    for _ in 0..<cases(4000) {
      let (people, rows) = random.next()
      let pending = rows.indices.filter { rows[$0].hasSuffix("pending") }
      guard (1...4).contains(pending.count) else { continue }
      let year = try #require(Bundle.ledger(people, rows, library).people.first).target.year
      let person = Person(library: library, people: people, rows: rows, years: year.advanced(by: -2)...year)
      let (answer, ledger) = try person.answer(&assessor)
      let consequences = try (0..<1 << pending.count).map { try person.consequence($0, pending, &assessor) }
      let stated = Dictionary(
        uniqueKeysWithValues: answer.pending.map { (Int(ledger.events[$0.event].line) - 2, $0) })
      for (bit, place) in pending.enumerated() {
        var turnsVerdict = false
        var turned: Set<Year> = []
        for choice in consequences.indices where choice >> bit & 1 == 0 {
          let (before, after) = (consequences[choice], consequences[choice | 1 << bit])
          if before.verdict != after.verdict { turnsVerdict = true }
          for (slot, year) in answer.years.enumerated() where before.outcomes[slot] != after.outcomes[slot] {
            turned.insert(year.account.year)
          }
        }
        let row = stated[place]
        expect(row?.turnsVerdict ?? false, equals: turnsVerdict, "row \(place) of \(rows)")
        expect(row?.turnedYears ?? [], equals: turned.sorted(), "row \(place) of \(rows)")
        if let alone = row?.alone { expect(alone, equals: consequences[1 << bit], "row \(place) of \(rows)") }
        if row?.decides ?? false { found += 1 }
      }
      expect(answer.ifApproved, equals: consequences.last?.verdict, "\(rows)")
    }
    #expect(found > cases(100), "hardly a row decides: \(found)")
  }

  private func courses(_ statuses: String...) -> [String] {
    zip(["2024-05-01", "2024-06-01", "2025-07-01"], statuses).map {
      "P,public-course,\($0),,,,30,,,,one title,\($1)"
    }
  }

  private func jiaxing(_ rows: [String]) throws -> Person {
    let rest = "P,registered,2025-12-01,,,,90,professional,,,,approved"
    return Person(
      library: try Bundled.library(), people: "person,place,level,year\nP,330400,intermediate,2026\n",
      rows: rows + [rest], years: Year(2025)...Year(2025))
  }

  @Test("A title of an earlier year repeats the row that counted, not one that was refused")
  func counted() throws {
    let person = try jiaxing(courses("rejected", "approved", "approved"))
    let (answer, ledger) = try person.answer()
    let credit = try #require(answer.years.first?.credits.first { $0.reason == .duplicate })
    #expect(ledger.events[try #require(credit.repeats)].line == 3)
  }

  @Test("A pending row outside the window decides where its approval makes a row of the window a repetition")
  func outside() throws {
    let person = try jiaxing(courses("rejected", "pending", "approved"))
    let (answer, ledger) = try person.answer()
    #expect(answer.verdict == .eligible && answer.ifApproved == .ineligible)
    expect(answer.pending.map { ledger.events[$0.event].line }, equals: [3])
    let row = try #require(answer.pending.first)
    #expect(row.turnsVerdict && row.turnedYears == [Year(2025)])
    expect(row.alone, equals: PendingRow.Consequence(verdict: .ineligible, outcomes: [.unmet]))
  }

  @Test("Of rows of which any two suffice each one decides")
  func anyTwo() throws {
    let rows = (1...3).map { "P,registered,2025-0\($0)-01,,,,15,public,,,,pending" }
    let person = try jiaxing(rows)
    let (answer, _) = try person.answer()
    #expect(answer.verdict == .ineligible && answer.ifApproved == .eligible)
    #expect(answer.pending.count == 3 && answer.pending.allSatisfy { $0.turnsVerdict })
  }

  @Test("A pending violation decides where its year's notice bars, and is no hours of any year")
  func violation() throws {
    let rows = [
      "P,registered,2025-01-01,,,,30,public,,,,approved", "P,violation,2025-03-01,,,,,,,,,pending",
      "P,training,2025-03-01,,1,day,,,,,,pending",
    ]
    let person = try jiaxing(rows)
    let (answer, ledger) = try person.answer()
    #expect(answer.verdict == .eligible && answer.ifApproved == .barred)
    let deciding = answer.pending.filter { $0.decides }
    expect(deciding.map { ledger.events[$0.event].line }, equals: [3])
    expect(deciding.first?.turnedYears, equals: [])
  }
}
