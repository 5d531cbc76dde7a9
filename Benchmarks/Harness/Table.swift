import Xueshi
import XueshiReports

/// A table of results, for people and for programs.
struct Table {
  /// A column: its key for programs and its heading for people.
  struct Column {
    let key: String
    let heading: String

    init(_ key: String, _ heading: String) {
      self.key = key
      self.heading = heading
    }
  }

  enum Cell {
    case text(String)
    case number(Double, digits: Int = 0)
    case sample(Sample, digits: Int)
  }

  let title: String
  /// What the figures mean.
  let note: String
  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ title: String, _ note: String, _ columns: [Column]) {
    self.title = title
    self.note = note
    self.columns = columns
  }

  mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count)
    rows.append(row)
  }

  /// The table in Markdown: medians, with the least and the greatest run beside them.
  var markdown: String {
    var text = "### \(title)\n\n\(note)\n\n|"
    for column in columns { text += " \(column.heading) |" }
    text += "\n|---|" + String(repeating: "---:|", count: columns.count - 1) + "\n"
    for row in rows {
      text += "|"
      for cell in row { text += " \(cell.markdown) |" }
      text += "\n"
    }
    return text + "\n"
  }

  /// Adds the table to its JSON object.
  func write(to json: inout JSONWriter) {
    json.add("title", title)
    json.add("note", note)
    json.add("rows", rows) { row, json in
      for (column, cell) in zip(columns, row) { json.add(named: Text(utf8: Array(column.key.utf8)), cell) }
    }
  }
}

extension Table.Cell: JSONWritable {
  func writeJSON(to output: inout [UInt8]) {
    switch self {
    case .text(let text): text.writeJSON(to: &output)
    case .number(let number, _): number.writeJSON(to: &output)
    case .sample(let sample, _):
      output.appendJSONObject {
        $0.add("median", sample.median)
        $0.add("runs", sample.runs)
      }
    }
  }
}

extension Table.Cell {
  fileprivate var markdown: String {
    switch self {
    case .text(let text): text
    case .number(let number, let digits): number.fixed(digits)
    case .sample(let sample, let digits):
      sample.runs.count == 1
        ? sample.median.fixed(digits)
        : "\(sample.median.fixed(digits)) (\(sample.least.fixed(digits))–\(sample.greatest.fixed(digits)))"
    }
  }
}

/// A number; null for what is none.
extension Double: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) {
    output.append(contentsOf: (isFinite ? "\(self)" : "null").utf8)
  }
}
