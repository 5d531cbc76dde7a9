import TestSupport
import Testing

@testable import Xueshi

/// Cases are found by adding steps; what they must find is what looking through rows and rates finds.
@Suite struct CaseTests {
  @Test("The case of an event is the first row of its route that recognises it, and the way its rate takes")
  func rowsAndWays() throws {
    let library = try Bundled.library()
    var random = RandomTimelines(library, seed: 11)
    var recognised = 0
    for _ in 0..<cases(400) {
      let (people, rows) = random.next()
      let ledger = Bundle.ledger(people, rows, library)
      let person = try #require(ledger.people.first)
      var assessor = try Bundled.assessor()
      for end in ReadingEnd.allCases {
        let rules = assessor.rules(at: person.target.place, end)
        for event in ledger.events where library.vocabulary[event.route].kind != .registered {
          guard let program = rules[event.accountingYear] else { continue }
          let found = program.sheet.case(of: event).pointee
          let unit = event.unit ?? library.vocabulary[event.route].firstUnit
          let row = program.rowsOfRoute[Int(event.route.number)].first {
            program.rows[$0].match.holds(for: event, unit: unit)
          }
          expect(program.rows.indices.contains(Int(found.row.number)), equals: (row != nil), "\(rows)")
          guard let row else { continue }
          let way = program.rows[row].rate.way(for: pattern(of: event, unit))
          let taken = program.sheet.pointee.ways[Int(found.way)]
          expect(found.row, equals: Sheet.RowNumber(row), "\(rows)")
          #expect(taken.source == way.source && taken.factor == way.factor, "\(rows)")
          #expect(taken.unit == way.unit || way.source == .nothing, "\(rows)")
          recognised += 1
        }
      }
    }
    #expect(recognised > cases(5000), "hardly an event is recognised: \(recognised)")
  }

  private func pattern(of event: Event, _ unit: QuantityUnit) -> Rate.Pattern {
    Rate.Pattern(
      number: Int(unit.rawValue) * 8 + (event.unit == nil ? 0 : 4) + (event.quantity.isBlank ? 0 : 2)
        + (event.hours.isBlank ? 0 : 1))
  }
}
