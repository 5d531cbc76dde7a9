/// Reads the template of a message part by part.
struct TemplateReader {
  /// A part of a template, by where it stands.
  enum Part {
    /// Characters that stand for themselves.
    case letters(Range<Int>)
    /// `{name}`: the fill itself.
    case fill(name: Range<Int>)
    /// `{name|one|other}`: the one word or the other.
    case choice(name: Range<Int>, one: Range<Int>, other: Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ template: StaticString) {
    bytes = UnsafeBufferPointer(start: template.utf8Start, count: template.utf8CodeUnitCount)
  }

  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

  /// The next part; nothing at the end.
  mutating func next() -> Part? {
    guard position < bytes.count else { return nil }
    guard bytes[position] == UInt8(ascii: "{") else { return .letters(run { $0 == UInt8(ascii: "{") }) }
    position += 1
    let name = field()
    guard bytes[position - 1] == UInt8(ascii: "|") else { return .fill(name: name) }
    return .choice(name: name, one: field(), other: field())
  }

  /// What stands before the next bar or closing brace, which is passed over.
  private mutating func field() -> Range<Int> {
    let field = run { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "}") }
    position += 1
    return field
  }

  private mutating func run(until isEnd: (UInt8) -> Bool) -> Range<Int> {
    let start = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    return start..<position
  }
}

extension StaticString {
  /// Whether it is spelled with these bytes.
  func isSpelled(by bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8CodeUnitCount == bytes.count && bytes.indices.allSatisfy { utf8Start[$0] == bytes[$0] }
  }

  /// Whether a template names each of these fills, and no other.
  func isFilled(by fills: [Fill]) -> Bool {
    var isUsed = [Bool](repeating: false, count: fills.count)
    var reader = TemplateReader(self)
    while let part = reader.next() {
      let name: Range<Int>
      switch part {
      case .letters: continue
      case .fill(let field), .choice(let field, _, _): name = field
      }
      guard let index = fills.firstIndex(where: { $0.name.isSpelled(by: reader[name]) }) else { return false }
      isUsed[index] = true
    }
    return !isUsed.contains(false)
  }
}
