import TestSupport
import Testing
import Xueshi

@testable import XueshiCohort

/// The fast decoder takes no row that the reference reader would not take alike, whatever rows came before, and none of which
/// some byte is no text.
@Suite struct DecoderTests {
  private let vocabulary: Vocabulary
  private var random = SplitMix64(seed: 31)

  init() throws { vocabulary = try Bundled.library().vocabulary }

  /// Headers with the words of a row side by side, in other places, in too many places, and with a column nobody reads.
  private static let headers = [
    "person,route,start,end,quantity,unit,hours,level,role,category,item,status,specialty,place,year",
    "status,item,category,role,level,hours,unit,person,route,end,start,quantity",
    "person,route,start,unit,end,level,quantity,role,hours,category,item,status",
    "person,start,route,备注,end,category,hours",
  ]

  /// Rows as values by column; what is left out is blank.
  private static let rows: [[String: String]] = [
    [
      "route": "registered", "start": "2021-03-01", "end": "2021-03-02", "hours": "30", "category": "public",
      "item": "题",
    ],
    ["route": "registered", "hours": "60.5", "category": "professional", "year": "2020", "place": "湘潭市"],
    [
      "route": "advanced-seminar", "start": "2020-12-30", "end": "2021-01-02", "quantity": "4", "unit": "day",
      "level": "city", "item": "研修班：信息化时代下的专业技术人员继续教育", "status": "approved", "specialty": "护理学",
    ],
    [
      "route": "academic-lecture", "start": "2019-02-28", "quantity": "1", "role": "speaker", "level": "provincial",
      "item": "a", "备注": "无", "year": "2019",
    ],
    [
      "route": "software", "start": "2020-02-29", "end": "2020-02-29", "quantity": "1", "item": "項目12", "level": "city",
      "place": "430300",
      "备注": "é",
    ],
  ]

  /// A decoder of rows below a header, with what it has learned.
  private final class Reader {
    let decoder: EventDecoder
    var learned: LearnedRows
    let header: String

    init(_ header: String, _ vocabulary: Vocabulary) {
      let bytes = Array("\(header)\n".utf8)
      let read = TableHeader.read(
        bytes.span, .events, required: Column.requiredOfEvents, ColumnRules(vocabulary), isWhole: true)
      decoder = EventDecoder(read.header, Words(vocabulary))
      learned = decoder.learned(vocabulary)
      self.header = header
    }

    /// The event of a row of as many cells as the header; nothing where it is declined.
    func event(_ row: [UInt8]) -> Event? {
      let placed = PlacedCell(row, before: Array(",".utf8), after: Array("\n".utf8))
      let bytes = placed.cell.start - 1
      // Before the first cell stands a comma, at 0; behind the last a line feed.
      var ends = [UInt32(0)]
      for place in 1..<row.count + 2 where bytes[place] == UInt8(ascii: ",") || bytes[place] == UInt8(ascii: "\n") {
        ends.append(UInt32(place))
      }
      guard ends.count == decoder.width + 1 else { return nil }
      let event = UnsafeMutablePointer<Event>.allocate(capacity: 1)
      defer { event.deallocate() }
      defer { withExtendedLifetime(placed) {} }
      return ends.withUnsafeBufferPointer { ends in
        guard let start = ends.baseAddress else { return nil }
        return decoder.decode(RowCells(bytes, start + 1), line: 2, &learned, into: event) ? event.pointee : nil
      }
    }
  }

  private func text(_ row: [String: String], under header: String) -> [UInt8] {
    let cells = header.split(separator: ",").map { $0 == "person" ? "P1" : row[String($0)] ?? "" }
    return Array(cells.joined(separator: ",").utf8)
  }

  /// What the reader of `check` makes of a row, as far as numbers of texts do not say when they were read.
  private func reference(_ row: [UInt8], under header: String) -> String? {
    let people = Array("person,place,level,year\nP1,430300,intermediate,2022\n".utf8)
    let events = Array("\(header)\n".utf8) + row + Array("\n".utf8)
    let ledger = Ledger(people: people.span, events: events.span, vocabulary: vocabulary)
    return ledger.events.count == 1 ? said(ledger.events[0]) : nil
  }

  private func said(_ event: Event) -> String {
    var event = event
    let (hasTitle, hasSpecialty) = (event.title > 0, event.specialty != .blank)
    (event.person, event.item, event.title, event.specialty) = (0, 0, 0, .blank)
    return "\(event) \(hasTitle) \(hasSpecialty)"
  }

  private func expectAlike(_ row: [UInt8], _ reader: Reader, _ label: String) {
    guard let event = reader.event(row) else { return }
    #expect(said(event) == reference(row, under: reader.header), "\(label): \(row)")
    #expect(
      UTF8Validity.firstInvalid(in: row.span) == nil && !row.contains(0) && !row.contains(0x0D), "\(label): \(row)")
  }

  @Test("plain rows are taken, before and after their words are known, as the reader of `check` takes them")
  func plainRows() {
    for header in Self.headers {
      let reader = Reader(header, vocabulary)
      for round in 0..<2 {
        for row in Self.rows.map({ text($0, under: header) }) {
          let expected = reference(row, under: header)
          #expect(
            reader.event(row).map(said) == expected,
            "\(header), round \(round): \(String(decoding: row, as: UTF8.self))")
        }
      }
    }
  }

  @Test(
    "with any byte changed a row is declined, or taken as the reader of `check` takes it, and never where it is no text"
  )
  mutating func changedRows() {
    for header in Self.headers {
      let (fresh, taught) = (Reader(header, vocabulary), Reader(header, vocabulary))
      let rows = Self.rows.map { text($0, under: header) }
      for row in rows { _ = taught.event(row) }
      for row in rows {
        for index in row.indices where cases(10) == 10 || random.below(4) == 0 {
          // The id is that of somebody: it is compared with one that was looked at.
          for byte in [0x00, 0x0D, 0x20, 0x2C, 0x30, 0x39, 0x41, 0x80, 0xA0, 0xC2, 0xFF] as [UInt8]
          where !isInID(index, of: row, under: header) {
            var changed = row
            changed[index] = byte
            expectAlike(changed, fresh, "new")
            expectAlike(changed, taught, "known")
            changed.insert(row[index], at: index)
            expectAlike(changed, taught, "known and longer")
          }
        }
      }
    }
  }

  private func isInID(_ index: Int, of row: [UInt8], under header: String) -> Bool {
    let before = header.split(separator: ",").firstIndex(of: "person") ?? 0
    let commas = row[..<index].count { $0 == UInt8(ascii: ",") }
    return commas == before || row[index] == UInt8(ascii: ",")
  }

  @Test("words are told by all their bytes, however long they are, and by zeros behind them")
  func wholeWords() {
    let reader = Reader(Self.headers[0], vocabulary)
    let row = text(Self.rows[2], under: Self.headers[0])
    #expect(reader.event(row) != nil)
    let unit = Array(",day,".utf8)
    for length in [4, 13, 14, 15, 16, 17, 31, 32, 33, 60, 61, 62, 63, 64, 65, 66, 67, 128, 16_384, 65_539] {
      for filler in [UInt8(0), UInt8(ascii: "y")] {
        let longer = Array(",day".utf8) + [UInt8](repeating: filler, count: length - 3) + Array(",".utf8)
        #expect(reader.event(row.replacing(unit, with: longer)) == nil, "\(length) bytes, \(filler)")
      }
    }
    #expect(reader.event(row) != nil)
  }
}
