import TestSupport
import Testing
import Xueshi

@Suite
struct `A rulebook` {
  private let library: Library
  private let rulebook: Rulebook

  init() throws {
    var library = try Bundled.vocabulary()
    let bytes = Array(SmallRulebook.document.utf8)
    let index = try library.add(rulebook: bytes.span)
    self.library = library
    rulebook = library.rulebooks[index]
  }

  @Test
  func `Every bundled rulebook reads, and is named after its file`() throws {
    let ids = try Bundled.library().rulebooks.map { $0.id.string }
    let expected = [
      "changzhou-2024", "jiangsu-2023", "jiaxing-2025", "national-2015", "xiangtan-2022", "zaozhuang-2023",
      "zhejiang-2016",
    ]
    expect(ids, equals: expected)
  }

  @Test
  func `What governs when and where is kept as it is written`() {
    expect(rulebook.id, equals: "small-2020")
    expect(rulebook.title.zh, equals: "小通知")
    expect(rulebook.document, equals: "小〔2020〕1号")
    expect(rulebook.place, equals: PlaceCode(430_300))
    expect(rulebook.extends, equals: "national-2015")
    #expect(rulebook.years == Year(2020)...Year(2021))
    #expect(rulebook.applications == Year(2021)...Year(2022))
    expect(rulebook[rulebook.registered].label, equals: "一")
    #expect(rulebook.attestation != nil && rulebook.bar != nil)
    #expect(rulebook.form?.title.zh == "单" && rulebook.form?.text.zh == "{name}同志{from}至{to}")
    expect(rulebook.clauses.map { $0.status }, equals: [.encoded, .encoded, .procedural])
  }

  @Test
  func `Papers are kept as sets of which one must be brought, each of papers or of several that will do`() throws {
    let form = try #require(rulebook.evidence.first)
    let names = form.sets.map { set in
      set.map { entry in entry.numbers.map { library.vocabulary.papers[$0].id.string } }
    }
    expect(names, equals: [[["invitation"], ["notice", "receipt"]], [["study-notes"]]])
    #expect(
      form.routes.map { library.vocabulary[$0].id } == ["visit", "attestation"] && form.items == [Array("考察".utf8)])
  }

  @Test
  func `Windows keep their levels, degrees and years, or why there are none`() {
    expect(rulebook.windows.map { $0.levels }, equals: [[.senior], [.intermediate, .senior]])
    expect(rulebook.windows.map { $0.degrees }, equals: [[.doctor], []])
    expect(rulebook.windows.map { $0.years }, equals: [nil, -4 ... -1])
    expect(rulebook.windows.map { $0.note?.en }, equals: ["other rules", nil])
  }

  @Test
  func `The tree has the whole, its two parts and the pools below, with caps and floors`() {
    expect(rulebook.nodes.map { $0.id.string }, equals: ["total", "public", "professional", "pool"])
    expect(rulebook.nodes.map { $0.parent?.number }, equals: [nil, 0, 0, 2])
    expect(rulebook.nodes.map { $0.floors.count }, equals: [1, 1, 1, 0])
    expect(rulebook.nodes[3].caps.map { $0.hours }, equals: [Hours(hundredths: 3650)])
    expect(rulebook.nodes[3].caps.first?.specialties.count, equals: 1)
    #expect(rulebook.nodes[1].expected != nil)
    if case .ofCountedTotal(let share)? = rulebook.nodes[2].floors.first?.demand {
      expect(share, equals: Share(2, of: 3))
    } else {
      Issue.record("the professional floor is a share of the counted total")
    }
  }

  @Test
  func `A row keeps what it recognises and how it rates it`() throws {
    expect(rulebook.rows.map { $0.node.number }, equals: [1, 2, 2, 2, 3, 3])
    let training = rulebook.rows[1]
    expect(training.match.units, equals: 1 << UInt16(QuantityUnit.day.rawValue))
    guard case .each(let day)? = training.rate[.day], case .each(let half)? = training.rate[.halfDay] else {
      Issue.record("training is rated by the day and the half-day")
      return
    }
    expect(day, equals: Hours(10))
    expect(half, equals: Hours(4))
    #expect(training.rate[.course] == nil)
    expect(rulebook.rows[0].rate.perStatedHour, equals: Hours(1))
    expect(rulebook.rows[4].perDay?.hours, equals: Hours(8))
    expect(rulebook.rows[0].match.categories, equals: HoursCategory.public.bit | HoursCategory.industryPublic.bit)
  }

  @Test
  func `A rate by level and role becomes a row that recognises just these`() throws {
    let paper = rulebook.rows[2]
    let levels = library.vocabulary.levels.indices.filter { paper.match.levels & WordID(UInt8($0)).bit != 0 }
    let roles = library.vocabulary.roles.indices.filter { paper.match.roles & WordID(UInt8($0)).bit != 0 }
    expect(levels.map { library.vocabulary.levels[$0].id }, equals: ["core"])
    expect(roles.map { library.vocabulary.roles[$0].id }, equals: ["sole"])
  }

  @Test
  func `Postings, leave and readings are kept with their conditions`() throws {
    let postings = try #require(rulebook.postings)
    expect(postings.deeming.map { $0.length }, equals: [LengthCondition(from: 6, upTo: 12)])
    expect(postings.deeming.map { $0.holding }, equals: [LengthCondition(over: 3)])
    expect(postings.deeming.map { $0.years }, equals: [.largerShare])
    expect(postings.credits.map { $0.hours }, equals: [Hours(hundredths: 750)])
    expect(postings.credits.map { $0.node.number }, equals: [3])
    expect(postings.credits.map { $0.countsTouchedMonths }, equals: [false])
    try expect(#require(rulebook.leave).kinds.map { $0.length }, equals: [LengthCondition(over: 6), LengthCondition()])
    expect(rulebook.readings.map { $0.standard.number }, equals: [1])
    expect(rulebook.nodes[1].floors.map { $0.condition.holds(under: [OptionIndex(0)]) }, equals: [true])
    expect(rulebook.nodes[1].floors.map { $0.condition.holds(under: [OptionIndex(1)]) }, equals: [false])
    expect(rulebook.nodes[0].floors.map { $0.condition.holds(under: [OptionIndex(1)]) }, equals: [true])
  }
}
