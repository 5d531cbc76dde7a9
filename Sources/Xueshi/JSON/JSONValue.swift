/// A JSON value that remembers where in its document it stands, so that an error can point at it.
package struct JSONValue: Sendable {
  /// What the value is.
  package enum Content: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as it was written.
    case number(Text)
    /// A string, unescaped.
    case string(Text)
    /// An array.
    case array([JSONValue])
    /// An object, its members in the order written.
    case object([JSONMember])
  }

  /// What the value is.
  package let content: Content
  /// The offset of its first byte in the document.
  package let offset: Int

  /// Makes a value.
  /// - Parameters:
  ///   - content: What the value is.
  ///   - offset: The offset of its first byte in the document.
  package init(_ content: Content, offset: Int) {
    self.content = content
    self.offset = offset
  }

  /// What kind of value this is, in words.
  package var kind: StaticString {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// A key of a JSON object and its value.
package struct JSONMember: Sendable {
  /// The key, unescaped.
  package let key: Text
  /// The offset of the key's opening quote.
  package let keyOffset: Int
  /// The value.
  package let value: JSONValue
}

/// What is wrong with a JSON document, and where.
///
/// The error stores an offset; `DocumentPosition` turns it into line and column when somebody wants to read it.
public struct JSONError: Error, Sendable {
  /// The offset of the offending byte.
  public let offset: Int
  /// What is wrong.
  public let problem: Phrase
  /// What would have been accepted.
  public let accepted: Phrase

  /// Makes an error.
  /// - Parameters:
  ///   - offset: The offset of the offending byte.
  ///   - problem: What is wrong.
  ///   - accepted: What would have been accepted.
  public init(at offset: Int, _ problem: Phrase, accepted: Phrase) {
    self.offset = offset
    self.problem = problem
    self.accepted = accepted
  }
}

/// Where in a document something stands, as people count: lines and columns from 1.
package struct DocumentPosition: Hashable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// The column in characters, from 1.
  package let column: Int

  /// Makes a position of a line and a column.
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - column: The column in characters, from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Finds the position of an offset.
  /// - Parameters:
  ///   - offset: The offset of a byte.
  ///   - bytes: The document in UTF-8.
  /// - Complexity: O(*n*) in the offset.
  package init(of offset: Int, in bytes: Span<UInt8>) {
    var line = 1
    var column = 1
    // A byte order mark is no character that anybody sees.
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    for index in (hasMark ? 3 : 0)..<max(hasMark ? 3 : 0, min(offset, bytes.count)) {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }
}

extension JSONValue {
  /// The path from this value to the value or key at an offset, such as `tree.professional.rows[3].rate`.
  /// - Parameter target: The offset looked for.
  /// - Returns: The path to the innermost value that holds it.
  /// - Complexity: O(*n*) in the number of values before it.
  package func path(to target: Int) -> Text {
    var path: [UInt8] = []
    var value = self
    while true {
      switch value.content {
      case .array(let elements):
        guard let index = elements.lastIndex(where: { $0.offset <= target }) else { return Text(utf8: path) }
        path.append(UInt8(ascii: "["))
        path.append(decimal: Int64(index))
        path.append(UInt8(ascii: "]"))
        value = elements[index]
      case .object(let members):
        guard let member = members.last(where: { $0.keyOffset <= target }) else { return Text(utf8: path) }
        if !path.isEmpty { path.append(UInt8(ascii: ".")) }
        path.append(contentsOf: member.key.utf8)
        value = member.value
      default: return Text(utf8: path)
      }
    }
  }
}
