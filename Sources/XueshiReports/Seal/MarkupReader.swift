package import Xueshi

/// What a browser finds in a page: the elements that carry data, and the words that a reader sees.
///
/// Comments, styles and scripts are no words, and no element stands inside them. Where a browser could find markup in
/// what is skipped here, the page is ``unclear``: nobody can say what it shows without being that browser.
package struct MarkupReader {
  /// An element with an id.
  package struct Element: Sendable {
    /// Its id.
    package let id: Text
    /// How its data is packed.
    package let encoding: HTMLPage.Block.Encoding
    /// What stands in it, where it is a script or the like.
    package let content: Range<Int>
  }

  /// The elements of the ids looked for, in the order in which they stand.
  package private(set) var elements: [Element] = []
  /// What a reader sees, with a line break for every tag that is not inside a line.
  package private(set) var shown: [UInt8] = []
  /// Where markup stands that a browser may read otherwise; nothing where there is none.
  package private(set) var unclear: Int?
  private let page: [UInt8]
  private let ids: [StaticString]
  /// How many pictures and formulas are open: other rules hold inside them.
  private var foreignDepth = 0

  /// Reads a page.
  /// - Parameters:
  ///   - page: The page.
  ///   - ids: The ids that are looked for.
  /// - Complexity: O(*n*) in the length of the page.
  package init(_ page: [UInt8], ids: [StaticString]) {
    self.page = page
    self.ids = ids
    var position = 0
    while position < page.count {
      if page[position] == UInt8(ascii: "<"), let end = readMarkup(at: position) {
        position = end
        continue
      }
      let start = position
      position += 1
      while position < page.count, page[position] != UInt8(ascii: "<") { position += 1 }
      shown.append(unescaping: page[start..<position])
    }
  }

  /// What stands in the only element of an id.
  /// - Parameter id: The id.
  /// - Returns: The element and its data; nothing where none has the id.
  package func block(_ id: StaticString) -> HTMLPage.Block? {
    guard let element = elements.first(where: { $0.id.equals(id) }) else { return nil }
    return HTMLPage.Block(id: id, encoding: element.encoding, base64: Array(page[element.content]))
  }

  /// The first of the ids that several elements have, or that a data block's element cannot be read for.
  package var ambiguous: Text? {
    for id in ids where elements.count(where: { $0.id.equals(id) }) > 1 { return Text(stringLiteral: id) }
    return nil
  }

  /// Reads a tag, a comment or the like.
  /// - Returns: Where it ends; nothing where a browser would take the sign for text.
  private mutating func readMarkup(at start: Int) -> Int? {
    guard start + 1 < page.count else { return nil }
    let next = page[start + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return readDeclaration(at: start) }
    if next == UInt8(ascii: "/") {
      guard start + 2 < page.count else { return nil }
      guard page[start + 2].isLetter else { return skip(from: start, to: end(of: UInt8(ascii: ">"), from: start + 2)) }
      let tag = MarkupTag(page, at: start + 2, limit: page.count)
      if tag.isForeign, foreignDepth > 0 { foreignDepth -= 1 }
      breakLine(at: tag)
      return tag.end
    }
    guard next.isLetter else { return nil }
    let tag = MarkupTag(page, at: start + 1, limit: page.count)
    // A tag that never ends is none.
    guard tag.isEnded else { return page.count }
    if tag.isForeign, !tag.isClosed { foreignDepth += 1 }
    breakLine(at: tag)
    let isRaw = tag.isRaw(inForeign: foreignDepth > 0)
    let content = isRaw ? rawContent(of: tag) : tag.end..<tag.end
    if isRaw, foreignDepth > 0 { unclear = unclear ?? start }
    note(tag, content)
    if isRaw { check(content, isScript: tag.name.equals("script")) }
    return content.upperBound
  }

  private mutating func readDeclaration(at start: Int) -> Int {
    guard page[start...].begins(with: "<!--") else {
      return skip(from: start, to: end(of: UInt8(ascii: ">"), from: start + 2))
    }
    var position = start + 4
    // `<!-->` and `<!--->` are whole comments.
    if page[position...].begins(with: ">") { return position + 1 }
    if page[position...].begins(with: "->") { return position + 2 }
    while position < page.count {
      if page[position] == UInt8(ascii: "-") {
        if page[position...].begins(with: "-->") { return skip(from: start + 4, to: position + 3) }
        if page[position...].begins(with: "--!>") { return skip(from: start + 4, to: position + 4) }
      }
      position += 1
    }
    return skip(from: start + 4, to: page.count)
  }

  private mutating func skip(from start: Int, to end: Int) -> Int {
    check(start..<end, isScript: false)
    return end
  }

  private func end(of sign: UInt8, from start: Int) -> Int {
    (page[start...].firstIndex(of: sign) ?? page.count - 1) + 1
  }

  private mutating func note(_ tag: MarkupTag, _ content: Range<Int>) {
    guard let id = tag.id else { return }
    // An id in character references could be any.
    if id.utf8.contains(UInt8(ascii: "&")) { unclear = unclear ?? content.lowerBound }
    guard ids.contains(where: { id.equals($0) }) else { return }
    // Two of an id are as many as it takes to refuse the page.
    guard elements.count(where: { $0.id == id }) < 2 else { return }
    elements.append(Element(id: id, encoding: tag.isPacked ? .gzip : .identity, content: content))
  }

  private mutating func breakLine(at tag: MarkupTag) {
    if !tag.isInline, shown.last != UInt8(ascii: "\n") { shown.append("\n") }
  }

  /// What stands in an element that holds no markup, up to its end tag.
  private func rawContent(of tag: MarkupTag) -> Range<Int> {
    var position = tag.end
    while position < page.count {
      if page[position] == UInt8(ascii: "<"), position + 1 < page.count, page[position + 1] == UInt8(ascii: "/"),
        tag.isNamed(page, at: position + 2)
      {
        break
      }
      position += 1
    }
    return tag.end..<position
  }

  /// Looks for what a browser might find in a stretch that is skipped.
  private mutating func check(_ range: Range<Int>, isScript: Bool) {
    guard unclear == nil else { return }
    var position = range.lowerBound
    while position < range.upperBound {
      guard page[position] == UInt8(ascii: "<"), position + 1 < range.upperBound else {
        position += 1
        continue
      }
      if isScript {
        // Inside a comment a script does not end where it seems to.
        if page[position...].begins(with: "<!--") { unclear = position }
        position += 1
      } else if page[position + 1].isLetter {
        let tag = MarkupTag(page, at: position + 1, limit: range.upperBound)
        if tag.id != nil || !tag.isEnded { unclear = position }
        position = tag.end
      } else {
        position += 1
      }
    }
  }
}
