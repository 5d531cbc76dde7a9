import XueshiReports

/// How far long work has come, in one line on a terminal that is written over and over.
///
/// Nothing is shown where standard error is no terminal, and nothing before the work has taken a while.
struct Progress: Sendable {
  private let write: (@Sendable ([UInt8]) -> Void)?
  private let language: Language
  private let seconds: @Sendable () -> Double
  private let start: Double
  /// When the line is to be written next.
  private var due: Double

  /// Starts at nothing.
  init(_ console: Console, _ language: Language, isQuiet: Bool = false) {
    write = console.isErrorTerminal && !isQuiet ? console.writeError : nil
    self.language = language
    seconds = console.seconds
    start = seconds()
    due = start + 0.5
  }

  /// Whether there is anybody to show it to.
  var isShown: Bool { write != nil }

  /// Shows how many answers of all are done, now and then.
  mutating func step(_ done: Int, of total: Int) {
    guard isShown, seconds() >= due else { return }
    due = seconds() + 0.2
    show(done, of: total, done) { speed in
      Message("{done} 份，每秒 {speed} 份", "{done} done, {speed}/s", .count(done, as: "done"), .count(speed, as: "speed"))
    }
  }

  /// Shows how much of all is done.
  /// - Parameters:
  ///   - position: How much is done.
  ///   - size: Of how much, in the same unit; nothing where nobody knows.
  ///   - count: How many were counted so far.
  ///   - message: Says it, given how many a second that are.
  func show(_ position: Int, of size: Int?, _ count: Int, _ message: (Int) -> Message) {
    guard let write else { return }
    let elapsed = max(seconds() - start, 0.001)
    var line = Array("\r".utf8)
    if let size, size > 0 {
      let done = min(20, position * 20 / size)
      line += Array(
        ("[" + String(repeating: "#", count: done) + String(repeating: "-", count: 20 - done)
          + "] \(min(100, position * 100 / size))% ").utf8)
    }
    line.append(message(Int(Double(count) / elapsed)), in: language)
    if let size, position > 0, position < size {
      let left = Int(elapsed * Double(size - position) / Double(position) + 0.999)
      line.append(Message("，还要 {left} 秒", ", {left} s left", .count(left, as: "left")), in: language)
    }
    write(line + Array("\u{1B}[K".utf8))
  }

  /// Takes the line away.
  func clear() { write?(Array("\r\u{1B}[K".utf8)) }
}
