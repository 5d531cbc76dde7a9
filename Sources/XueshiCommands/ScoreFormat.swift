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
  /// What the people file is called.
  let peopleName: Text
  /// Where rows come from.
  let origin: ResultOrigin

  func append(
    result score: Score, of person: Person, id: Span<UInt8>, name: Span<UInt8>, unit: Span<UInt8>,
    specialty: Span<UInt8>, to output: inout [UInt8]
  ) {
    if isLines {
      output.append(resultLine: score, person, of: id, library)
    } else {
      output.append(resultRow: score, person, of: id, name: name, unit: unit, specialty: specialty, library, origin)
    }
  }

  func append(remark: Rejection, to output: inout [UInt8]) {
    output.append(remark.remark(fileName: peopleName, library: library), in: language)
    output.append("\n")
  }

  func append(years score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {
    output.append(yearRows: score, person, library, of: id, origin)
  }

  func append(remarks score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {
    output.append(remarkRows: score, person, of: id, origin, language)
  }

  func append(fileRemark: FileRemark, to output: inout [UInt8]) { output.append(fileRemark: fileRemark, language) }

  func append(rejection: Rejection, to output: inout [UInt8]) {
    guard let names else { return rejection.writeRow(to: &output) }
    rejection.writeMessage(
      fileName: rejection.file == .people ? names.people : names.events, library: library, language: language,
      to: &output)
  }

  func append(flip score: Score, _ other: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {
    output.append(flipRow: score, other, of: person, id: id)
  }
}
