/// The items that have counted, so that none counts twice.
///
/// A set of keys that is emptied without giving its memory back: a cohort walks millions of timelines with one of them.
struct OnceTable: Sendable {
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  private var count = 0

  /// Forgets every item.
  mutating func removeAll() {
    guard count > 0 else { return }
    for index in keys.indices { keys[index] = 0 }
    count = 0
  }

  /// Whether an item of a route has counted: in a year, or in any year when none is given.
  func contains(_ route: RouteID, _ item: Int32, in year: Year?) -> Bool {
    keys[slot(of: Self.key(route, item, year))] != 0
  }

  /// Notes that an item has counted in a year.
  mutating func insert(_ route: RouteID, _ item: Int32, in year: Year) {
    insert(Self.key(route, item, year))
    insert(Self.key(route, item, nil))
  }

  private mutating func insert(_ key: UInt64) {
    let slot = slot(of: key)
    guard keys[slot] == 0 else { return }
    keys[slot] = key
    count += 1
    guard count * 2 > keys.count else { return }
    let old = keys
    keys = Array(repeating: 0, count: old.count * 2)
    for key in old where key != 0 { keys[self.slot(of: key)] = key }
  }

  /// The slot that holds a key, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// Items are numbered from 1, so that no key is 0.
  private static func key(_ route: RouteID, _ item: Int32, _ year: Year?) -> UInt64 {
    UInt64(UInt32(bitPattern: item)) << 32 | UInt64(route.number) << 16
      | UInt64(UInt16(truncatingIfNeeded: year?.number ?? 0))
  }
}
