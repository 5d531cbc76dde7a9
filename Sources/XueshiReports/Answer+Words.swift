public import Xueshi

extension Answer {
  /// The answer in words, as `xueshi check` prints it: the verdict, the years, what every event brought and why it
  /// brought no more, and what to do next.
  /// - Parameters:
  ///   - language: The language.
  ///   - ledger: The ledger it was asked of, which holds the names.
  ///   - library: The library it was made with.
  /// - Returns: Lines of plain text, the last one ended; nothing in them can control a terminal.
  public func text(in language: Language, ledger: Ledger, library: Library) -> String {
    var output: [UInt8] = []
    ReportContext(library: library, ledger: ledger)
      .writeText(self, includesOutside: false, style: TextStyle(language: language, usesColor: false), to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
