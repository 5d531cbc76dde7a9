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

/// How far the work has come, in one line.
struct ProgressBar: Sendable {
  private let language: Language
  private let start = System.seconds

  init(_ language: Language) {
    self.language = language
  }

  /// The line, over the one before it.
  func line(_ position: Int, _ size: Int?, _ rows: Int) -> [UInt8] {
    let elapsed = max(System.seconds - start, 0.001)
    var line = Array("\r".utf8)
    if let size, size > 0 {
      let done = min(20, position * 20 / size)
      line += Array(
        ("[" + String(repeating: "#", count: done) + String(repeating: "-", count: 20 - done)
          + "] \(min(100, position * 100 / size))% ").utf8)
    }
    line.append(
      Wording("{1} 行，每秒 {2} 行", "{1} rows, {2} rows/s"), [.number(rows), .number(Int(Double(rows) / elapsed))],
      in: language)
    if let size, position > 0, position < size {
      let left = Int(elapsed * Double(size - position) / Double(position) + 0.999)
      line.append(Wording("，还要 {1} 秒", ", {1} s left"), [.number(left)], in: language)
    }
    return line + Array("\u{1B}[K".utf8)
  }
}
