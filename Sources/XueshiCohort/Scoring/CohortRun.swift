import Synchronization

/// The threads that score chunks.
struct CohortRun<Format: CohortFormat>: Sendable {
  let question: CohortQuestion
  let tables: CohortTables
  let format: Format
  let output: OrderedOutput
  let settings: CohortSettings

  /// What the threads take turns at.
  private struct Turn: @unchecked Sendable {
    let source: any ChunkSource
    let survey: Survey?
    var isOver = false
    var told = 0.0
  }

  private final class Turns: Sendable {
    let turn: Mutex<Turn>
    init(_ turn: Turn) { self.turn = Mutex(turn) }
  }

  /// Scores all chunks of a source, or stops where a survey says that the files are out of order.
  func score(_ source: any ChunkSource, _ size: Int?, _ survey: Survey?) throws(CohortFailure) {
    let turns = Turns(Turn(source: source, survey: survey))
    System.onThreads(settings.threads) { _ in work(turns, size) }
    if let failure = output.progress.failure { throw failure }
  }

  private func work(_ turns: Turns, _ size: Int?) {
    var scorer = ChunkScorer(question, tables, format, mostRejections: output.mostRejections)
    var chunk = Chunk()
    while take(turns, &chunk, size) {
      if !output.put(chunk.index, scorer.score(chunk)) { return }
    }
    output.add(scorer.habits)
  }

  /// Takes the next chunk, one thread at a time.
  private func take(_ turns: Turns, _ chunk: inout Chunk, _ size: Int?) -> Bool {
    turns.turn.withLock { turn in
      if turn.isOver { return false }
      do throws(CohortFailure) {
        if System.isInterrupted { throw .interrupted }
        let progress = output.progress
        let isPointless = try turn.survey?.isPointless(progress.strangers, progress.isUnordered) ?? false
        if isPointless || progress.failure != nil {
          turn.isOver = true
          return false
        }
        tell(&turn, size, progress.counts)
        turn.isOver = try !turn.source.next(&chunk)
      } catch {
        turn.isOver = true
        output.fail(error)
      }
      return !turn.isOver
    }
  }

  private func tell(_ turn: inout Turn, _ size: Int?, _ counts: CohortCounts) {
    guard let progress = settings.progress else { return }
    let now = System.seconds
    guard now - turn.told > 0.1 else { return }
    turn.told = now
    progress(turn.source.position, size, counts)
  }
}
