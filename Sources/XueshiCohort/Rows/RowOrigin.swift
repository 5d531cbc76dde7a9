/// Where rows of events stand in their file.
enum RowOrigin {
  /// One after the other, as they are here: the line of the first, and how far may be looked at past the last.
  case inPlace(line: Int32, reach: Int)
  /// Anywhere: they were gathered.
  case gathered(UnsafeBufferPointer<GatheredRow>)

  /// The line of the first row.
  var firstLine: Int32 {
    switch self {
    case .inPlace(let line, _): line
    case .gathered(let rows): rows.first?.line ?? 0
    }
  }

  /// The line of the row after a plain one.
  @inline(__always)
  func line(after at: RowPosition) -> Int32 {
    switch self {
    case .inPlace: at.line &+ 1
    case .gathered(let rows): at.index + 1 < rows.count ? rows[at.index + 1].line : 0
    }
  }

  /// Where what may be a row ends: nobody's neighbour is read with a row that was gathered.
  func end(of at: RowPosition, in end: Int) -> Int {
    switch self {
    case .inPlace: end
    case .gathered(let rows): at.index < rows.count ? at.offset + rows[at.index].count : end
    }
  }

  /// How far may be looked at to read a row.
  func reach(of at: RowPosition) -> Int {
    switch self {
    case .inPlace(_, let reach): reach
    case .gathered(let rows): at.offset + rows[at.index].count
    }
  }

  /// Whether a row is followed by the one after it in its file.
  var areNeighbours: Bool {
    if case .inPlace = self { true } else { false }
  }

  /// Where the row after another is.
  /// - Parameters:
  ///   - at: Where that one is.
  ///   - start: Where it ends.
  ///   - line: The line after it, where rows stand one after the other.
  /// - Returns: Where the row after it is.
  func next(after at: RowPosition, start: Int, line: Int32) -> RowPosition {
    switch self {
    case .inPlace: RowPosition(offset: start, line: line, index: at.index + 1)
    case .gathered(let rows):
      // More may be kept of a row than its own bytes.
      RowPosition(offset: at.offset + rows[at.index].count, line: self.line(after: at), index: at.index + 1)
    }
  }
}

/// A row of events that was gathered.
struct GatheredRow {
  /// The line on which it starts in its file.
  var line: Int32
  /// How many bytes are kept of it: its own, and where a quote is broken what shows that.
  var count: Int
}

/// Where a reader of rows stands.
struct RowPosition {
  /// Where the row starts.
  var offset: Int
  /// Its line.
  var line: Int32
  /// How many rows came before it.
  var index: Int
}
