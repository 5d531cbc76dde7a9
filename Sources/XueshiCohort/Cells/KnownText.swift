/// A text in a table that is looked through by the bytes of cells, and the number it leads to; or a place without one.
struct KnownText {
  var first: UInt64 = 0
  var last: UInt64 = 0
  /// How long it is; negative where there is none.
  var count: Int32 = -1
  var number: Int32 = 0
  /// Where its bytes lie among those of the table.
  var offset = 0

  /// No text.
  init() {}

  /// The text of a cell.
  init(_ cell: Cell, number: Int32, offset: Int) {
    (first, last, count) = (cell.first, cell.last, Int32(truncatingIfNeeded: cell.count))
    (self.number, self.offset) = (number, offset)
  }

  /// Whether a cell, whose two ends are known, holds it.
  @inline(__always)
  func stands(in cell: Cell, _ first: UInt64, _ last: UInt64, _ texts: UnsafePointer<UInt8>) -> Bool {
    let differs = (self.first ^ first) | (self.last ^ last) | UInt64(truncatingIfNeeded: Int(count) ^ cell.count)
    // Of a short text the two ends are all there is.
    return differs == 0 && (cell.count <= 16 || cell.equals(Cell(texts + offset, cell.count)))
  }
}
