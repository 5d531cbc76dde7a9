/// A table whose columns are as wide as their widest cell on a terminal.
struct Grid {
  /// One cell.
  struct Cell {
    var text: [UInt8]
    var colour = Colour.plain
  }

  /// One row, and remarks to be written below it.
  private struct Row {
    var cells: [Cell]
    var notes: [[UInt8]]
  }

  /// For each column whether its cells stand at its right edge, as numbers do.
  private let isRight: [Bool]
  private var rows: [Row] = []

  /// Makes a table.
  /// - Parameter columns: A letter for each column: `r` for numbers, `l` for text.
  init(_ columns: StaticString) {
    var isRight: [Bool] = []
    for index in 0..<columns.utf8CodeUnitCount { isRight.append(columns.utf8Start[index] == UInt8(ascii: "r")) }
    self.isRight = isRight
  }

  /// Makes a table of one column of text and some of numbers.
  init(textThenNumbers count: Int) {
    isRight = [false] + Array(repeating: true, count: count)
  }

  /// Makes a table of columns of text.
  init(texts count: Int) {
    isRight = Array(repeating: false, count: count)
  }

  mutating func add(_ cells: [Cell], notes: [[UInt8]] = []) {
    rows.append(Row(cells: cells, notes: notes))
  }

  /// A row of words in one colour.
  mutating func add(_ cells: [[UInt8]], _ colour: Colour) {
    add(cells.map { Cell(text: $0, colour: colour) })
  }

  /// Writes the table.
  /// - Parameters:
  ///   - page: The page to write on.
  ///   - indent: Columns left of the table.
  ///   - noteIndent: Columns left of remarks.
  func write(to page: inout Page, indent: Int, noteIndent: Int = 0) {
    var widths = [Int](repeating: 0, count: isRight.count)
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        widths[column] = max(widths[column], DisplayWidth.columns(of: cell.text))
      }
    }
    for row in rows {
      page.space(indent)
      for (column, cell) in row.cells.enumerated() where widths[column] > 0 {
        let padding = widths[column] - DisplayWidth.columns(of: cell.text)
        if isRight[column] { page.space(padding) }
        page.paint(cell.text.isEmpty ? .plain : cell.colour) { $0.write(.written(cell.text)) }
        // Nothing stands right of the last column, so nothing is padded there.
        let isLast = row.cells[(column + 1)...].allSatisfy { $0.text.isEmpty }
        if isLast { break }
        if !isRight[column] { page.space(padding) }
        page.space(2)
      }
      page.endLine()
      for note in row.notes {
        page.space(noteIndent)
        page.paint(.yellow) { page in
          page.write("↳ ")
          page.write(.written(note))
        }
        page.endLine()
      }
    }
  }
}
