import Xueshi
import XueshiCohort
import XueshiReports

/// The rows `score` writes.
struct ScoreFormat: CohortFormat {
  /// The library of the results; other rules that are compared with may number rulebooks otherwise.
  let library: Library
  let language: Language
  /// Whether results are JSON Lines rather than CSV.
  let isLines: Bool
  /// What the files are called where refused rows are told in words; nothing where they are written as a table.
  let names: (people: Text, events: Text)?

  func append(result score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {
    if isLines {
      output.append(resultLine: score, person.target, of: id)
    } else {
      output.append(resultRow: score, person.target, of: id)
    }
  }

  func append(years score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {
    output.append(yearRows: score, library, of: id)
  }

  func append(rejection: Rejection, to output: inout [UInt8]) {
    guard let names else { return rejection.writeRow(to: &output) }
    rejection.writeMessage(
      fileName: rejection.file == .people ? names.people : names.events, library: library, language: language,
      to: &output)
  }

  func append(flip score: Score, _ other: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {
    output.append(flipRow: score, other, person.target, of: id)
  }
}
