/// One of the two files of a ledger.
public enum LedgerFile: UInt8, Sendable {
  case people, events
}

/// The columns that have a meaning, of either file.
package enum Column: UInt8, CaseIterable, Sendable {
  case person, name, unitName, place, titleLevel, applicationYear, specialty, degree, entered, filed, born, rank
  case number, department, settled
  case route, start, end, quantity, unit, hours, level, role, category, item, eventPlace, status, accountingYear,
    evidence

  /// The name in the header row.
  package var header: StaticString {
    switch self {
    case .person: "person"
    case .name: "name"
    case .unitName, .unit: "unit"
    case .place, .eventPlace: "place"
    case .titleLevel, .level: "level"
    case .applicationYear, .accountingYear: "year"
    case .specialty: "specialty"
    case .degree: "degree"
    case .entered: "entered"
    case .filed: "filed"
    case .born: "born"
    case .rank: "rank"
    case .number: "number"
    case .department: "department"
    case .settled: "settled"
    case .route: "route"
    case .start: "start"
    case .end: "end"
    case .quantity: "quantity"
    case .hours: "hours"
    case .role: "role"
    case .category: "category"
    case .item: "item"
    case .status: "status"
    case .evidence: "evidence"
    }
  }

  /// The columns of the people file.
  package static let people: [Column] = [
    .person, .name, .unitName, .place, .titleLevel, .applicationYear, .specialty, .degree, .entered,
    .filed, .born, .rank, .number, .department, .settled,
  ]
  /// The columns of the events file.
  package static let events: [Column] = [
    .person, .route, .start, .end, .quantity, .unit, .hours, .level, .role, .category, .item, .specialty, .eventPlace,
    .status, .accountingYear, .evidence,
  ]
}

/// Why a row, or a whole file, was refused.
package enum RejectionReason: Hashable, Sendable {
  /// The file has no header row.
  case noHeader
  /// The header names a column twice, by whatever names.
  case columnTwice(Column)
  /// A heading is one slip from the name of a column.
  case nearMiss(Column)
  /// A column that nobody knows says which rows are good.
  case flagColumn
  /// A column that nobody knows says how much there is of something.
  case amountColumn
  /// The header has more columns than `TableHeader.mostColumns`.
  case tooManyColumns
  /// The header lacks a column that is needed.
  case columnMissing(Column)
  /// The record is not CSV, or not text.
  case unclosedQuote, textAfterQuote, strayQuote, bareCarriageReturn, nul, invalidUTF8
  /// There are more cells than the header has.
  case tooManyCells
  /// A cell that is needed is blank.
  case blank(Column)
  /// A word outside the column's vocabulary.
  case unknownWord(Column, of: RouteID?)
  /// No such date, or not written as one.
  case notADate(Column)
  /// A date outside 1950-01-01…2100-12-31.
  case dateOutOfRange(Column)
  /// The end lies before the start.
  case endBeforeStart
  /// Not a decimal of at most two places from 0 to 100000.
  case notADecimal(Column)
  /// A number below zero: a correction of another row.
  case negative(Column)
  /// Not a year from 1950 to 2100.
  case notAYear(Column)
  /// A sum, a signature, a remark: no record of anybody.
  case noRecord
  /// An id that a table turned into a power of ten.
  case scientificID
  /// An identity number of which a table kept fifteen digits.
  case roundedID
  /// The people file holds no such person.
  case unknownPerson
  /// The person's own row was refused, on this line of the people file.
  case ownRowRefused(Int32)
  /// The row on this line has the same id and another name, or another date of birth.
  case otherName(Int32)
  case otherBirth(Int32)
  /// The row on this line has the same id and another unit: no reason to refuse, but said.
  case otherUnit(Int32)
  /// The row on this line says the same of the same person: no reason to refuse, but one application.
  case sameApplication(Int32)

  /// Whether the row is nobody's, or no row at all.
  package var namesNobody: Bool {
    switch self {
    case .noHeader, .columnTwice, .nearMiss, .flagColumn, .amountColumn, .tooManyColumns, .columnMissing, .noRecord:
      true
    default: false
    }
  }

  /// Whether no single cell is at fault, so that the text at the fault is shown instead.
  var isAboutRecord: Bool {
    switch self {
    case .unclosedQuote, .textAfterQuote, .strayQuote, .bareCarriageReturn, .nul, .invalidUTF8: true
    default: false
    }
  }
}

/// A row that was refused, with what somebody needs to mend it.
package struct Rejection: Sendable {
  /// The file it stands in.
  package let file: LedgerFile
  /// The line on which the row starts; the header is line 1.
  package let row: Int32
  /// Where the offending text starts.
  package let position: DocumentPosition
  /// The offending text, whole or its first characters.
  package let text: Text
  /// Whether the text goes on.
  package let isTextCut: Bool
  /// Why the row was refused.
  package let reason: RejectionReason
  /// The id of whoever's row it is; nothing where it does not say.
  package let person: Text?
  /// Somebody whose id is like the one of the row.
  package var near: NearID?
}
