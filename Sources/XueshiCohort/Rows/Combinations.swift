import Xueshi

/// What the words of a row say together: the event they make, but for its days, its amounts and what it is called.
struct RowWords {
  var event: Event
  /// Whether hours must be stated, as for what an authority registered.
  var isRegistered: Bool
  /// Whether the last day must be stated.
  var needsEnd: Bool
  /// Whether a row says where an authority registered or issued something.
  var namesPlace: Bool
  /// Whether its title may hold words that point to another route.
  var mayPointElsewhere: Bool
}

/// What rows said whose words were read before: a whole city has a few hundred combinations of them.
///
/// A row's words are compared whole, so that whatever holds for those that were read one by one holds for them.
struct Combinations: ~Copyable {
  private let ones = Ones()
  private let runs: WordRuns?
  private var keys: UnsafeMutablePointer<WordRuns.Key>
  private var words: UnsafeMutablePointer<RowWords>
  /// The number of keys less one; at most a quarter of them are taken.
  private var mask = 255
  private var count = 0
  /// More are not remembered: then words come as they like.
  private static var most: Int { 4096 }

  /// Remembers the words of some columns; nothing where they stand too far apart.
  init(_ columns: [(column: Int, isLong: Bool)]) {
    runs = WordRuns(columns, ones)
    (keys, words) = Self.allocate(mask)
  }

  deinit {
    keys.deallocate()
    words.deallocate()
  }

  private static func allocate(
    _ mask: Int
  ) -> (UnsafeMutablePointer<WordRuns.Key>, UnsafeMutablePointer<RowWords>) {
    let keys = UnsafeMutablePointer<WordRuns.Key>.allocate(capacity: mask + 1)
    keys.initialize(repeating: .none, count: mask + 1)
    return (keys, .allocate(capacity: mask + 1))
  }

  /// What the words of a row are known to say; good until the next are added.
  @inline(__always)
  func find(_ row: RowCells) -> UnsafePointer<RowWords>? {
    guard let runs else { return nil }
    let key = runs.key(row)
    if key.isTooLong { return nil }
    var slot = key.hash & mask
    while !key.equals(keys[slot]) {
      if keys[slot].equals(.none) { return nil }
      slot = (slot &+ 1) & mask
    }
    return UnsafePointer(words + slot)
  }

  /// Remembers what the words of a row say that were not found.
  mutating func add(_ row: RowCells, _ said: RowWords) {
    guard let key = runs?.key(row), key.isWhole, count < Self.most else { return }
    if (count + 1) * 4 > mask { grow() }
    insert(key, said)
    count += 1
  }

  private func insert(_ key: WordRuns.Key, _ said: RowWords) {
    var slot = key.hash & mask
    while !keys[slot].equals(.none) { slot = (slot + 1) & mask }
    keys[slot] = key
    (words + slot).initialize(to: said)
  }

  private mutating func grow() {
    let old = (keys: keys, words: words, mask: mask)
    mask = old.mask * 4 + 3
    (keys, words) = Self.allocate(mask)
    for slot in 0...old.mask where !old.keys[slot].equals(.none) { insert(old.keys[slot], old.words[slot]) }
    old.keys.deallocate()
    old.words.deallocate()
  }
}
