package import Xueshi

extension [UInt8] {
  /// Appends a text of somebody else's so that it can do nothing to a terminal: control characters, marks that change
  /// the direction of writing, invisible characters and bytes that are not UTF-8 are made visible.
  /// - Parameter text: The text, trusted by nobody.
  package mutating func append(visible text: Text) {
    append(visible: text.utf8[...])
  }

  /// Appends bytes of somebody else's so that they can do nothing to a terminal.
  /// - Parameter text: The bytes, trusted by nobody.
  package mutating func append(visible text: ArraySlice<UInt8>) {
    var scanner = ScalarScanner(text)
    var start = scanner.position
    while let step = scanner.next() {
      switch step {
      case .scalar(0x09): append("\\t")
      case .scalar(0x0A): append("\\n")
      case .scalar(0x0D): append("\\r")
      case .scalar(let scalar) where Self.isTreacherous(scalar):
        append("\\u{")
        append(hexadecimal: scalar)
        append("}")
      case .scalar: append(contentsOf: text[start..<scanner.position])
      case .invalid(let byte):
        append("\\x")
        append(hexadecimal: UInt32(byte))
      }
      start = scanner.position
    }
  }

  /// Appends a cell of a ledger, made visible; one wider than a line is cut, and a mark says so.
  /// - Parameter text: The cell, of any length and trusted by nobody.
  package mutating func append(cell text: Text) {
    let (most, mostBytes) = (80, 1_280)
    var scanner = ScalarScanner(text.utf8)
    var columns = 0
    var cut = 0
    while let step = scanner.next() {
      switch step {
      // What is made visible takes up to eight: \u{200B}.
      case .scalar(let scalar): columns += Self.isTreacherous(scalar) ? 8 : DisplayWidth.columns(of: scalar)
      case .invalid: columns += 4
      }
      // Characters without a width could go on for ever.
      if columns > most || scanner.position > mostBytes {
        append(visible: text.utf8[..<cut])
        append("…")
        return
      }
      if columns < most { cut = scanner.position }
    }
    append(visible: text)
  }

  private mutating func append(hexadecimal value: UInt32) {
    let digits: StaticString = "0123456789ABCDEF"
    var shift: UInt32 = 28
    while shift > 4, value >> shift == 0 { shift -= 4 }
    while true {
      append(digits.utf8Start[Int(value >> shift & 15)])
      if shift == 0 { return }
      shift -= 4
    }
  }

  /// Whether a terminal or a reader could be misled: controls of C0 and C1, bidirectional controls, invisible spaces,
  /// line and paragraph separators, tags.
  private static func isTreacherous(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }
}
