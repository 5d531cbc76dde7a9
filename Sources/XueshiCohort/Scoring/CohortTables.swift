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

  /// The rows of people that are not refused for what stands in them: where each starts, and on which line.
  func people(_ bytes: UnsafePointer<UInt8>, _ count: Int, reach: Int, line: Int32) -> [(start: Int, line: Int32)] {
    var table = Table(Span(_unsafeStart: bytes, count: reach), under: people, line: max(2, line))
    var found: [(start: Int, line: Int32)] = []
    while table.advance(), table.record.start < count {
      do throws(Table.Fault) {
        _ = try table.person(defaults, words.vocabulary)
        found.append((table.record.start, table.record.line))
      } catch {
        continue
      }
    }
    return found
  }

  /// What is found in rows of people under one id.
  func look(at rows: [(start: Int, line: Int32)], _ bytes: [UInt8]) -> SharedID.Findings {
    if rows.count < 2 { return SharedID.Findings() }
    return SharedID(bytes.span, under: people, defaults, words.vocabulary).look(at: rows)
  }

  /// Whom rows of people name.
  func labels(of rows: [(start: Int, line: Int32)], _ bytes: [UInt8]) -> [(id: Text, name: Text, line: Int32)] {
    var labels: [(id: Text, name: Text, line: Int32)] = []
    for row in rows {
      var table = Table(bytes.span.extracting(row.start..<bytes.count), under: people, line: row.line)
      _ = table.advance()
      let (id, name) = (table.record.bytes[table.cell(.person)], table.record.bytes[table.cell(.name)])
      labels.append((Text(utf8: id), Text(utf8: name), row.line))
    }
    return labels
  }
}
