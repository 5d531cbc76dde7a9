/// The items that have counted, so that none counts twice.
///
/// A set of keys that is emptied by starting a new age: a cohort walks millions of timelines with one of them. An item
/// that counts in several years has a key for each, all in one run of slots.
struct OnceTable {
  /// An item of a route in a year, as a key: title, route, category where it matters and year, and room for the age.
  struct Item {
    fileprivate let key: UInt64

    /// No item: items are numbered from 1.
    static var none: Item { Item(key: 0) }

    @inline(__always)
    init(_ event: Event, in year: Year, _ route: Programs.RouteFacts) {
      let category = (event.category.map { $0.rawValue + 1 } ?? 0) & route.separatesCategories
      // Years with rules are counted from 1950 on, and fewer than 256.
      key =
        event.title == 0
        ? 0
        : UInt64(UInt32(bitPattern: event.title)) << 32 | UInt64(event.route.number) << 24 | UInt64(category) << 16
          | UInt64(UInt8(truncatingIfNeeded: year.number &- 1950)) << 8
    }

    private init(key: UInt64) {
      self.key = key
    }

    var isNone: Bool { key == 0 }
  }

  private let keys: UnsafeMutablePointer<UInt64>
  /// For each key the last event of its item that counted.
  private let events: UnsafeMutablePointer<Int32>
  private let mask: Int
  private let age: UInt64

  /// Makes a table in memory of a power of two of keys, more than will be inserted, none of them of this age.
  init(in keys: UnsafeMutablePointer<UInt64>, _ events: UnsafeMutablePointer<Int32>, count: Int, age: UInt8) {
    self.keys = keys
    self.events = events
    mask = count - 1
    self.age = UInt64(age)
  }

  /// Whether an item has counted: in its year, or in any year; where it belongs otherwise.
  @inline(__always)
  func find(_ item: Item, inAnyYear: Bool) -> Lookup {
    let wanted = item.key | age
    let relevant = inAnyYear ? Self.sameItem : .max
    var slot = firstSlot(of: wanted)
    while keys[slot] & 0xFF == age {
      if (keys[slot] ^ wanted) & relevant == 0 { return .found(slot) }
      slot = (slot + 1) & mask
    }
    return .free(slot)
  }

  /// Whether an item has counted whose days meet those of an event of the timeline.
  ///
  /// Events are walked by their ends, so that of those of one item the last that counted ends last.
  @inline(never)
  func findMeeting(_ item: Item, inAnyYear: Bool, _ event: Int32, of timeline: Span<Event>) -> Lookup {
    let wanted = item.key | age
    let relevant = inAnyYear ? Self.sameItem : .max
    let start = timeline[Int(event)].interval.start
    var own: Int?
    var slot = firstSlot(of: wanted)
    while keys[slot] & 0xFF == age {
      if (keys[slot] ^ wanted) & relevant == 0, timeline[Int(events[slot])].interval.end >= start {
        return .found(slot)
      }
      if keys[slot] == wanted { own = slot }
      slot = (slot + 1) & mask
    }
    return .free(own ?? slot)
  }

  /// All but the year.
  private static var sameItem: UInt64 { 0xFFFF_FFFF_FFFF_00FF }

  @inline(__always)
  private func firstSlot(of wanted: UInt64) -> Int {
    Int(truncatingIfNeeded: (wanted & Self.sameItem &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// What looking for an item finds, and at which slot.
  enum Lookup {
    case found(Int)
    case free(Int)
  }

  /// Notes that an item has counted, and by which event.
  @inline(__always)
  mutating func insert(_ item: Item, _ event: Int32, at slot: Int) {
    keys[slot] = item.key | age
    events[slot] = event
  }

  /// The last event that counted of the item at a slot.
  func event(at slot: Int) -> Int { Int(events[slot]) }
}
