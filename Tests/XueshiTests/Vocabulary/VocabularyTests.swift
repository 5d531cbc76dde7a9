import TestSupport
import Testing
import Xueshi

@Suite
struct `The vocabulary` {
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try Bundled.vocabulary().vocabulary
  }

  private func route(_ name: String) -> String? {
    let bytes = Array(name.utf8)
    return vocabulary.route(named: bytes.span).map { vocabulary[$0].id.string }
  }

  @Test
  func `Every route of the readings is there, in their order`() {
    let expected = """
      registered public-course industry-public-course study-points training advanced-seminar digital-engineer online-course \
      conference visit teaching overseas exam skill-grade computer-test degree-course paper book project standard patent \
      award software contest expert-service grassroots-service psych-service self-study practice aid-posting leave \
      attestation violation
      """
    expect(vocabulary.routes.map { $0.id.string }, equals: expected.split(separator: " ").map(String.init))
  }

  @Test
  func `A route goes by its id, its whole Chinese name and each part of it between enumeration commas`() {
    for route in vocabulary.routes {
      let chinese = route.name.zh.string
      for name in [route.id.string, chinese] + chinese.split(separator: "、").map(String.init) {
        expect(self.route(name), equals: route.id.string, "\(name)")
      }
    }
    expect(route("讲座"), equals: "training")
    expect(route("远程教育"), equals: "online-course")
    expect(route("项目（结题）"), equals: "project")
    expect(route("支医"), equals: nil, "a piece of a part is no name")
    expect(route("Training"), equals: nil)
    expect(route(""), equals: nil)
    expect(route("考察、访问"), equals: nil, "two parts of three are no name")
  }

  @Test
  func `A blank unit means the first unit of the route, and a piece where it has none`() throws {
    let units: [(String, QuantityUnit)] = [
      ("training", .day), ("teaching", .hour), ("exam", .subject), ("book", .item), ("study-points", .point),
      ("psych-service", .halfDay), ("computer-test", .module), ("skill-grade", .piece), ("digital-engineer", .piece),
    ]
    for (name, unit) in units {
      let bytes = Array(name.utf8)
      let id = vocabulary.route(named: bytes.span)
      let route = try #require(id)
      expect(vocabulary[route].firstUnit, equals: unit, "\(name)")
    }
  }

  @Test
  func `Only five routes are not rated by a notice's table`() {
    let special = vocabulary.routes.filter { $0.kind != .activity }
    expect(special.map { $0.id.string }, equals: ["registered", "aid-posting", "leave", "attestation", "violation"])
    expect(special.map { $0.kind }, equals: [.registered, .posting, .leave, .attestation, .violation])
  }

  @Test
  func `Number 0 of levels and roles is the blank cell`() {
    expect(vocabulary.levels.first?.id.isEmpty, equals: true)
    expect(vocabulary.roles.first?.id.isEmpty, equals: true)
    expect(WordID.blank.bit, equals: 1)
    expect(WordID(3).bit, equals: 8)
  }
}
