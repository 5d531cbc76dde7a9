import TestSupport
import Testing
import Xueshi

@testable import XueshiCohort

/// Every chunk leaves less to be read, whatever the files look like.
@Suite struct AlignerTests {
  private let people = "person,place,level,year\n"
  private let events = "person,route,start\n"

  /// Read once: every case asks for it twice.
  private static let columns = Result { ColumnRules(try Bundled.library().vocabulary) }

  /// A source of rows whose text is all there is.
  private func source(_ text: String, _ file: LedgerFile) throws -> RowSource {
    let path = System.temporaryFolder + "/xueshi-aligner-\(UInt64.random(in: 0 ... .max))"
    var written = try AtomicFile(path)
    try written.write(Array(text.utf8))
    try written.commit()
    defer { System.remove(path) }
    return try RowSource(
      InputFile(path, copyIn: nil), file,
      required: file == .people ? TargetDefaults().requiredColumns : Column.requiredOfEvents, Self.columns.get())
  }

  /// Cuts a cohort into chunks: how many bytes of people and of events each has.
  private func chunks(_ people: String, _ events: String, size: Int) throws -> [(people: Int, events: Int)] {
    let aligner = Aligner(
      people: try source(self.people + people, .people), events: try source(self.events + events, .events),
      chunkSize: size)
    var chunk = Chunk()
    var found: [(people: Int, events: Int)] = []
    while try aligner.next(&chunk) {
      found.append((chunk.people.count, chunk.events.count))
      // Each chunk takes at least a byte of either file.
      guard found.count <= people.utf8.count + events.utf8.count else { break }
    }
    return found
  }

  /// A file's rows in every form that once made trouble or might.
  private func forms(_ rows: [String]) -> [String] {
    let plain = rows.joined()
    return [
      plain, "\n" + plain, "\r\n\n" + plain, rows.joined(separator: "\n"), plain + "\n", plain + "\n\r\n\n",
      String(plain.dropLast()), plain + "\n\r", plain.replacing("\n", with: "\r\n"), plain + " \n", plain + ",,\n",
      plain + "\"open,\n", "\"open,\n" + plain, plain + "\"B\",\"\n\n\"\n",
    ]
  }

  @Test("No chunk is empty, and all of both files comes in some chunk")
  func progress() throws {
    for applying in ["", "A", "AB"] {
      let people = forms(applying.map { "\($0),430300,intermediate,2022\n" })
      for happening in ["", "Z", "AZ", "ZAB"] {
        let events = forms(happening.map { "\($0),training,2021-01-01\n" })
        for (index, rows) in people.enumerated() {
          // Each form of either file meets the plain one of the other, and both meet in the same form.
          for others in [events[0], events[index]] { try expectProgress(rows, others) }
          try expectProgress(people[0], events[index])
        }
      }
    }
  }

  private func expectProgress(_ people: String, _ events: String) throws {
    let found = try chunks(people, events, size: 1 << 16)
    let label = "\(people.debugDescription) \(events.debugDescription)"
    #expect(found.allSatisfy { $0.people + $0.events > 0 }, "\(label)")
    #expect(found.count <= 8, "\(label)")
    #expect(found.reduce(0) { $0 + $1.events } >= events.utf8.count, "\(label)")
  }

  @Test("A stranger after everybody, with a blank line at the end of the people, is the last chunk")
  func strangerLast() throws {
    let found = try chunks("A,430300,intermediate,2022\n\n", "A,training,2021-01-01\nB,training,2021-01-01\n", size: 1)
    #expect(found.count < 4)
  }
}
