/// The items that have counted, so that none counts twice.
///
/// A set of keys that is emptied by starting a new age: a cohort walks millions of timelines with one of them. An item
/// that counts in several years has a key for each, all in one run of slots.
struct OnceTable {
  /// An item of a route in a year, as a key: item, route and year, and room for the age.
  struct Item {
    fileprivate let key: UInt64

    /// No item: items are numbered from 1.
    static var none: Item { Item(key: 0) }

    @inline(__always)
    init(_ event: Event, in year: Year) {
      key =
        event.item == 0
        ? 0
        : UInt64(UInt32(bitPattern: event.item)) << 32 | UInt64(event.route.number) << 24
          | UInt64(UInt16(truncatingIfNeeded: year.number)) << 8
    }

    private init(key: UInt64) {
      self.key = key
    }

    var isNone: Bool { key == 0 }
  }

  private let keys: UnsafeMutablePointer<UInt64>
  private let mask: Int
  private let age: UInt64

  /// Makes a table in memory of a power of two of keys, more than will be inserted, none of them of this age.
  init(in keys: UnsafeMutablePointer<UInt64>, count: Int, age: UInt8) {
    self.keys = keys
    mask = count - 1
    self.age = UInt64(age)
  }

  /// Whether an item has counted: in its year, or in any year; where it belongs otherwise.
  @inline(__always)
  func find(_ item: Item, inAnyYear: Bool) -> Lookup {
    let sameItem: UInt64 = 0xFFFF_FFFF_FF00_00FF
    let wanted = item.key | age
    let relevant = inAnyYear ? sameItem : .max
    var slot = Int(truncatingIfNeeded: (wanted & sameItem &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] & 0xFF == age {
      if (keys[slot] ^ wanted) & relevant == 0 { return .found(slot) }
      slot = (slot + 1) & mask
    }
    return .free(slot)
  }

  /// What looking for an item finds, and at which slot.
  enum Lookup {
    case found(Int)
    case free(Int)
  }

  /// Notes that an item has counted.
  @inline(__always)
  mutating func insert(_ item: Item, at slot: Int) { keys[slot] = item.key | age }
}
