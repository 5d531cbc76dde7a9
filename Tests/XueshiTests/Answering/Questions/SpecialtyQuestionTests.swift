import Testing

@testable import Xueshi

@Suite
struct `A specialty that is blank or near` {
  /// 72 professional hours, half of which the pool of some specialties cuts, and 30 public ones.
  private let rows =
    (1...4).map { "training,2025-0\($0)-10,,1,course,,recognised,,,," }
    + QuestionFixture.hours(2025...2025, public: 30, professional: 24)

  private func fixture(_ specialty: String) throws -> QuestionFixture {
    var fixture = try QuestionFixture()
    fixture.person = "330400,intermediate,2025,\(specialty),,,"
    fixture.years = Year(2025)...Year(2025)
    return fixture
  }

  /// What stands for a specialty: the pool asks, whether or not it cuts.
  private func stands(_ specialty: String) throws -> Bool {
    try fixture(specialty).answer(rows).questions.standing.contains(.specialty)
  }

  @Test
  func `Near, known, another, blank`() throws {
    #expect(try stands("机械工程"))
    #expect(try stands("Machinery engineering"))
    #expect(try !stands("机械"))
    #expect(try !stands("machinery"))
    #expect(try !stands("临床医学"))
    #expect(try stands(""))
  }

  @Test
  func `Near binds by default, blank does not; strictly both do, leniently neither`() throws {
    func counted(_ specialty: String) throws -> [Hours?] {
      try ["specialty=strict", "specialty=default", "specialty=lenient"].map { (reading: Text) in
        try fixture(specialty).answer(rows, reading).years.first?.account.counted.professional
      }
    }
    let (bound, free) = (try counted("机械")[1], try counted("临床医学")[1])
    try expect(counted("机械工程"), equals: [bound, bound, free])
    try expect(counted(""), equals: [bound, free, free])
  }
}
