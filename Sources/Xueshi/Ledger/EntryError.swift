/// Why an entry cannot stand in a ledger.
public struct EntryError: Error, Sendable {
  /// Whether the entry is a person or an event.
  public let file: LedgerFile
  /// The entry's index in the list it was given in, from 0.
  public let index: Int
  /// The offending value, or its first characters.
  public let value: Text
  /// What is wrong with it.
  package let reason: RejectionReason
}

extension EntryError: CustomStringConvertible {
  /// The entry, the column and what is wrong: `event 0, route: not a word of the vocabulary: “painting”`.
  public var description: String {
    var text = (file == .people ? "person " : "event ") + index.description
    if let column = reason.column { text += ", " + column.header.description }
    text += ": " + reason.complaint.description
    if !value.isEmpty { text += ": “" + value.string + "”" }
    return text
  }
}

extension RejectionReason {
  /// The column that is at fault, where it is one.
  fileprivate var column: Column? {
    switch self {
    case .columnTwice(let column), .nearMiss(let column), .columnMissing(let column), .blank(let column),
      .unknownWord(let column, _), .notADate(let column),
      .dateOutOfRange(let column), .notADecimal(let column), .negative(let column), .notAYear(let column):
      column
    case .endBeforeStart: .end
    case .otherName: .name
    case .otherBirth: .born
    case .otherUnit: .unitName
    case .unknownPerson, .ownRowRefused, .noRecord, .scientificID, .roundedID, .sameApplication: .person
    default: nil
    }
  }

  /// What is wrong, in a few words.
  fileprivate var complaint: StaticString {
    switch self {
    case .noHeader, .columnTwice, .tooManyColumns, .columnMissing, .tooManyCells, .nearMiss, .flagColumn,
      .amountColumn:
      "not a row"
    case .unclosedQuote, .textAfterQuote, .strayQuote, .bareCarriageReturn, .nul, .invalidUTF8: "not a text"
    case .blank: "needed, and blank"
    case .unknownWord: "not a word of the vocabulary"
    case .notADate: "not a date"
    case .dateOutOfRange: "not within 1950-01-01…2100-12-31"
    case .endBeforeStart: "ends before it starts"
    case .notADecimal, .negative: "not a decimal of at most two places from 0 to 100000"
    case .notAYear: "not a year from 1950 to 2100"
    case .noRecord: "no record of anybody"
    case .scientificID, .roundedID: "an id that lost its digits"
    case .unknownPerson: "no such person"
    case .ownRowRefused: "the person's own entry is refused"
    case .otherName: "another name under the same id"
    case .otherBirth: "another date of birth under the same id"
    case .otherUnit: "another unit under the same id"
    case .sameApplication: "the same application"
    }
  }
}
