import TestSupport
import Testing
import Xueshi

@testable import XueshiCohort

/// Cells read several bytes at a time say what the engine's own readers say, or leave them the cell.
@Suite struct CellTests {
  private func expectHundredths(_ text: String) {
    let placed = PlacedCell(text.utf8)
    let expected = DecimalText.hundredths(Array(text.utf8).span)
    if placed.cell.hundredths >= 0 {
      #expect(Int64(placed.cell.hundredths) == expected, "\(text)")
    } else if text.utf8.count <= 6 {
      // What is plain and short is read here.
      #expect(expected == nil, "\(text)")
    }
  }

  @Test("a decimal is what the engine reads, or is left to it: all of up to four characters, and random ones")
  func decimals() {
    let characters = Array("019.- x/:")
    var texts = [""]
    for _ in 0..<4 { texts = [""] + texts.flatMap { text in characters.map { text + String($0) } } }
    for text in texts { expectHundredths(text) }
    var random = SplitMix64(seed: 7)
    for _ in 0..<20_000 {
      let length = 1 + random.below(10)
      expectHundredths(String((0..<length).map { _ in random.pick(Array("00123456789.")) }))
    }
    for number in 0...10_001_000 where number % 97 == 0 || number > 9_999_900 {
      expectHundredths("\(number / 100).\(number % 100 / 10)\(number % 10)")
    }
  }

  @Test("a day is the engine's, for every day of every year and for what is none")
  func days() {
    let tables = CalendarTables()
    func expect(_ text: String) {
      let placed = PlacedCell(text.utf8)
      let reading = tables.calendar.day(placed.cell)
      let (day, year) = (reading.day, reading.year)
      let bounds = Day(year: 1950, month: 1, day: 1)...Day(year: 2100, month: 12, day: 31)
      let expected =
        text.utf8.count == 10 && text.utf8.contains(UInt8(ascii: "-"))
        ? Day(cell: Array(text.utf8).span).flatMap { bounds.contains($0) ? $0 : nil } : nil
      #expect(expected == (year == 0 ? nil : Day(number: day)), "\(text)")
      if let expected { #expect(expected.year.number == year) }
      // The same after any day: in its month it is read from its own day alone.
      for other in ["2020-02-01", "\(text.prefix(8))01", "2021-02-29"] {
        let before = PlacedCell(other.utf8)
        let again = tables.calendar.day(placed.cell, after: tables.calendar.day(before.cell), in: before.cell)
        if tables.calendar.day(before.cell).year > 0 { #expect(again.day == day && again.year == year, "\(text)") }
      }
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    for year in 1949...2101 {
      for month in year % 10 == 0 ? 0...19 : 1...12 {
        for day in year % 10 == 0 ? 0...33 : 27...32 { expect("\(year)-\(two(month))-\(two(day))") }
      }
    }
    var random = SplitMix64(seed: 8)
    for _ in 0..<20_000 {
      var text = Array("2020-02-28".utf8)
      for _ in 0...random.below(3) {
        text[random.below(10)] = random.pick([UInt8](Array("0123456789-/:; ".utf8)) + [0x2C, 0x0A, 0x7F])
      }
      expect(String(decoding: text, as: UTF8.self))
    }
    for text in ["", "2020-2-28", "2020-02-280", "20200228", "2020/02/28", "-020-02-28"] { expect(text) }
  }

  @Test("equal cells are equal and have one hash, of any length; a byte changed makes another")
  func equality() {
    var random = SplitMix64(seed: 9)
    for length in 0...40 {
      let bytes = (0..<length).map { _ in UInt8(random.below(256)) }
      let (one, two) = (PlacedCell(bytes), PlacedCell(bytes, before: [1, 2, 3], after: [0xFF]))
      #expect(one.cell.equals(two.cell))
      #expect(one.cell.hash == two.cell.hash)
      for index in 0..<length {
        var other = bytes
        other[index] ^= 1 << UInt8(random.below(8))
        #expect(!one.cell.equals(PlacedCell(other).cell))
      }
      #expect(!one.cell.equals(PlacedCell(bytes + [0]).cell))
    }
  }

  @Test("white space around a cell is noticed wherever the engine would take it away")
  func trimming() {
    let parts: [[UInt8]] = [
      [0x20], [0x09], [0x0D], [0xC2, 0xA0], [0xE3, 0x80, 0x80], [0xE3, 0x80, 0x81], [0xC2, 0xA1], [0x41],
      [0xE5, 0xAD, 0xA6],
      [0xE2, 0x80, 0x80], [0xE3, 0x83, 0x80], [0xF0, 0x9F, 0x82, 0xA0], [],
    ]
    for first in parts {
      for second in parts {
        for third in parts {
          let bytes = first + second + third
          let placed = PlacedCell(bytes)
          let inner = bytes.trimming(0..<bytes.count)
          if inner.count != bytes.count { #expect(placed.cell.mayNeedTrimming, "\(bytes)") }
          #expect(Array(placed.cell.trimmed.bytes) == Array(bytes[inner]), "\(bytes)")
        }
      }
    }
  }

  @Test("an index finds every word of a ledger and no other")
  func words() throws {
    let vocabulary = try Bundled.library().vocabulary
    let lists = [vocabulary.routeNames.entries, vocabulary.levelNames.entries, vocabulary.roleNames.entries]
    var random = SplitMix64(seed: 10)
    for entries in lists {
      let list = WordList(entries)
      var known: [[UInt8]: Int] = [:]
      for (name, target) in entries where known[name.utf8] == nil { known[name.utf8] = target }
      for (name, target) in known {
        #expect(Int(list.index[PlacedCell(name).cell]) == target)
        for _ in 0..<50 {
          var other = name
          switch random.below(3) {
          case 0: other[random.below(other.count)] ^= 1 << UInt8(random.below(8))
          case 1: other.insert(UInt8(random.below(256)), at: random.below(other.count + 1))
          default: other.remove(at: random.below(other.count))
          }
          if !other.isEmpty {
            #expect(
              Int(list.index[PlacedCell(other).cell]) == known[other] ?? -1
                || known[other] == nil && list.index[PlacedCell(other).cell] < 0)
          }
        }
      }
    }
  }
}
