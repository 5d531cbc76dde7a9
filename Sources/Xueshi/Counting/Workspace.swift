/// Memory to count one timeline in, used again from person to person.
final class Workspace {
  /// What is counted of a year beside the tree.
  struct Slot {
    /// The rules of the year; nothing where none are on file.
    var sheet: UnsafePointer<Sheet>?
    /// Whether an event of the year could not be rated.
    var hasUnconvertible = false
    /// Whether a posting stands for the year, and how many of its days are on postings that count.
    var isDeemed = false
    var daysOnPosting: Int32 = 0
  }

  /// How much there is room for.
  let room: (events: Int, slots: Int, hours: Int)
  let appraisals: UnsafeMutablePointer<Appraisal>
  let slots: UnsafeMutablePointer<Slot>
  /// Hours counted so far: for each year of the range those that passed each meter, by the meter's number.
  let counted: UnsafeMutablePointer<Hours>
  /// Keys of a ``OnceTable``, at most half of them in use.
  let keys: UnsafeMutablePointer<UInt64>
  let keyCount: Int
  /// For each key an event, by its number on the timeline.
  let keyEvents: UnsafeMutablePointer<Int32>
  private var age: UInt8 = 0

  init(events: Int = 32, slots: Int = 8, hours: Int = 128) {
    room = (events, slots, hours)
    var keyCount = 64
    while keyCount < 2 * events { keyCount *= 2 }
    self.keyCount = keyCount
    appraisals = .allocate(capacity: max(1, events))
    self.slots = .allocate(capacity: slots)
    self.slots.initialize(repeating: Slot(), count: slots)
    counted = .allocate(capacity: hours)
    counted.initialize(repeating: .zero, count: hours)
    keys = .allocate(capacity: keyCount)
    keys.initialize(repeating: 0, count: keyCount)
    keyEvents = .allocate(capacity: keyCount)
    keyEvents.initialize(repeating: 0, count: keyCount)
  }

  deinit {
    appraisals.deallocate()
    slots.deallocate()
    counted.deallocate()
    keys.deallocate()
    keyEvents.deallocate()
  }

  /// Whether there is room for so much.
  func holds(events: Int, slots: Int, hours: Int) -> Bool {
    events <= room.events && slots <= room.slots && hours <= room.hours
  }

  /// A table in which nothing has counted yet.
  func freshOnceTable() -> OnceTable {
    if age == .max {
      keys.update(repeating: 0, count: keyCount)
      age = 0
    }
    age += 1
    return OnceTable(in: keys, keyEvents, count: keyCount, age: age)
  }
}
