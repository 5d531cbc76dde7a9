import Xueshi
import XueshiReports

/// By which rules, years and readings to answer.
struct AssessorOptions {
  private var fixed: FixedReadings?
  private var forced: RulebookIndex?
  private var window: ClosedRange<Year>?
  private var filing: Day?
  private var readings: [Text] = []

  /// As the notices have it.
  init() {}

  init(_ arguments: Arguments, _ library: Library) throws(Refusal) {
    if let id = arguments["rulebook"] {
      forced = library.rulebook(named: id)
      guard forced != nil else {
        throw .unknown(Message("没有规则", "no rulebook"), id, accepted: library.rulebooks.map { $0.id })
      }
    }
    if let text = arguments["years"] {
      window = ClosedRange<Year>(cell: text.utf8.span)
      guard window != nil else {
        throw .unknown(Message("不是年度范围：", "no range of years:"), text, accepted: ["2018-2021"])
      }
    }
    if let text = arguments["filing"] {
      filing = Day(cell: text.utf8.span)
      guard let filing, (1950...2100).contains(filing.year.number) else {
        throw .unknown(Message("不是日期：", "no date:"), text, accepted: ["2023-10-10"])
      }
    }
    var fixed = FixedReadings(library)
    for word in arguments.list("readings") {
      guard let accepted = fixed.fix(word, in: library) else { continue }
      throw .unknown(Message("没有读法", "no reading"), word, accepted: accepted)
    }
    self.fixed = fixed
    readings = arguments.list("readings")
  }

  /// The options that decide answers, as seals name them.
  func sealed(_ defaults: TargetDefaults, _ library: Library) -> [Text] {
    SealBuilder.words(
      defaults: defaults, years: window, filing: filing, rulebook: forced.map { library.rulebooks[$0].id },
      readings: readings)
  }

  func assessor(_ library: Library) -> Assessor {
    Assessor(library, fixed: fixed, forced: forced, window: window, filing: filing)
  }
}

extension TargetDefaults {
  /// What fills blanks of the people file.
  init(_ arguments: Arguments, _ library: Library) throws(Refusal) {
    self.init()
    if let text = arguments["place"] {
      place = library.vocabulary.places.place(text.utf8.span)
      guard place != nil else { throw .unknown(Message("没有地方", "no place"), text) }
    }
    if let text = arguments["level"] {
      level = library.vocabulary.titleLevel(text.utf8.span)
      let known = TitleLevel.allCases.map { Text(stringLiteral: $0.word) }
      guard level != nil else { throw .unknown(Message("没有级别", "no level"), text, accepted: known) }
    }
    if let text = arguments["year"] {
      guard let years = ClosedRange<Year>(cell: text.utf8.span), years.lowerBound == years.upperBound else {
        throw .unknown(Message("不是年份：", "no year:"), text, accepted: ["2022"])
      }
      year = years.lowerBound
    }
  }
}

extension ColumnChoices {
  /// What was said of columns nobody could place: `columns`, each `NAME=FIELD`, and `ignoredColumns`.
  init(_ arguments: Arguments, _ vocabulary: Vocabulary) throws(Refusal) {
    self.init()
    for text in arguments.list("columns") {
      let sign = text.utf8.lastIndex(of: UInt8(ascii: "=")) ?? text.utf8.count
      let (name, field) = (Text(utf8: text.utf8[..<sign]), Text(utf8: text.utf8[sign...].dropFirst()))
      guard take(name, for: field, vocabulary) else {
        throw .unknown(Message("没有列", "no column"), text, accepted: Self.fields.map { Text(stringLiteral: $0) })
      }
    }
    for name in arguments.list("ignoredColumns") { ignore(name) }
  }
}
