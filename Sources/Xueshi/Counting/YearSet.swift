/// Some of the years counted, by their positions in the range; those beyond the sixty-third stand or fall together.
struct YearSet: Equatable {
  private var bits: UInt64

  /// How many years can be told apart.
  static var mostApart: Int { 63 }

  static var none: YearSet { YearSet(bits: 0) }
  static var all: YearSet { YearSet(bits: .max) }

  private init(bits: UInt64) {
    self.bits = bits
  }

  /// One year; none for a position before the first.
  init(_ slot: Int) {
    bits = slot < 0 ? 0 : 1 << UInt64(min(slot, 63))
  }

  var isEmpty: Bool { bits == 0 }

  @inline(__always)
  func contains(_ slot: Int) -> Bool { bits >> UInt64(min(slot, 63)) & 1 != 0 }

  @inline(__always)
  mutating func formUnion(_ other: YearSet) { bits |= other.bits }
}
