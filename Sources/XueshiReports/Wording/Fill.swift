package import Xueshi

/// What is filled into a message, and the name it goes by there.
///
/// Fills are made in hundreds of places: not being inlined there keeps the page's engine small.
///
/// A fill is named for what it is; where a message takes two of a kind, or a better name is at hand, `as:` gives it.
package struct Fill: Sendable {
  /// What it goes by in the message.
  let name: StaticString
  fileprivate let value: Value

  fileprivate enum Value {
    case text(Text)
    case cell(Text)
    case phrase(Phrase)
    case number(Int64)
    case hours(Hours)
    case day(Day)
    case message(Message)
    case list([Message])
    case clauses([Message])
    case words([Phrase])
    case written([UInt8])
  }

  /// Text from a ledger or a rulebook; whatever could harm a terminal is made visible.
  @inline(never)
  package static func text(_ text: Text, as name: StaticString = "text") -> Fill {
    Fill(name: name, value: .text(text))
  }

  /// A cell of a ledger: like text, and cut where it is wider than a line.
  @inline(never)
  package static func cell(_ text: Text, as name: StaticString = "cell") -> Fill {
    Fill(name: name, value: .cell(text))
  }

  /// Text that a rulebook or the vocabulary has in both languages.
  @inline(never)
  package static func phrase(_ phrase: Phrase, as name: StaticString = "phrase") -> Fill {
    Fill(name: name, value: .phrase(phrase))
  }

  /// An id of a rulebook, a reading or an option.
  package static func id(_ id: Text, as name: StaticString = "id") -> Fill { .text(id, as: name) }

  /// The label of a clause.
  package static func clause(_ label: Text) -> Fill { .text(label, as: "clause") }

  /// A line of a file.
  package static func line(_ line: some BinaryInteger) -> Fill { .number(line, as: "line") }

  /// How many there are of something.
  package static func count(_ count: some BinaryInteger, as name: StaticString = "count") -> Fill {
    .number(count, as: name)
  }

  /// Any other whole number.
  package static func number(_ number: some BinaryInteger, as name: StaticString = "number") -> Fill {
    Fill(name: name, value: .number(Int64(number)))
  }

  /// Hours.
  @inline(never)
  package static func hours(_ hours: Hours, as name: StaticString = "hours") -> Fill {
    Fill(name: name, value: .hours(hours))
  }

  /// A year.
  package static func year(_ year: Year, as name: StaticString = "year") -> Fill {
    .number(year.number, as: name)
  }

  /// A day.
  @inline(never)
  package static func day(_ day: Day, as name: StaticString = "day") -> Fill { Fill(name: name, value: .day(day)) }

  /// Another message.
  @inline(never)
  package static func message(_ message: Message, as name: StaticString = "message") -> Fill {
    Fill(name: name, value: .message(message))
  }

  /// Several messages, one after the other with commas between.
  @inline(never)
  package static func list(_ messages: [Message], as name: StaticString) -> Fill {
    Fill(name: name, value: .list(messages))
  }

  /// Several whole numbers, one after the other with commas between.
  package static func numbers(_ numbers: [Int32], as name: StaticString) -> Fill {
    .list(numbers.map { Message(alike: "{number}", .number($0)) }, as: name)
  }

  /// Several messages, one after the other with semicolons between.
  @inline(never)
  package static func clauses(_ messages: [Message], as name: StaticString) -> Fill {
    Fill(name: name, value: .clauses(messages))
  }

  /// Words of a vocabulary, names of columns, ids: with commas between.
  package static func words(_ words: [Text], as name: StaticString) -> Fill {
    .phrases(words.map { Phrase(zh: $0, en: $0) }, as: name)
  }

  /// The same of words that differ by language.
  @inline(never)
  package static func phrases(_ phrases: [Phrase], as name: StaticString) -> Fill {
    Fill(name: name, value: .words(phrases))
  }

  /// Something that was put into words already.
  @inline(never)
  package static func written(_ bytes: [UInt8], as name: StaticString = "written") -> Fill {
    Fill(name: name, value: .written(bytes))
  }

  /// Whether it is a number, and that number is one.
  var isOne: Bool {
    switch value {
    case .number(let number): number == 1
    case .hours(let hours): hours == Hours(1)
    case .text, .cell, .phrase, .day, .message, .list, .clauses, .words, .written: false
    }
  }
}

extension [UInt8] {
  /// Appends one thing that is filled in.
  /// - Parameters:
  ///   - fill: The thing.
  ///   - language: The language.
  package mutating func append(_ fill: Fill, in language: Language) {
    switch fill.value {
    case .text(let text): append(visible: text)
    case .cell(let text): append(cell: text)
    case .phrase(let phrase): append(visible: phrase[language])
    case .number(let number): append(decimal: number)
    case .hours(let hours): append(hours)
    case .day(let day): append(day)
    case .message(let message): append(message, in: language)
    case .list(let messages): append(messages, separator: Message("、", ", "), in: language)
    case .clauses(let messages): append(messages, separator: Message("；", "; "), in: language)
    case .words(let words):
      for (index, word) in words.enumerated() {
        if index > 0 { append(", ") }
        append(visible: word[language])
      }
    case .written(let bytes): append(contentsOf: bytes)
    }
  }

  private mutating func append(_ messages: [Message], separator: Message, in language: Language) {
    for (index, message) in messages.enumerated() {
      if index > 0 { append(separator, in: language) }
      append(message, in: language)
    }
  }
}
