package import Xueshi

extension RejectionReason {
  /// The word in `rejects.csv`.
  package var word: StaticString {
    switch self {
    case .noHeader: "no-header"
    case .columnTwice: "column-twice"
    case .nearMiss: "near-miss"
    case .flagColumn: "flag-column"
    case .amountColumn: "amount-column"
    case .tooManyColumns: "too-many-columns"
    case .columnMissing: "column-missing"
    case .unclosedQuote: "unclosed-quote"
    case .textAfterQuote: "text-after-quote"
    case .strayQuote: "stray-quote"
    case .bareCarriageReturn: "bare-carriage-return"
    case .nul: "nul"
    case .invalidUTF8: "invalid-utf-8"
    case .tooManyCells: "too-many-cells"
    case .blank: "blank"
    case .unknownWord: "unknown-word"
    case .notADate: "not-a-date"
    case .dateOutOfRange: "date-out-of-range"
    case .endBeforeStart: "end-before-start"
    case .notADecimal: "not-a-decimal"
    case .negative: "negative"
    case .notAYear: "not-a-year"
    case .noRecord: "no-record"
    case .scientificID: "scientific-id"
    case .roundedID: "rounded-id"
    case .unknownPerson: "unknown-person"
    case .ownRowRefused: "own-row-refused"
    case .otherName: "other-name"
    case .otherBirth: "other-birth"
    case .otherUnit: "other-unit"
    case .sameApplication: "same-application"
    }
  }
}

extension Rejection {
  /// The header row of `rejects.csv`.
  package static var tableHeader: StaticString { "file,line,reason,text,column,person,near\n" }

  /// Writes a row of `rejects.csv`: the file, the line at fault, the reason in a word, the text at fault, and the column of
  /// characters in which it starts, whose row it is, and who may be meant where nobody has that id.
  /// - Parameter output: Receives the row.
  package func writeRow(to output: inout [UInt8]) {
    output.append(file.word)
    output.append(",")
    output.append(decimal: Int64(position.line))
    output.append(",")
    output.append(reason.word)
    output.append(",")
    var shown: [UInt8] = []
    shown.append(visible: text)
    if isTextCut { shown.append("…") }
    output.append(csvCell: Text(utf8: shown))
    output.append(",")
    output.append(decimal: Int64(position.column))
    output.append(",")
    if let person { output.append(csvCell: person) }
    output.append(",")
    if let near { output.append(csvCell: near.id) }
    output.append("\n")
  }
}
