import Xueshi
import XueshiCohort
import XueshiReports

extension ScoreChecks {
  /// Holds the first results against what `check` explains.
  func compareWithCheck(_ results: String) throws(Failure) {
    let part = CohortPart(0..<200, bench)
    let folder = bench.options.folder
    let (people, events) = (folder + "/sample-people.csv", folder + "/sample-events.csv")
    do throws(SystemError) {
      for (path, bytes) in [(people, part.people), (events, part.events)] {
        var file = try AtomicFile(path)
        try file.write(bytes)
        try file.commit()
      }
    } catch {
      throw Failure("cannot write \(people): \(error.message)", status: 74)
    }
    let explained = try bench.launcher.answer(
      of: [bench.xueshi, "check", "--people", people, "--events", events, "--json"])
    let answers = explained.split(separator: "\n")
    let text = try bench.launcher.text(of: results)
    let rows = text.split(separator: "\n").dropFirst().prefix(answers.count)
    try Failure.unless(answers.count == 200 && rows.count == 200, "check answers for \(answers.count) people of 200")
    for (answer, row) in zip(answers, rows) {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let said = try Self.said(answer)
      try Failure.unless(
        said == [0, 5, 6, 7].map { String(cells[$0]) }, "check says \(said), and score \(row)")
    }
    for path in [people, events] { OperatingSystem.remove(path) }
  }

  /// Person, verdict, certainty and what if approved, as an answer of `check` says them.
  private static func said(_ answer: Substring) throws(Failure) -> [String] {
    let bytes = Array(answer.utf8)
    var members: [JSONMember] = []
    do throws(JSONError) {
      if case .object(let found) = try JSONValue(parsing: bytes.span).content { members = found }
    } catch {
      throw Failure("check failed: no JSON: \(answer)")
    }
    return (["person", "verdict", "certainty", "ifApproved"] as [Text]).map { key in
      guard case .string(let text)? = members.first(where: { $0.key == key })?.value.content else { return "nothing" }
      return text.string
    }
  }
}
