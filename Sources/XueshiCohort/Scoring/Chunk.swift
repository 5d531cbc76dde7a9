import Xueshi

/// A part of a cohort: some people in file order, and the events of those people.
///
/// The people's rows and each person's events are whole. Every row ends with a line feed.
struct Chunk {
  /// Its position in the order of the output.
  var index = 0
  let people = ByteBuffer(capacity: 1 << 17)
  /// How far its people may be looked at: past their end there may be what shows a quote to be broken.
  var peopleReach = 0
  /// The line on which its first row of people starts.
  var peopleLine: Int32 = 2
  var events = ByteBuffer(capacity: 1 << 16)
  /// How far its events may be looked at.
  var eventsReach = 0
  /// Whether a quote stands in the events.
  var hasQuotedEvents = false
  /// What was found in rows of its people and other rows far off; nothing where people are not gathered.
  var distant: DistantRows?
  /// For people, by line, how many rows were refused whose ids are near to theirs.
  var nearRows: [Int32: Int32] = [:]
  /// Where its events stand in their file.
  var origin = Origin.inPlace(line: 2)

  /// Where the events of a chunk stand in their file.
  enum Origin {
    /// One after the other, the first of them on this line.
    case inPlace(line: Int32)
    /// All over it: they were gathered, for one run of people rows after the other.
    case gathered([GatheredRow], [GatheredRun])
  }
}

/// Rows of events that were gathered for a run of people rows, or for nobody.
struct GatheredRun {
  /// How many.
  var count: Int
  /// Whether they are counted, or refused, with another run of the same person already.
  var isRepeated: Bool
  /// Who may be meant by the ids of rows that are nobody's; nothing for other rows.
  var near: NearIDs?
}

/// What came of a chunk.
struct ChunkOutput: Sendable {
  var results: [UInt8] = []
  var years: [UInt8] = []
  /// What is said of refused rows.
  var rejects: [UInt8] = []
  /// For each of those rows its position in the order of both files, people first, and where what is said of it ends.
  var rejectEnds: [(order: Int, end: Int)] = []
  /// What is remarkable about the rows of its people.
  var remarkRows: [UInt8] = []
  var flips: [UInt8] = []
  /// What is said of the first rows that are not refused, and of how many there is something to say.
  var remarks: [UInt8] = []
  var remarkCount = 0
  var counts = CohortCounts()
  /// The ids, as hashes, of events whose people are not in the chunk, unknown or out of order; and what they may be near to.
  var strangers: [UInt64: NearHashes] = [:]
  /// What rows may be near to that do not plainly say whose they are.
  var nameless: Set<NearHashes> = []
  /// The first and the last id of its people, where every id is greater than the one before or equal to it.
  var ids: (first: [UInt8], last: [UInt8])?
  /// Whether some id is less than the one before.
  var isUnordered = false
}
