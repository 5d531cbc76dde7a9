import TestSupport
import Testing
import Xueshi

@testable import XueshiCohort

/// A file of very many columns is scored or refused, and nothing is written past the room there is.
@Suite struct ColumnTests {
  private let people = "person,place,level,year\nA,430300,intermediate,2022\nB,430300,intermediate,2022\n"

  /// Events of so many columns, most of them unknown and all but blank, over several blocks.
  private func events(columns: Int, filler: String) -> String {
    let known = ["person", "route", "start", "hours", "category"]
    let more = columns - known.count
    let rows = ["A", "B"].flatMap { id in
      (0..<10).map { "\(id),registered,2020-06-\(10 + $0 % 20),1,public" }
    }
    let header = known.joined(separator: ",") + (0..<more).map { ",c\($0)" }.joined() + "\n"
    return header + rows.map { $0 + String(repeating: ",\(filler)", count: more) + "\n" }.joined()
  }

  @Test("a thousand columns are scored, one more is refused, whatever the cells and the pieces", arguments: ["", "x"])
  func bound(filler: String) throws {
    let library = try Bundled.library()
    let few = try scoreCohort(library, people, events(columns: 6, filler: filler)) { $0.threads = 1 }
    #expect(few.counts.events == 20)
    for columns in [TableHeader.mostColumns - 1, TableHeader.mostColumns] {
      for size in [1, 1 << 18] {
        let many = try scoreCohort(library, people, events(columns: columns, filler: filler)) { $0.chunkSize = size }
        #expect(many == few, "\(columns)")
      }
    }
    for columns in [TableHeader.mostColumns + 1, 33_000, 70_000] {
      #expect {
        try scoreCohort(library, people, events(columns: columns, filler: filler)) { _ in }
      } throws: { error in
        guard case CohortFailure.header(let rejections) = error else { return false }
        return rejections.map { $0.reason } == [.tooManyColumns]
      }
    }
  }

  @Test("one block of delimiters fits behind the beginning of one row, and no more")
  func room() async {
    let text = [UInt8](repeating: UInt8(ascii: ","), count: PositionBuffer.block)
    let positions = PositionBuffer()
    var feeds: UInt64 = 0
    let found = text.withUnsafeBufferPointer { text in
      text.baseAddress.map {
        positions.find(in: $0, 0..<text.count, after: TableHeader.mostColumns, newlines: &feeds)
      }
    }
    #expect(found == text.count && feeds == 0)
    await #expect(processExitsWith: .failure) {
      let text = [UInt8](repeating: UInt8(ascii: ","), count: PositionBuffer.block)
      var feeds: UInt64 = 0
      text.withUnsafeBufferPointer { text in
        guard let start = text.baseAddress else { return }
        _ = PositionBuffer().find(in: start, 0..<text.count, after: TableHeader.mostColumns + 1, newlines: &feeds)
      }
    }
  }
}
