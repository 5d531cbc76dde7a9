import Xueshi

extension HTMLPage {
  /// The data that a page carries, as it was written or as a browser saved it anew.
  /// - Parameters:
  ///   - id: The element's id.
  ///   - page: The page.
  /// - Returns: The block; nothing where the page has none of this id that can be read.
  /// - Complexity: O(*n*) in the length of the page.
  public static func block(_ id: StaticString, in page: [UInt8]) -> Block? {
    var rest = page[...]
    let opening = [UInt8](literal: "<script")
    while let start = rest.firstIndex(of: opening[0]) {
      rest = rest[start...]
      guard rest.starts(with: opening), let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        rest = rest.dropFirst()
        continue
      }
      let tag = rest[..<end]
      rest = rest[(end + 1)...]
      guard tag.holds("id", id) else { continue }
      let content = rest.prefix { $0 != UInt8(ascii: "<") }
      guard let bytes = [UInt8](base64: content) else { return nil }
      return Block(id: id, encoding: tag.holds("data-encoding", "gzip") ? .gzip : .identity, bytes: bytes)
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether a tag has an attribute of a value.
  fileprivate func holds(_ attribute: StaticString, _ value: StaticString) -> Bool {
    var wanted = [UInt8](literal: " ")
    wanted.append(attribute)
    wanted.append("=\"")
    wanted.append(value)
    wanted.append("\"")
    return indices.contains { self[$0...].starts(with: wanted) }
  }
}
