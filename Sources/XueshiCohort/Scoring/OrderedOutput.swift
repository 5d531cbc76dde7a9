import Synchronization
import Xueshi

/// Puts what comes of chunks back into their order and writes it, however many threads score them.
final class OrderedOutput: Sendable {
  fileprivate struct State: ~Copyable {
    var sink: CohortSink
    /// The chunk to be written next.
    var next = 0
    /// What came of later chunks.
    var waiting: [Int: ChunkOutput] = [:]
    var counts = CohortCounts()
    var strangers: [UInt64: NearHashes] = [:]
    var nameless: Set<NearHashes> = []
    /// The last id of the chunk before.
    var lastID: [UInt8] = []
    var isUnordered = false
    var failure: CohortFailure?
    /// The first rejections, where no file collects them: what is said of them, how many they are, and how many may be.
    var shown: [UInt8] = []
    var shownCount = 0
    let mostShown: Int
    /// What was looked at of the file as a whole, by threads that are done.
    var habits: FileHabits?
    /// What is said of the first rows that are not refused, and of how many there is something to say.
    var remarks: [UInt8] = []
    var remarkCount = 0
    /// What is said of refused rows, where rows were gathered: it waits to be put back into the order of the files.
    var gathered: [(order: Int, text: [UInt8])]?
  }

  private let state: Mutex<State>
  /// How many refused rows of a chunk are told of; nothing where all are.
  let mostRejections: Int?
  /// How many chunks may wait for an earlier one.
  private let most = 64

  init(_ files: CohortFiles) throws(CohortFailure) {
    mostRejections = files.rejects == nil ? Cohort.mostShownRejects : nil
    state = Mutex(State(sink: try CohortSink(files), mostShown: mostRejections ?? 0))
  }

  /// Takes what came of a chunk; writes it, and what waited for it, when its turn has come.
  /// - Returns: False where nothing more is wanted.
  func put(_ index: Int, _ output: ChunkOutput) -> Bool {
    while true {
      let isTaken: Bool? = state.withLock { state in
        if state.failure != nil { return false }
        // Only the chunk all others wait for is taken from somebody who is far ahead.
        if index >= state.next + most { return nil }
        state.waiting[index] = output
        while let ready = state.waiting.removeValue(forKey: state.next) {
          state.next += 1
          state.take(ready)
          if state.failure != nil { return false }
        }
        return true
      }
      if let isTaken { return isTaken }
      System.pause()
    }
  }

  /// Adds what a thread looked at.
  func add(_ habits: FileHabits) {
    state.withLock { state in
      if state.habits == nil { state.habits = habits } else { state.habits?.add(habits) }
    }
  }

  /// What is remarkable about the file as a whole.
  var fileRemarks: [FileRemark] { state.withLock { $0.habits?.remarks ?? [] } }

  /// Stops all work for a reason; the first one counts.
  func fail(_ failure: CohortFailure) {
    state.withLock { if $0.failure == nil { $0.failure = failure } }
  }

  /// What has been found out so far.
  var progress: (counts: CohortCounts, strangers: Int, isUnordered: Bool, failure: CohortFailure?) {
    state.withLock { ($0.counts, $0.strangers.count + $0.nameless.count, $0.isUnordered, $0.failure) }
  }

  /// The first rows that were refused, where no file collects them.
  var shownRejects: [UInt8] { state.withLock { $0.shown } }

  /// What is said of the first rows that are not refused, and of how many there is something to say.
  var remarks: (text: [UInt8], count: Int) { state.withLock { ($0.remarks, $0.remarkCount) } }

  /// The ids, as hashes, of events whose people were not met where they are; and all that such rows may be near to.
  var strangers: (ids: Set<UInt64>, near: Set<Int>) {
    state.withLock { state in
      var near: Set<Int> = []
      for hashes in state.strangers.values { hashes.add(to: &near) }
      for hashes in state.nameless { hashes.add(to: &near) }
      return (Set(state.strangers.keys), near)
    }
  }

  /// Forgets everything, to begin anew with rows that are gathered.
  func restart() throws(CohortFailure) {
    let failure: CohortFailure? = state.withLock { state in
      state.next = 0
      state.waiting = [:]
      (state.counts, state.habits) = (CohortCounts(), nil)
      (state.strangers, state.nameless) = ([:], [])
      (state.lastID, state.isUnordered, state.gathered) = ([], false, [])
      (state.shown, state.shownCount) = ([], 0)
      (state.remarks, state.remarkCount) = ([], 0)
      do throws(CohortFailure) { try state.sink.restart() } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }

  /// Puts the files in their places.
  /// - Parameter remarkRows: What is written below all remarks.
  /// - Throws: ``CohortFailure`` when a file cannot be written.
  func commit(_ remarkRows: [UInt8]) throws(CohortFailure) {
    let failure: CohortFailure? = state.withLock { state in
      do throws(CohortFailure) {
        try state.writeGathered()
        var last = ChunkOutput()
        last.remarkRows = remarkRows
        try state.sink.write(last)
        try state.sink.commit()
      } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }
}

extension OrderedOutput.State {
  /// Writes what came of the next chunk and adds it up.
  fileprivate mutating func take(_ output: ChunkOutput) {
    counts.add(output.counts)
    strangers.merge(output.strangers) { first, _ in first }
    nameless.formUnion(output.nameless)
    if remarkCount < Cohort.mostShownRejects { remarks += output.remarks }
    remarkCount += output.remarkCount
    var output = output
    var start = 0
    for (order, end) in output.rejectEnds {
      let text = output.rejects[start..<end]
      if gathered != nil { gathered?.append((order, Array(text))) } else { show(text) }
      start = end
    }
    if gathered != nil { output.rejects = [] }
    if let ids = output.ids {
      if output.isUnordered || !lastID.lexicographicallyPrecedes(ids.first) && !lastID.isEmpty { isUnordered = true }
      lastID = ids.last
    }
    do throws(CohortFailure) { try sink.write(output) } catch { failure = error }
  }

  /// Keeps what is said of a refused row to be shown, where it is one of the first.
  private mutating func show(_ text: some Collection<UInt8>) {
    guard shownCount < mostShown else { return }
    shown += text
    shownCount += 1
  }

  /// Writes what was kept, in the order of the files.
  fileprivate mutating func writeGathered() throws(CohortFailure) {
    guard let rejects = gathered else { return }
    gathered = nil
    var output = ChunkOutput()
    for (_, text) in rejects.sorted(by: { $0.order < $1.order }) {
      output.rejects += text
      show(text)
    }
    try sink.write(output)
  }
}
