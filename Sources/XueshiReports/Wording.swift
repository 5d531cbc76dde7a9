package import Xueshi

/// A wording of the reports in both languages; `{1}` stands for the first thing filled in.
///
/// `{1|hour|hours}` is the one or the other as the first thing is one or not.
package struct Wording {
  let zh: StaticString
  let en: StaticString

  /// Makes a wording.
  package init(_ zh: StaticString, _ en: StaticString) {
    self.zh = zh
    self.en = en
  }

  /// It in a language.
  package subscript(language: Language) -> StaticString { language == .zh ? zh : en }

  /// Both languages, for readers that choose for themselves.
  var phrase: Phrase { Phrase(zh: Text(stringLiteral: zh), en: Text(stringLiteral: en)) }
}

/// What may be filled into a wording.
package enum Fill {
  /// Text from a ledger or a rulebook; whatever could harm a terminal is made visible.
  case text(Text)
  /// A cell of a ledger: like text, and cut where it is wider than a line.
  case cell(Text)
  case number(Int64)
  case hours(Hours)
  case day(Day)
  case wording(Wording)
  /// Something written by this module already.
  case written([UInt8])

  /// A number.
  package static func number(_ number: Int32) -> Fill { .number(Int64(number)) }
  /// A number.
  package static func number(_ number: Int) -> Fill { .number(Int64(number)) }
  static func year(_ year: Year) -> Fill { .number(Int64(year.number)) }

  fileprivate var isOne: Bool {
    switch self {
    case .number(let number): number == 1
    case .hours(let hours): hours == Hours(1)
    case .text, .cell, .day, .wording, .written: false
    }
  }
}

extension [UInt8] {
  /// Appends one thing.
  mutating func append(_ fill: Fill, in language: Language) {
    switch fill {
    case .text(let text): append(visible: text)
    case .cell(let text): append(cell: text)
    case .number(let number): append(decimal: number)
    case .hours(let hours): append(hours)
    case .day(let day): append(day)
    case .wording(let wording): append(wording[language])
    case .written(let bytes): append(contentsOf: bytes)
    }
  }

  /// Appends a wording with things filled in.
  package mutating func append(_ wording: Wording, _ fills: [Fill], in language: Language) {
    let template = wording[language]
    let bytes = UnsafeBufferPointer(start: template.utf8Start, count: template.utf8CodeUnitCount)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "{") else {
        append(bytes[index])
        index += 1
        continue
      }
      let fill = fills[Int(bytes[index + 1] - UInt8(ascii: "1"))]
      index += 2
      if bytes[index] == UInt8(ascii: "|") {
        // The first alternative is for one, the second for any other number.
        var alternative = 0
        while bytes[index] != UInt8(ascii: "}") {
          if bytes[index] == UInt8(ascii: "|") {
            alternative += 1
          } else if alternative == (fill.isOne ? 1 : 2) {
            append(bytes[index])
          }
          index += 1
        }
      } else {
        append(fill, in: language)
      }
      index += 1
    }
  }
}
