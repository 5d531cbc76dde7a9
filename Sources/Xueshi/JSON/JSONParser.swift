/// Reads a JSON document (RFC 8259) into a tree of values; a key given twice is an error.
struct JSONParser: ~Copyable, ~Escapable {
  private let bytes: Span<UInt8>
  private var position = 0
  private var depth = 0
  /// The keys that were met, by what they hash to: the same few come again and again.
  private var metKeys = [Text](repeating: Text(utf8: []), count: 64)
  /// Deeper than any rulebook, and shallow enough for the smallest stack the engine runs on.
  private static var greatestDepth: Int { 64 }

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONError) -> JSONValue {
    try begin()
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw unexpected(zh: "文件到此结束", en: "end of document") }
    return value
  }

  mutating func documents() throws(JSONError) -> [JSONValue] {
    try begin()
    var values: [JSONValue] = []
    skipSpace()
    while position < bytes.count {
      values.append(try value())
      skipSpace()
    }
    return values
  }

  private mutating func begin() throws(JSONError) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
    if let offset = UTF8Validity.firstInvalid(in: bytes) {
      throw JSONError(
        at: offset, Phrase(zh: "不是有效的 UTF-8", en: "invalid UTF-8"),
        accepted: Phrase(zh: "UTF-8 文本", en: "text in UTF-8"))
    }
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    let start = position
    switch peek {
    case UInt8(ascii: "{"): return JSONValue(.object(try members()), offset: start)
    case UInt8(ascii: "["): return JSONValue(.array(try elements()), offset: start)
    case UInt8(ascii: "\""): return JSONValue(.string(try string()), offset: start)
    case UInt8(ascii: "t"): return try keyword("true", .bool(true))
    case UInt8(ascii: "f"): return try keyword("false", .bool(false))
    case UInt8(ascii: "n"): return try keyword("null", .null)
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      return JSONValue(.number(try number()), offset: start)
    default:
      throw unexpected(
        zh: "一个值：对象、数组、字符串、数、true、false 或 null", en: "a value: object, array, string, number, true, false or null")
    }
  }

  private mutating func descend() throws(JSONError) {
    guard depth < Self.greatestDepth else { throw unexpected(zh: "最多 64 层嵌套", en: "at most 64 levels of nesting") }
    depth += 1
    position += 1
    skipSpace()
  }

  private mutating func members() throws(JSONError) -> [JSONMember] {
    var members: [JSONMember] = []
    // Few keys are looked through faster than hashed; many would take the square of their number.
    var keys: Set<Text> = []
    try descend()
    defer { depth -= 1 }
    if take("}") { return members }
    members.reserveCapacity(4)
    repeat {
      skipSpace()
      let keyOffset = position
      guard peek == UInt8(ascii: "\"") else { throw unexpected(zh: "用双引号括起的键", en: "a key in double quotes") }
      let key = try key()
      if members.count == 16 { keys = Set(members.map { $0.key }) }
      if members.count < 16 ? members.contains(where: { $0.key == key }) : !keys.insert(key).inserted {
        throw JSONError(
          at: keyOffset, Phrase(zh: "键重复", en: "duplicate key"),
          accepted: Phrase(zh: "一个对象里每个键一次", en: "each key once in an object"))
      }
      skipSpace()
      guard take(":") else { throw unexpected(zh: "`:`", en: "`:`") }
      members.append(JSONMember(key: key, keyOffset: keyOffset, value: try value()))
      skipSpace()
    } while take(",")
    guard take("}") else { throw unexpected(zh: "`,` 或 `}`", en: "`,` or `}`") }
    return members
  }

  private mutating func elements() throws(JSONError) -> [JSONValue] {
    var elements: [JSONValue] = []
    try descend()
    defer { depth -= 1 }
    if take("]") { return elements }
    repeat {
      elements.append(try value())
      skipSpace()
    } while take(",")
    guard take("]") else { throw unexpected(zh: "`,` 或 `]`", en: "`,` or `]`") }
    return elements
  }

  private mutating func keyword(_ word: StaticString, _ content: JSONValue.Content) throws(JSONError) -> JSONValue {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard peek == word.utf8Start[index] else {
        throw unexpected(zh: "`true`、`false` 或 `null`", en: "`true`, `false` or `null`")
      }
      position += 1
    }
    return JSONValue(content, offset: start)
  }

  private mutating func number() throws(JSONError) -> Text {
    let start = position
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    var digits: [UInt8] = []
    digits.append(contentsOf: bytes.extracting(start..<position))
    return Text(utf8: digits)
  }

  private mutating func digits() throws(JSONError) {
    let start = position
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
    if position == start { throw unexpected(zh: "数字", en: "a digit") }
  }

  /// A string that is a key: one that was met before is given again.
  private mutating func key() throws(JSONError) -> Text {
    var (end, hash) = (position + 1, 0)
    while end < bytes.count, Self.isPlain(bytes[end]) {
      hash = (hash &* 31 &+ Int(bytes[end])) & 63
      end += 1
    }
    let known = metKeys[hash]
    if end < bytes.count, bytes[end] == UInt8(ascii: "\""), stands(known, in: position + 1..<end) {
      position = end + 1
      return known
    }
    let key = try string()
    metKeys[hash] = key
    return key
  }

  /// Whether a text stands in the document.
  private func stands(_ text: Text, in range: Range<Int>) -> Bool {
    guard text.utf8.count == range.count else { return false }
    for index in text.utf8.indices where text.utf8[index] != bytes[range.lowerBound + index] { return false }
    return true
  }

  private mutating func string() throws(JSONError) -> Text {
    var text: [UInt8] = []
    let start = position
    position += 1
    while true {
      let run = position
      while position < bytes.count, Self.isPlain(bytes[position]) { position += 1 }
      text.append(contentsOf: bytes.extracting(run..<position))
      switch peek {
      case UInt8(ascii: "\""):
        position += 1
        return Text(utf8: text)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case nil:
        throw JSONError(
          at: start, Phrase(zh: "字符串没有结束", en: "the string never ends"),
          accepted: Phrase(zh: "结束的 `\"`", en: "a closing `\"`"))
      default:
        throw unexpected(zh: "字符串里没有控制字符；写成 \\u00XX", en: "no control character in a string; write it as \\u00XX")
      }
    }
  }

  /// Whether a byte of a string stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    position += 1
    guard let byte = peek else { return }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var scalar = try hex4()
      if (0xD800..<0xDC00).contains(scalar), take("\\"), take("u") {
        let low = try hex4()
        // A high half without its low half is left as it is, and refused below.
        if (0xDC00..<0xE000).contains(low) { scalar = 0x10000 + ((scalar - 0xD800) << 10) + (low - 0xDC00) }
      }
      guard let scalar = Unicode.Scalar(scalar) else { throw unexpected(zh: "一对代理码", en: "a surrogate pair") }
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
    default:
      position -= 1
      throw unexpected(
        zh: "\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX 之一", en: "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX")
    }
  }

  private mutating func hex4() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Self.hexDigit(byte) else {
        throw unexpected(zh: "四位十六进制数字", en: "four hexadecimal digits")
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private func unexpected(zh: Text, en: Text) -> JSONError {
    let problem =
      position < bytes.count
      ? Phrase(zh: "此处不应出现这个字符", en: "unexpected character")
      : Phrase(zh: "文件提前结束", en: "the document ends too early")
    return JSONError(at: position, problem, accepted: Phrase(zh: zh, en: en))
  }
}

extension JSONValue {
  /// Reads a JSON document.
  /// - Parameter bytes: The document in UTF-8; a byte order mark is tolerated.
  /// - Throws: ``JSONError`` with the offset of the first byte that is not JSON, or of a key given twice.
  /// - Complexity: O(*n*) in the document's length.
  package init(parsing bytes: Span<UInt8>) throws(JSONError) {
    var parser = JSONParser(bytes)
    self = try parser.document()
  }

  /// Reads JSON documents that stand one after the other, as on the lines of a file.
  /// - Parameter bytes: The documents in UTF-8; a byte order mark is tolerated.
  /// - Returns: The documents.
  /// - Throws: ``JSONError`` with the offset of the first byte that is not JSON, or of a key given twice.
  /// - Complexity: O(*n*) in the length of them all.
  package static func documents(parsing bytes: Span<UInt8>) throws(JSONError) -> [JSONValue] {
    var parser = JSONParser(bytes)
    return try parser.documents()
  }
}
