import Xueshi

/// The events of the person at hand, put into walking order in place.
struct TimelineBuffer: ~Copyable {
  private var memory: UnsafeMutablePointer<Event>
  private var spare: UnsafeMutablePointer<Event>
  private var keys: UnsafeMutablePointer<Int32>
  private var capacity = 64
  private(set) var count = 0
  /// Whether the events came in walking order.
  private var isSorted = true
  /// The last day of the event before.
  private var latest = Int32.min

  init() {
    memory = .allocate(capacity: capacity)
    spare = .allocate(capacity: capacity)
    keys = Self.allocateKeys(capacity)
  }

  /// Memory for keys, to be looked at four at a time.
  private static func allocateKeys(_ count: Int) -> UnsafeMutablePointer<Int32> {
    UnsafeMutableRawPointer.allocate(byteCount: count * 4, alignment: 16).bindMemory(to: Int32.self, capacity: count)
  }

  deinit {
    memory.deallocate()
    spare.deallocate()
    keys.deallocate()
  }

  /// Where the events are; they stay there until the next one is taken in.
  var start: UnsafePointer<Event> { UnsafePointer(memory) }

  @inline(__always)
  mutating func removeAll() {
    count = 0
    isSorted = true
    latest = .min
  }

  /// Where the next event goes; ``append()`` takes it in.
  @inline(__always)
  mutating func slot() -> UnsafeMutablePointer<Event> {
    if count == capacity { grow() }
    return memory + count
  }

  /// Takes in the event that was put into ``slot()``.
  @inline(__always)
  mutating func append() {
    let end = memory[count].interval.end.number
    // Which way the days go is not to be foreseen either.
    isSorted = isSorted && end >= latest
    latest = end
    // Moved by so much, the day fits into sixteen bits: 1950-01-01 is −7305, 2100-12-31 is 47846.
    keys[count] = (end &- 20_480) &<< 16 | Int32(truncatingIfNeeded: count & 0xFFFF)
    count &+= 1
  }

  /// Puts the events into walking order.
  ///
  /// They were taken in by line, so that only their end days are looked at.
  mutating func sort() {
    if isSorted { return }
    isSorted = true
    guard count <= 64 else {
      var many = UnsafeMutableBufferPointer(start: memory, count: count)
      many.sort(by: Event.isWalked)
      return
    }
    // So few are placed by how many come before each: no branch depends on the data, and four are compared at once.
    for index in count..<(count &+ 3) & ~3 { keys[index] = .max }
    let lanes = UnsafeMutableRawPointer(keys).assumingMemoryBound(to: SIMD4<Int32>.self)
    for index in 0..<count {
      let key = SIMD4<Int32>(repeating: keys[index])
      var before = SIMD4<Int32>(repeating: 0)
      // A comparison that holds is −1.
      for lane in 0..<(count &+ 3) / 4 { before = before &- unsafeBitCast(lanes[lane] .< key, to: SIMD4<Int32>.self) }
      let rank = before[0] &+ before[1] &+ before[2] &+ before[3]
      (spare + Int(rank)).initialize(to: memory[index])
    }
    swap(&memory, &spare)
  }

  @inline(never)
  private mutating func grow() {
    let new = UnsafeMutablePointer<Event>.allocate(capacity: capacity * 2)
    new.update(from: memory, count: count)
    memory.deallocate()
    memory = new
    spare.deallocate()
    spare = .allocate(capacity: capacity * 2)
    let newKeys = Self.allocateKeys(capacity * 2)
    newKeys.update(from: keys, count: count)
    keys.deallocate()
    keys = newKeys
    capacity *= 2
  }
}
