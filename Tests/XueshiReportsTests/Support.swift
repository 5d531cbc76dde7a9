import TestSupport
import Testing
import Xueshi
import XueshiData
import XueshiReports

/// The bundled vocabulary and rulebooks.
let bundled: Library = {
  var library = Library()
  do throws(JSONError) {
    for name in ["words", "routes", "places", "specialties", "working-days", "cells", "columns", "remarks"] {
      let path = "vocabulary/\(name).json"
      for file in BundledData.files(in: "vocabulary") where "\(file.path)" == path {
        try library.add(vocabulary: Array(file.contents).span)
      }
    }
    for file in BundledData.files(in: "rulebooks") { try library.add(rulebook: Array(file.contents).span) }
  } catch {
    Issue.record("The bundled data cannot be read: \(error.problem.en) at byte \(error.offset)")
  }
  return library
}()

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
