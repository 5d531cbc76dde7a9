import Xueshi

/// What was found in rows of people under one id that stand far apart, by line.
struct DistantRows {
  /// What is wrong with people who share their id with somebody of another name; they are refused.
  private(set) var refused: [Int32: Rejection] = [:]
  /// What is said of rows that are not refused.
  private(set) var remarks: [Int32: Rejection] = [:]
  /// Rows that say what an earlier one says, and the line of the first that does.
  private(set) var repetitions: [Int32: Int32] = [:]
  /// The same by that first row: the lines of the others.
  private(set) var others: [Int32: [Int32]] = [:]
  /// Rows of people of whom an earlier row stands elsewhere.
  var continued: Set<Int32> = []

  /// Whether nothing is to be done or said.
  var isEmpty: Bool { refused.isEmpty && remarks.isEmpty && repetitions.isEmpty }

  /// Notes what was found in one person's rows.
  mutating func note(_ findings: SharedID.Findings) {
    for rejection in findings.refused { refused[rejection.row] = rejection }
    for remark in findings.remarks { remarks[remark.row] = remark }
    for (line, first) in findings.repetitions {
      repetitions[line] = first
      others[first, default: []].append(line)
    }
  }
}
