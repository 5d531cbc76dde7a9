import Xueshi

/// A tag of a page, taken apart as browsers do: its name in small letters, and the attributes that matter here.
struct MarkupTag {
  private(set) var name = Text(utf8: [])
  private(set) var id: Text?
  private(set) var isPacked = false
  /// Whether it ends itself, which only means something inside pictures and formulas.
  private(set) var isClosed = false
  /// Where it ends.
  private(set) var end: Int
  /// Whether it ends at all.
  private(set) var isEnded = false
  private let limit: Int

  /// Reads a tag.
  /// - Parameters:
  ///   - page: The page.
  ///   - start: Where its name begins.
  ///   - limit: Where it must have ended.
  init(_ page: [UInt8], at start: Int, limit: Int) {
    end = start
    self.limit = limit
    name = Text(utf8: word(page) { $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") })
    var hasEncoding = false
    while end < limit {
      while end < limit, page[end].isSpace || page[end] == UInt8(ascii: "/") {
        isClosed = page[end] == UInt8(ascii: "/")
        end += 1
      }
      guard end < limit else { return }
      if page[end] == UInt8(ascii: ">") {
        end += 1
        isEnded = true
        return
      }
      isClosed = false
      let (attribute, value) = attribute(page)
      // Of an attribute given twice the first holds.
      if attribute.equals("id"), id == nil { id = value }
      if attribute.equals("data-encoding"), !hasEncoding { (hasEncoding, isPacked) = (true, value.equals("gzip")) }
    }
  }

  private mutating func attribute(_ page: [UInt8]) -> (name: Text, value: Text) {
    let first = page[end].lowercased
    end += 1
    let name =
      [first]
      + word(page) {
        $0.isSpace || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "=")
      }
    while end < limit, page[end].isSpace { end += 1 }
    guard end < limit, page[end] == UInt8(ascii: "=") else { return (Text(utf8: name), Text(utf8: [])) }
    end += 1
    while end < limit, page[end].isSpace { end += 1 }
    guard end < limit else { return (Text(utf8: name), Text(utf8: [])) }
    let quote = page[end]
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { end += 1 }
    let start = end
    while end < limit,
      isQuoted ? page[end] != quote : !(page[end].isSpace || page[end] == UInt8(ascii: ">"))
    {
      end += 1
    }
    let value = Text(utf8: page[start..<end])
    if isQuoted, end < limit { end += 1 }
    return (Text(utf8: name), value)
  }

  private mutating func word(_ page: [UInt8], until isEnd: (UInt8) -> Bool) -> [UInt8] {
    let start = end
    while end < limit, !isEnd(page[end]) { end += 1 }
    return page[start..<end].map { $0.lowercased }
  }

  /// Whether an end tag of this name stands somewhere.
  func isNamed(_ page: [UInt8], at start: Int) -> Bool {
    let after = start + name.utf8.count
    guard after < page.count else { return false }
    for (offset, letter) in name.utf8.enumerated() where page[start + offset].lowercased != letter { return false }
    return page[after].isSpace || page[after] == UInt8(ascii: "/") || page[after] == UInt8(ascii: ">")
  }

  /// Whether nothing in it is markup.
  /// - Parameter isForeign: Whether it stands in a picture, where a title is like any element.
  /// - Returns: True where its content is text up to its end tag.
  func isRaw(inForeign isForeign: Bool) -> Bool {
    name.equals("title")
      ? !isForeign
      : isOne(of: ["script", "style", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext"])
  }

  /// Whether other rules hold inside it.
  var isForeign: Bool { isOne(of: ["svg", "math"]) }

  /// Whether it stands inside a line.
  var isInline: Bool {
    isOne(of: ["a", "b", "bdi", "em", "i", "small", "span", "strong", "sub", "sup", "u"])
  }

  private func isOne(of names: [StaticString]) -> Bool { names.contains { name.equals($0) } }
}

extension UInt8 {
  var isSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}

extension [UInt8] {
  /// Appends text of a page, with the character references that browsers write as what they stand for.
  mutating func append(unescaping text: ArraySlice<UInt8>) {
    let references: [(StaticString, StaticString)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
    ]
    var rest = text
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      append(contentsOf: rest[..<sign])
      rest = rest[sign...]
      if let (reference, character) = references.first(where: { rest.begins(with: $0.0) }) {
        append(character)
        rest = rest.dropFirst(reference.utf8CodeUnitCount)
      } else {
        append("&")
        rest = rest.dropFirst()
      }
    }
    append(contentsOf: rest)
  }
}
