public import Xueshi

extension LedgerFile {
  /// The word in answers.
  public var word: StaticString { self == .people ? "people" : "events" }
}

extension Rejection {
  /// Adds the row that was refused to its object: file, line, row, column and the message in both languages.
  /// - Parameters:
  ///   - fileName: The file as the reader knows it; the message does not say where the row stands when left out.
  ///   - library: The words that may be used.
  ///   - json: Receives it.
  package func write(fileName: Text? = nil, _ library: Library, to json: inout JSONWriter) {
    json.add("file", file.word)
    json.add("line", position.line)
    json.add("row", row)
    json.add("column", position.column)
    json.add("message", message(fileName: fileName, library))
  }
}

extension Rejection {
  /// Why the row was refused, in both languages, without a line break at the end.
  package func message(fileName: Text?, _ library: Library) -> Phrase {
    Phrase { language in
      var message: [UInt8] = []
      guard let fileName else {
        writeReason(library: library, language: language, to: &message)
        return message
      }
      writeMessage(fileName: fileName, library: library, language: language, to: &message)
      message.removeLast()
      return message
    }
  }
}

extension Phrase {
  /// What is written once in each language.
  package init(_ write: (Language) -> [UInt8]) {
    self.init(zh: Text(utf8: write(.zh)), en: Text(utf8: write(.en)))
  }
}
