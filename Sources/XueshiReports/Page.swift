import Xueshi

/// The colours of a terminal.
enum Colour {
  case plain, bold, faint, red, green, yellow

  fileprivate var code: StaticString {
    switch self {
    case .plain: ""
    case .bold: "\u{1B}[1m"
    case .faint: "\u{1B}[2m"
    case .red: "\u{1B}[31m"
    case .green: "\u{1B}[32m"
    case .yellow: "\u{1B}[33m"
    }
  }
}

/// A page of text in the making.
struct Page {
  let style: TextStyle
  private(set) var bytes: [UInt8] = []

  var language: Language { style.language }

  init(_ style: TextStyle) {
    self.style = style
  }

  /// Writes a message.
  mutating func say(_ message: Message) {
    bytes.append(message, in: language)
  }

  /// Writes a message on a line of its own.
  mutating func line(_ indent: Int, _ message: Message) {
    space(indent)
    say(message)
    endLine()
  }

  /// Writes one thing on a line of its own.
  mutating func line(_ indent: Int, _ fill: Fill) {
    space(indent)
    write(fill)
    endLine()
  }

  /// Writes something that is not put into words.
  mutating func write(_ fill: Fill) {
    bytes.append(fill, in: language)
  }

  mutating func write(_ literal: StaticString) {
    bytes.append(literal)
  }

  mutating func space(_ columns: Int) {
    for _ in 0..<columns { bytes.append(UInt8(ascii: " ")) }
  }

  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Writes in a colour, where colours may be used.
  mutating func paint(_ colour: Colour, _ write: (inout Page) -> Void) {
    guard style.usesColor, colour != .plain else { return write(&self) }
    bytes.append(colour.code)
    write(&self)
    bytes.append("\u{1B}[0m")
  }

  /// Puts a message into words without writing it yet.
  func words(_ message: Message) -> [UInt8] {
    var words: [UInt8] = []
    words.append(message, in: language)
    return words
  }

  /// Puts one thing into words without writing it yet.
  func words(_ fill: Fill) -> [UInt8] {
    var words: [UInt8] = []
    words.append(fill, in: language)
    return words
  }

  /// Joins things of a list: 甲、乙 or “a, b”.
  func list(_ parts: [[UInt8]]) -> [UInt8] { join(parts, Message("、", ", ")) }

  /// Joins clauses of a sentence: 甲；乙 or “a; b”.
  func clauses(_ parts: [[UInt8]]) -> [UInt8] { join(parts, Message("；", "; ")) }

  /// Joins things of which each may be a list itself.
  func conditions(_ parts: [[UInt8]]) -> [UInt8] { join(parts, Message("，", ", ")) }

  private func join(_ parts: [[UInt8]], _ separator: Message) -> [UInt8] {
    var joined: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { joined.append(separator, in: language) }
      joined += part
    }
    return joined
  }
}
