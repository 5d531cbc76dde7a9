package import Xueshi

extension JSONError {
  /// Writes what is wrong with a JSON document: file, line, column, path, what was found and what would be accepted.
  /// - Parameters:
  ///   - fileName: The file as the reader knows it.
  ///   - document: The document in UTF-8.
  ///   - language: The language.
  ///   - output: Receives the message and a line break.
  package func writeMessage(fileName: Text, document: Span<UInt8>, language: Language, to output: inout [UInt8]) {
    output.append(message(fileName: fileName, document: document), in: language)
    output.append("\n")
  }

  /// What is wrong with a JSON document: file, line, column, path, what was found and what would be accepted.
  /// - Parameters:
  ///   - fileName: The file as the reader knows it.
  ///   - document: The document in UTF-8.
  /// - Returns: The message, without a line break.
  package func message(fileName: Text, document: Span<UInt8>) -> Message {
    let position = DocumentPosition(of: offset, in: document)
    let path = Self.path(to: offset, in: document) ?? ""
    let found = Self.excerpt(at: offset, in: document)
    return Message(
      "{file}:{line}:{column}: {path}{problem}；{found}；可以是：{accepted}",
      "{file}:{line}:{column}: {path}{problem}; {found}; accepted: {accepted}", .text(fileName, as: "file"),
      .line(position.line), .count(position.column, as: "column"),
      .message(path.isEmpty ? Message(alike: "") : Message("{text}：", "{text}: ", .text(path)), as: "path"),
      .phrase(problem, as: "problem"),
      .message(
        found.isEmpty
          ? Message("此处文件已结束", "found the end of the document")
          : Message("此处是「{text}」", "found “{text}”", .text(Text(utf8: found))), as: "found"),
      .phrase(accepted, as: "accepted"))
  }

  /// The path to the offending value; nothing where the document is not JSON at all.
  private static func path(to offset: Int, in document: Span<UInt8>) -> Text? {
    do throws(JSONError) {
      return try JSONValue(parsing: document).path(to: offset)
    } catch {
      return nil
    }
  }

  /// What stands at an offset, to the end of its line or about thirty bytes.
  private static func excerpt(at offset: Int, in document: Span<UInt8>) -> [UInt8] {
    var excerpt: [UInt8] = []
    var index = offset
    while index < document.count, document[index] != 0x0A, document[index] != 0x0D {
      // A character is never cut in two.
      if excerpt.count >= 30, document[index] & 0xC0 != 0x80 {
        excerpt.append("…")
        break
      }
      excerpt.append(document[index])
      index += 1
    }
    return excerpt
  }
}
