import Testing
import Xueshi

@Suite
struct `A column` {
  @Test
  func `The people file has the columns of the contract`() {
    let expected: Set = [
      "person", "name", "unit", "place", "level", "year", "specialty", "degree", "entered", "born", "rank", "number",
      "department", "settled", "filed",
    ]
    expect(Set(Column.people.map { "\($0.header)" }), equals: expected)
    expect(Column.people.count, equals: expected.count)
  }

  @Test
  func `The events file has the columns of the contract`() {
    let expected: Set = [
      "person", "route", "start", "end", "quantity", "unit", "hours", "level", "role", "category", "item", "specialty",
      "place", "status", "year", "evidence",
    ]
    expect(Set(Column.events.map { "\($0.header)" }), equals: expected)
    expect(Column.events.count, equals: expected.count)
  }
}
