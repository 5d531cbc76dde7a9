import TestSupport
import Testing
import Xueshi
import XueshiReports

@testable import XueshiCohort

/// The fast way and the reference reader give one answer, wherever the border between them runs.
@Suite struct BorderTests {
  private let library: Library
  private let assessor: Assessor

  init() throws {
    library = try Bundled.library()
    assessor = try Bundled.assessor()
  }

  /// What the reader and the assessor of `check` make of a cohort: results and refused rows, as `score` writes them.
  private func reference(_ people: String, _ events: String) -> (results: [UInt8], rejects: [UInt8]) {
    let (people, events) = (Array(people.utf8), Array(events.utf8))
    let ledger = Ledger(people: people.span, events: events.span, vocabulary: library.vocabulary)
    var (assessor, score, output): (Assessor, Score, ([UInt8], [UInt8])) = (assessor, Score(), ([], []))
    for person in ledger.people {
      let events = ledger.events[ledger.eventRange(of: person)]
      assessor.score(person, events.span, into: &score)
      assessor.findHinges(of: person, events.span, in: &score)
      output.0.append(
        resultRow: score, person, of: ledger.personIDs[person.id].utf8.span, name: ledger.labels[person.name].utf8.span,
        unit: ledger.labels[person.unit].utf8.span, specialty: ledger.labels[person.specialtyText].utf8.span, library,
        .none)
    }
    for rejection in ledger.rejections { rejection.writeRow(to: &output.1) }
    return output
  }

  private func expectAlike(_ people: String, _ events: String, _ label: String) throws {
    let expected = reference(people, events)
    for size in [64, 1 << 18] {
      let outcome = try scoreCohort(library, people, events) { ($0.chunkSize, $0.threads) = (size, 1) }
      #expect(outcome.results == expected.results, "\(label), pieces of \(size)")
      let rejects = expected.rejects.split(separator: 0x0A).sorted { $0.lexicographicallyPrecedes($1) }
      #expect(outcome.rejects == rejects, "\(label), pieces of \(size)")
    }
  }

  @Test("days of filing, years alone and years other than those of the dates are read alike both ways")
  func datesThatDecide() throws {
    let people = """
      person,place,level,year,filed
      A,370400,intermediate,2023,2023-10-10
      B,370400,intermediate,2023,
      C,370400,intermediate,2023,2023/10/11
      D,370400,intermediate,2023,10-10
      E,330400,intermediate,2025,2025-10-10

      """
    var events = "person,route,start,end,hours,category,year\n"
    for id in ["A", "B", "C", "D", "E"] {
      for (part, hours) in [("public", 30), ("professional", 60)] {
        events += "\(id),registered,2023-09-27,2023-09-28,\(hours),\(part),\n"
        events += "\(id),registered,,,\(hours),\(part),2023\n"
        events += "\(id),registered,,2023-09-28,\(hours),\(part),2023\n"
        events += "\(id),registered,2024-01-03,,\(hours),\(part),2023\n"
      }
      events += "\(id),leave,2023-01-01,,,,\n\(id),aid-posting,2023-01-01,,,,2023\n"
    }
    try expectAlike(people, events, "dates that decide")
  }

  /// What one cell may become: other dresses of the same value, and other values.
  private func changes(_ cell: String) -> [String] {
    [
      "\"\(cell)\"", " \(cell)", "\(cell)\u{3000}", "\u{A0}\(cell)", "\(cell)\r", "\(cell)\r\r", "\"\(cell)",
      "\(cell)\"", "\(cell),",
      "",
      "\u{3000}", cell.replacing("-", with: "/"), cell.replacing("0", with: "０"), "\(cell)\n", "\"\(cell)\n\"",
      "x\(cell)",
      "\0", cell.uppercased(),
    ]
  }

  @Test("any one cell of a person may be changed in any way, and everybody is answered as by the reader of `check`")
  func everyCell() throws {
    let heads = (
      "person,place,level,year,specialty,degree\n",
      "person,route,start,end,quantity,unit,hours,category,item,specialty\n"
    )
    let people = ["A", "B", "C"].map { [$0, "430300", "intermediate", "2022", "机械", "doctor"] }
    let events = ["A", "B", "B", "B", "C"].enumerated().map { index, id in
      // Twice in one year the same title: whether it is the same must not hang on its dress.
      let year = "20\([18, 19, 19, 20, 21][index])"
      return [id, "registered", year + "-06-30", year + "-07-01", "2", "day", "60", "professional", "题", "机械"]
    }
    func text(_ rows: [[String]]) -> String { rows.map { $0.joined(separator: ",") + "\n" }.joined() }
    // While somebody works, some of them: those that come first when each has a place by chance.
    var random = SplitMix64(seed: 23)
    var all: [(people: [[String]], events: [[String]])] = []
    for column in people[1].indices {
      for change in changes(people[1][column]) {
        var changed = people
        changed[1][column] = change
        all.append((changed, events))
      }
    }
    for column in events[2].indices {
      for change in changes(events[2][column]) {
        var changed = events
        changed[2][column] = change
        all.append((people, changed))
      }
    }
    for _ in 0..<cases(all.count) {
      let (people, events) = all.remove(at: random.below(all.count))
      try expectAlike(heads.0 + text(people), heads.1 + text(events), "\(people) \(events)")
    }
  }
}
