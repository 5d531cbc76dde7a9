import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `What a person's row settles` {
  private func settled(_ cell: String) throws -> QuestionEnds? {
    let library = try Bundled.library()
    let people = "person,place,level,year,settled\nP1,430300,intermediate,2022,\(cell)\n"
    let ledger = Ledger(
      people: Array(people.utf8).span, events: Array("person,route,start\n".utf8).span,
      vocabulary: library.vocabulary)
    return ledger.people.first?.settled
  }

  @Test
  func `A blank cell settles nothing, and each word one question at one end`() throws {
    try expect(settled(""), equals: QuestionEnds())
    let both = try #require(try settled("in-post=lenient moved=strict"))
    #expect(both[.inPost] == .lenient && both[.moved] == .strict && both[.rules] == nil)
    try expect(settled("rules=default")?[.rules], equals: .standard)
  }

  @Test
  func `A word that is no question, or no end of one, refuses the row`() throws {
    for cell in ["in-post", "in-post=", "posting=lenient", "in-post=never", "in-post=lenient,moved=strict", "=strict"] {
      try expect(settled("\"\(cell)\""), equals: nil, "\(cell)")
    }
  }
}
