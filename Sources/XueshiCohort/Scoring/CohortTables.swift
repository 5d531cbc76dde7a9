import Xueshi

/// What all threads share, made once: the headers and the words.
final class CohortTables: Sendable {
  let people: TableHeader
  let events: TableHeader
  let defaults: TargetDefaults
  let words: Words

  init(people: TableHeader, events: TableHeader, defaults: TargetDefaults, _ vocabulary: Vocabulary) {
    self.people = people
    self.events = events
    self.defaults = defaults
    words = Words(vocabulary)
  }

  /// Whether any of some rows of people is not refused.
  func holdsPerson(_ bytes: UnsafePointer<UInt8>, _ count: Int, reach: Int) -> Bool {
    let rows = Span(_unsafeStart: bytes, count: reach)
    var table = Table(rows, under: people, line: 2)
    while table.advance(), table.record.start < count {
      do throws(Table.Fault) {
        _ = try table.person(defaults, words.vocabulary)
        return true
      } catch {
        continue
      }
    }
    return false
  }
}
