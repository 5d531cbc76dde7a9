import Foundation
import Testing
import Xueshi
import XueshiData
import XueshiReports

/// The bundled vocabulary and rulebooks.
let bundled: Library = {
  var library = Library()
  do throws(JSONError) {
    for name in ["words", "routes", "places", "specialties"] {
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
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do {
      try Data(text.utf8).write(to: file)
    } catch {
      Issue.record("\(file.path) cannot be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let snapshot = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record("No snapshot \(name): run with RECORD_SNAPSHOTS=1 and read it over", sourceLocation: sourceLocation)
    return
  }
  let difference = zip(text.split(separator: "\n"), snapshot.split(separator: "\n")).first { $0 != $1 }
  #expect(
    text == snapshot, "\(name) differs, first: \(difference.map { "\($0.0) ≠ \($0.1)" } ?? "in length")",
    sourceLocation: sourceLocation)
}
