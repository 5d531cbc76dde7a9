import TestSupport
import Testing
import Xueshi

@testable import XueshiCohort

/// The tables of one person's events: titles by number, events in walking order.
@Suite struct TableTests {
  @Test(
    "titles have one number where they come to the same, and 0 where they name nothing, for many people one after the other"
  )
  func items() throws {
    let titles = try Bundled.library().vocabulary.titles
    var table = TitleNumbers(titles)
    var random = SplitMix64(seed: 3)
    var (known, taken): ([[UInt8]: Int32], Set<Int32>) = ([:], [0])
    for person in 0..<60 {
      if person % 20 == 19 {
        table.removeAll()
        (known, taken) = ([:], [0])
      }
      for _ in 0..<(person % 7 == 0 ? 900 : 30) {
        let length = random.pick([0, 1, 7, 8, 9, 15, 16, 17, 18, 24, 40])
        // Few kinds, so that they come again; long ones that differ in the middle only.
        var title = [UInt8](repeating: 0x41, count: length)
        if length > 0 {
          title[length / 2] = UInt8(random.below(200))
          if person % 2 == 0 { title[random.below(length)] = 0x42 }
        }
        if random.below(3) == 0 { title = Array(random.pick(Self.dresses).utf8) }
        let identity = titles.identity(of: title.span)
        let number = table.number(of: PlacedCell(title).cell)
        #expect(title.isEmpty || table.find(PlacedCell(title).cell) == number)
        if identity.isEmpty {
          #expect(number == 0)
        } else if let expected = known[identity] {
          #expect(number == expected)
        } else {
          #expect(taken.insert(number).inserted, "\(title) has the number of another one")
          known[identity] = number
        }
      }
    }
  }

  private static let dresses = [
    "《护理新进展》", "护理新进展", " 护理 新进展", "Nursing", "ＮＵＲＳＩＮＧ", "nursing", "培训", "专业技术人员继续教育课程", "2021年度公需科目",
    "第3期培训班", "培训班", "公需1", "1234", "12345", "20210018", "“临床”研究", "临床研究", "临床「研究」", "继续教育——面授",
  ]

  @Test("events come out in walking order, however many and however they came in")
  func sorting() throws {
    var buffer = TimelineBuffer()
    var random = SplitMix64(seed: 4)
    for count in Array(0...200) + [500, 65_600] {
      for days in [1, 3, 1000] {
        buffer.removeAll()
        var events: [Event] = []
        for line in 0..<count {
          let day = Day(number: Int32(random.below(days)) - 7305)
          let interval = try #require(Interval(from: day, through: day))
          let event = Event(
            person: 0, line: Int32(line), interval: interval, accountingYear: Year(2020), quantity: .blank,
            hours: .blank,
            item: 0, specialty: .blank, route: RouteID(0), unit: nil, level: .blank, role: .blank, category: nil,
            status: .approved)
          events.append(event)
          buffer.slot().initialize(to: event)
          buffer.append()
        }
        buffer.sort()
        events.sort(by: Event.isWalked)
        let sorted = UnsafeBufferPointer(start: buffer.start, count: buffer.count)
        #expect(sorted.map { $0.line } == events.map { $0.line })
      }
    }
  }
}
