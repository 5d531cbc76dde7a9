public import Xueshi

extension LedgerFile {
  /// The word in answers.
  public var word: StaticString { self == .people ? "people" : "events" }
}

extension [UInt8] {
  /// Appends a row that was refused as a JSON object: file, line, row, column and the message in both languages.
  /// - Parameters:
  ///   - rejection: What was refused.
  ///   - fileName: The file as the reader knows it.
  ///   - library: The words that may be used.
  public mutating func append(json rejection: Rejection, fileName: Text, _ library: Library) {
    append("{\"file\":\"")
    append(rejection.file.word)
    append("\",\"line\":")
    append(decimal: Int64(rejection.position.line))
    append(",\"row\":")
    append(decimal: Int64(rejection.row))
    append(",\"column\":")
    append(decimal: Int64(rejection.position.column))
    append(",\"message\":")
    append(
      jsonPhrase: Phrase { language in
        var message: [UInt8] = []
        rejection.writeMessage(fileName: fileName, library: library, language: language, to: &message)
        message.removeLast()
        return message
      })
    append("}")
  }
}

extension Phrase {
  /// What is written once in each language.
  package init(_ write: (Language) -> [UInt8]) {
    self.init(zh: Text(utf8: write(.zh)), en: Text(utf8: write(.en)))
  }
}
