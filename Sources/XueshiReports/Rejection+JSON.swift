public import Xueshi

extension LedgerFile {
  /// The word in answers.
  public var word: StaticString { self == .people ? "people" : "events" }
}

extension [UInt8] {
  /// Appends a row that was refused as a JSON object: file, line, row, column and the message in both languages.
  /// - Parameters:
  ///   - rejection: What was refused.
  ///   - fileName: The file as the reader knows it; the message does not say where the row stands when left out.
  ///   - library: The words that may be used.
  public mutating func append(json rejection: Rejection, fileName: Text? = nil, _ library: Library) {
    append("{\"file\":\"")
    append(rejection.file.word)
    append("\",\"line\":")
    append(decimal: Int64(rejection.position.line))
    append(",\"row\":")
    append(decimal: Int64(rejection.row))
    append(",\"column\":")
    append(decimal: Int64(rejection.position.column))
    append(",\"message\":")
    append(jsonPhrase: rejection.message(fileName: fileName, library))
    append("}")
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
