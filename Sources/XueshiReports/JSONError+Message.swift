public import Xueshi

extension JSONError {
  /// Writes what is wrong with a JSON document: file, line, column, path, what was found and what would be accepted.
  /// - Parameters:
  ///   - fileName: The file as the reader knows it.
  ///   - document: The document in UTF-8.
  ///   - language: The language.
  ///   - output: Receives the message and a line break.
  public func writeMessage(fileName: Text, document: Span<UInt8>, language: Language, to output: inout [UInt8]) {
    let position = DocumentPosition(of: offset, in: document)
    output.append(
      Wording("{1}:{2}:{3}: ", "{1}:{2}:{3}: "), [.text(fileName), .number(position.line), .number(position.column)],
      in: language)
    if let path = Self.path(to: offset, in: document), !path.isEmpty {
      output.append(Wording("{1}：", "{1}: "), [.text(path)], in: language)
    }
    output.append(visible: problem[language])
    let found = Self.excerpt(at: offset, in: document)
    if found.isEmpty {
      output.append(Wording("；此处文件已结束", "; found the end of the document"), [], in: language)
    } else {
      var shown: [UInt8] = []
      shown.append(visible: found[...])
      output.append(Wording("；此处是「{1}」", "; found “{1}”"), [.written(shown)], in: language)
    }
    output.append(Wording("；可以是：{1}\n", "; accepted: {1}\n"), [.text(accepted[language])], in: language)
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
