import TestSupport
import Testing
import Xueshi
import XueshiData
import XueshiReports

/// The bundled vocabulary and rulebooks.
let bundled: Library = {
  do {
    return try Bundled.library()
  } catch {
    Issue.record("The bundled data cannot be read: \(error)")
    return Library()
  }
}()

/// An assessor that finds the rules of bundled places prepared.
func preparedAssessor(fixed: FixedReadings? = nil, window: ClosedRange<Year>? = nil) -> Assessor {
  (try? Bundled.assessor(fixed: fixed, window: window)) ?? Assessor(bundled)
}

/// A ledger of two CSV texts.
func ledger(people: String, events: String) -> Ledger {
  Ledger(people: Array(people.utf8).span, events: Array(events.utf8).span, vocabulary: bundled.vocabulary)
}

/// What a writer wrote, as a string.
func written(_ write: (inout [UInt8]) -> Void) -> String {
  var output: [UInt8] = []
  write(&output)
  return String(decoding: output, as: UTF8.self)
}

/// Compares with a file of `Snapshots`; `RECORD_SNAPSHOTS=1` writes the file anew.
func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let problem = SnapshotFile(name, beside: #filePath).problem(with: text)
  #expect(problem == nil, sourceLocation: sourceLocation)
}
