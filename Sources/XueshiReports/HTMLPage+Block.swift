import Xueshi

extension HTMLPage {
  /// Data that a page carries, in an element that browsers do not run.
  package struct Block: Sendable {
    /// How the data is packed.
    package enum Encoding: Sendable {
      /// As it is.
      case identity
      /// Compressed.
      case gzip
    }

    /// The element's id.
    package let id: StaticString
    /// How the data is packed.
    package let encoding: Encoding
    /// The packed data in Base64.
    package let base64: [UInt8]

    /// Makes a block of data in Base64.
    /// - Parameters:
    ///   - id: The element's id.
    ///   - encoding: How the data is packed.
    ///   - base64: The packed data in Base64.
    package init(id: StaticString, encoding: Encoding, base64: StaticString) {
      self.id = id
      self.encoding = encoding
      self.base64 = [UInt8](literal: base64)
    }

    /// Makes a block of data.
    /// - Parameters:
    ///   - id: The element's id.
    ///   - encoding: How the data is packed.
    ///   - bytes: The packed data.
    package init(id: StaticString, encoding: Encoding, bytes: [UInt8]) {
      self.id = id
      self.encoding = encoding
      var base64: [UInt8] = []
      base64.append(base64: bytes)
      self.base64 = base64
    }

    /// The packed data; nothing where the block holds something else.
    package var bytes: [UInt8]? { [UInt8](base64: base64[...]) }

    func write(to output: inout [UInt8]) {
      output.append("<script type=\"application/octet-stream\" id=\"")
      output.append(id)
      output.append("\" data-encoding=\"")
      output.append(encoding == .gzip ? "gzip" : "identity")
      output.append("\">")
      output.append(contentsOf: base64)
      output.append("</script>\n")
    }
  }
}

extension HTMLPage.Block {
  /// Finds a block in a page, as it was written or as a browser saved it anew.
  /// - Parameters:
  ///   - id: The element's id.
  ///   - page: The page.
  /// - Complexity: O(*n*) in the length of the page.
  package init?(_ id: StaticString, in page: [UInt8]) {
    let opening = [UInt8](literal: "<script")
    var rest = page[...]
    while let start = rest.firstIndex(of: opening[0]) {
      rest = rest[start...]
      guard rest.starts(with: opening), let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        rest = rest.dropFirst()
        continue
      }
      let tag = rest[..<end]
      rest = rest[(end + 1)...]
      if tag.holds("id", id) {
        self.id = id
        encoding = tag.holds("data-encoding", "gzip") ? .gzip : .identity
        base64 = Array(rest.prefix { $0 != opening[0] })
        return
      }
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
