package import Xueshi

/// Where a row of results comes from: which file, and under which rulebooks.
package struct ResultOrigin: Sendable {
  /// The file of the people as a cell.
  fileprivate let file: [UInt8]
  /// The edition of the rulebooks.
  fileprivate let edition: [UInt8]

  /// Names an origin.
  /// - Parameters:
  ///   - file: The file of the people as the reader knows it.
  ///   - rulebooks: The id and the digest of every rulebook, in the order of the library.
  package init(file: Text, rulebooks: [(id: Text, digest: SHA256.Digest)]) {
    var cell: [UInt8] = []
    cell.append(csvCell: file)
    self.file = cell
    var list: [UInt8] = []
    for rulebook in rulebooks {
      list.append(text: rulebook.id)
      list.append(" ")
      list.append(text: rulebook.digest.text)
      list.append("\n")
    }
    // As many digits as a seal shows of a digest tell editions apart.
    edition = Array(SHA256.digest(of: list.span).text.utf8.prefix(16))
  }

  private init() { (file, edition) = ([], []) }

  /// No file and no rulebooks.
  package static var none: ResultOrigin { ResultOrigin() }
}

extension ResultOrigin {
  /// How many bytes it takes in a row.
  var count: Int { file.count + edition.count }
}

extension OutputSpan<UInt8> {
  /// Appends the file and the line of a person as two cells, a comma before each.
  @_lifetime(self: copy self)
  mutating func append(_ origin: ResultOrigin, line: Int32) {
    append(",")
    append(contentsOf: origin.file.span)
    append(",")
    append(decimal: Int64(line))
  }
}

extension [UInt8] {
  /// Appends the edition of the rulebooks.
  mutating func append(editionOf origin: ResultOrigin) { append(contentsOf: origin.edition) }
}
