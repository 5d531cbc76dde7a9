/// A part of a cohort: some people in file order, and the events of those people.
///
/// The people's rows and each person's events are whole. Every row ends with a line feed.
struct Chunk {
  /// Its place in the order of the output.
  var index = 0
  let people = ByteBuffer(capacity: 1 << 17)
  /// How far its people may be looked at: past their end there may be what shows a quote to be broken.
  var peopleReach = 0
  /// The line on which its first row of people starts.
  var peopleLine: Int32 = 2
  var events = ByteBuffer(capacity: 1 << 16)
  /// How far its events may be looked at.
  var eventsReach = 0
  /// The line on which its first row of events starts.
  var eventsLine: Int32 = 2
  /// Whether a quote stands in the events.
  var hasQuotedEvents = false
  /// For events that were gathered from all over a file, where each row came from.
  var origins: [RowOrigin]?
}

/// Where a gathered row came from, and whom it is for.
struct RowOrigin {
  /// The line on which it starts.
  var line: Int32
  /// How many bytes are kept of it: its own, and where a quote is broken what shows that.
  var count: Int
  /// The run of people rows it is for; rows for different runs are kept apart even when their ids are equal.
  var run: Int32
  /// Whether it is counted, or refused, with another run already.
  var isRepeated: Bool
}

/// What came of a chunk.
struct ChunkOutput: Sendable {
  var results: [UInt8] = []
  var years: [UInt8] = []
  var rejects: [UInt8] = []
  /// For each refused row its place in the order of both files, people first, and where what is said of it ends.
  var rejectEnds: [(place: Int, end: Int)] = []
  var flips: [UInt8] = []
  var counts = CohortCounts()
  /// The ids, as hashes, of events whose people are not in the chunk: unknown, or out of order.
  var strangers: Set<UInt64> = []
  /// The first and the last id of its people, where every id is greater than the one before or equal to it.
  var ids: (first: [UInt8], last: [UInt8])?
  /// Whether some id is less than the one before.
  var isUnordered = false
}
