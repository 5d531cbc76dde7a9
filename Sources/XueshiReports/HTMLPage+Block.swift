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

    /// Takes a block as it stands in a page.
    package init(id: StaticString, encoding: Encoding, base64: [UInt8]) {
      self.id = id
      self.encoding = encoding
      self.base64 = base64
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
