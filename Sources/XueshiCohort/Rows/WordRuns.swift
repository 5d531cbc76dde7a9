import Xueshi

/// Where the cells of a row stand whose words say what the row is: in runs of neighbours, each of which is compared as the
/// bytes lie there, its commas among them.
///
/// Two of them may be up to thirty-two bytes long and two more up to sixteen, which is how the columns of nearly all files stand.
struct WordRuns {
  /// Neighbours, from the end of the cell before the first to that of the last.
  private struct Run {
    var before: Int
    var last: Int
    /// Whether sixteen bytes may be too few for them.
    var isWide: Bool
  }

  private let a: Run, b: Run, c: Run, d: Run
  private let endOfOnes: UnsafePointer<UInt8>

  /// Finds the runs of some columns; nothing where they are scattered over more, or there are none.
  /// - Parameters:
  ///   - columns: The columns, and whether the words of each may be longer than sixteen bytes.
  ///   - ones: Kept by whoever keeps the runs, which are plain numbers and addresses.
  init?(_ columns: [(column: Int, isLong: Bool)], _ ones: Ones) {
    var runs: [Run] = []
    for (column, isLong) in columns.sorted(by: { $0.column < $1.column }) {
      if let last = runs.last, last.last == column - 1 {
        runs[runs.count - 1] = Run(before: last.before, last: column, isWide: true)
      } else {
        runs.append(Run(before: column - 1, last: column, isWide: isLong))
      }
    }
    guard let first = runs.first, runs.count <= 4, runs.count(where: { $0.isWide }) <= 2 else { return nil }
    // One that is looked at twice tells nothing more, and nothing else.
    while runs.count < 4 { runs.append(Run(before: first.before, last: first.last, isWide: false)) }
    runs = runs.filter { $0.isWide } + runs.filter { !$0.isWide }
    (a, b, c, d) = (runs[0], runs[1], runs[2], runs[3])
    endOfOnes = ones.end
  }

  /// The words of a row, as far as they are compared.
  struct Key {
    fileprivate var a = Sixteen.noText, b = Sixteen.noText, c = Sixteen.noText
    fileprivate var d = Sixteen.noText, e = Sixteen.noText, f = Sixteen.noText
    /// How long each run is: a zero may be a byte of it, and some may be longer than what is compared.
    fileprivate var counts: UInt64 = 0
    /// Whether some run is so long that it is not told how long.
    fileprivate(set) var isTooLong = false

    /// The words of no row.
    static var none: Key { Key() }

    /// Whether they are compared from end to end, so that words like these are the same.
    var isWhole: Bool {
      let limits: [UInt64] = [16, 16, 32, 32]
      return !isTooLong && limits.enumerated().allSatisfy { counts >> (8 * UInt64($0)) & 0xFF <= $1 }
    }

    @inline(__always)
    func equals(_ other: Key) -> Bool {
      let wide = (a ^ other.a) | (b ^ other.b) | (c ^ other.c) | (d ^ other.d)
      let differs = (wide | (e ^ other.e) | (f ^ other.f)).halves
      return differs[0] | differs[1] | (counts ^ other.counts) == 0
    }

    /// A number that is the same for the same words.
    @inline(__always)
    var hash: Int {
      // Doubled from one to the next, so that the same word in two columns does not cancel itself.
      var both = b.halves
      both = (both &+ both) ^ d.halves
      both = (both &+ both) ^ f.halves
      both = (both &+ both) ^ e.halves
      both = (both &+ both) ^ c.halves
      both = (both &+ both) ^ a.halves
      let mixed = (both[0] ^ (both[1] &* 0x9E37_79B9_7F4A_7C15)) &* 0xD1B5_4A32_D192_ED03
      return Int(truncatingIfNeeded: mixed &>> 40)
    }
  }

  /// The words of a row.
  @inline(__always)
  func key(_ row: RowCells) -> Key {
    let (startA, countA) = place(a, row)
    let (startB, countB) = place(b, row)
    let (startC, countC) = place(c, row)
    let (startD, countD) = place(d, row)
    let (onesA, onesB) = (endOfOnes - (countA & 63), endOfOnes - (countB & 63))
    return Key(
      a: Sixteen(startA, onesA), b: Sixteen(startA + 16, onesA + 16), c: Sixteen(startB, onesB),
      d: Sixteen(startB + 16, onesB + 16), e: Sixteen(startC, endOfOnes - (countC & 63)),
      f: Sixteen(startD, endOfOnes - (countD & 63)),
      counts: UInt64(truncatingIfNeeded: (countA &<< 24) | (countB &<< 16) | (countC &<< 8) | countD),
      isTooLong: countA | countB | countC | countD > 63)
  }

  @inline(__always)
  private func place(_ run: Run, _ row: RowCells) -> (start: UnsafePointer<UInt8>, count: Int) {
    let from = row.ends[run.before] &+ 1
    return (row.bytes + Int(from), Int(row.ends[run.last] &- from))
  }
}

extension Sixteen {
  /// No bytes of any text: in UTF-8 none is 0xFF.
  fileprivate static var noText: Sixteen { Sixteen(repeating: 0xFF) }
}
