import TestSupport
import Xueshi
import XueshiReports

@testable import XueshiCohort

/// Every answer as the commands write it.
private struct Rows: CohortFormat {
  let library: Library
  func append(
    result score: Score, of person: Person, id: Span<UInt8>, name: Span<UInt8>, unit: Span<UInt8>,
    specialty: Span<UInt8>, to output: inout [UInt8]
  ) {
    output.append(resultRow: score, person, of: id, name: name, unit: unit, specialty: specialty, library, .none)
  }
  func append(remark: Rejection, to output: inout [UInt8]) { remark.writeRow(to: &output) }
  func append(years score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {
    output.append(yearRows: score, person, library, of: id, .none)
  }
  func append(remarks score: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {
    output.append(remarkRows: score, person, of: id, .none, .en)
  }
  func append(fileRemark: FileRemark, to output: inout [UInt8]) { output.append(fileRemark: fileRemark, .en) }
  func append(rejection: Rejection, to output: inout [UInt8]) { rejection.writeRow(to: &output) }
  func append(flip score: Score, _ other: Score, of person: Person, id: Span<UInt8>, to output: inout [UInt8]) {}
}

/// What came of a cohort.
struct ScoredCohort: Equatable {
  var results: [UInt8]
  var years: [UInt8]
  /// In no order: it may depend on the pieces.
  var rejects: [ArraySlice<UInt8>]
  var counts: CohortCounts
  var hasNearIDs = false
}

/// Scores a cohort given as the text of its two files.
func scoreCohort(
  _ library: Library, _ people: String, _ events: String, _ change: (inout CohortSettings) -> Void
) throws -> ScoredCohort {
  let name = System.temporaryFolder + "/xueshi-cohort-\(UInt64.random(in: 0 ... .max))"
  func write(_ text: String, _ path: String) throws {
    var file = try AtomicFile(path)
    try file.write(Array(text.utf8))
    try file.commit()
  }
  var files = CohortFiles(people: name + ".people", events: name + ".events")
  (files.results, files.years, files.rejects) = (name + ".results", name + ".years", name + ".rejects")
  defer { for end in ["people", "events", "results", "years", "rejects"] { System.remove("\(name).\(end)") } }
  try write(people, files.people)
  try write(events, files.events)
  var settings = CohortSettings()
  settings.folder = System.temporaryFolder
  change(&settings)
  let question = CohortQuestion(try Bundled.assessor(), writesYears: true)
  let summary = try Cohort.score(question, files, format: Rows(library: library), settings: settings)
  return ScoredCohort(
    results: try System.read(name + ".results"), years: try System.read(name + ".years"),
    rejects: try System.read(name + ".rejects").split(separator: 0x0A).sorted { $0.lexicographicallyPrecedes($1) },
    counts: summary.counts, hasNearIDs: summary.hasNearIDs)
}
