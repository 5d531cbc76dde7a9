package import Xueshi

extension LedgerFile {
  /// The word in answers.
  package var word: StaticString { self == .people ? "people" : "events" }
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
    if let person { json.add("person", person) }
    if let near { json.add("near", near.id) }
    json.add("message", fileName.map { message(fileName: $0, library: library) } ?? reason(library: library))
  }
}

extension Phrase {
  /// What is written once in each language.
  package init(_ write: (Language) -> [UInt8]) {
    self.init(zh: Text(utf8: write(.zh)), en: Text(utf8: write(.en)))
  }
}
