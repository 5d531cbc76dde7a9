/// The cells of a row of which every delimiter is known.
struct RowCells {
  let bytes: UnsafePointer<UInt8>
  /// The position of each cell's end; before the first stands the end of the row before.
  let ends: UnsafePointer<UInt32>

  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, _ ends: UnsafePointer<UInt32>) {
    self.bytes = bytes
    self.ends = ends
  }

  @inline(__always)
  subscript(column: Int) -> Cell {
    let from = ends[column &- 1] &+ 1
    return Cell(bytes + Int(from), Int(ends[column] &- from))
  }

  /// The whole row, of so many cells.
  func whole(_ width: Int) -> Cell {
    let from = ends[-1] &+ 1
    return Cell(bytes + Int(from), Int(ends[width &- 1] &- from))
  }
}
