public import Xueshi

extension ReportContext {
  /// Stub.
  public func writeText(_ answer: Answer, includesOutside: Bool, style: TextStyle, to output: inout [UInt8]) {}
  /// Stub.
  public func writeSummary(_ answers: [Answer], style: TextStyle, to output: inout [UInt8]) {}
  /// Stub.
  public func writeTimelineText(
    _ series: Series, of person: Person, by step: SeriesStep, style: TextStyle, to output: inout [UInt8]
  ) {}
  /// Stub.
  public func writeTimelineCSVHeader(to output: inout [UInt8]) {}
  /// Stub.
  public func writeTimelineCSV(_ series: Series, of person: Person, to output: inout [UInt8]) {}
  /// Stub.
  public func writeTimelineJSON(_ series: Series, of person: Person, to output: inout [UInt8]) {}
}

extension Library {
  /// Stub.
  public func writeRulebookList(style: TextStyle, to output: inout [UInt8]) {}
  /// Stub.
  public func writeRulebook(_ index: Int, style: TextStyle, to output: inout [UInt8]) {}
}

extension Rejection {
  /// Stub.
  public func writeMessage(fileName: Text, library: Library, language: Language, to output: inout [UInt8]) {}
}

extension JSONError {
  /// Stub.
  public func writeMessage(fileName: Text, document: Span<UInt8>, language: Language, to output: inout [UInt8]) {}
}
