import TestSupport
import Testing

@testable import Xueshi

/// One person with something of everything, applying everywhere, for every title, in every year.
///
/// Asserts no more than that an answer comes back, is within bounds, and says so where there is nothing to answer from.
@Suite
struct `A person in every place and year` {
  /// Which years the caller asks for.
  enum Window: CaseIterable {
    case asStated, oneYear, sixYears

    func years(before applied: Year) -> ClosedRange<Year>? {
      switch self {
      case .asStated: nil
      case .oneYear: applied...applied
      case .sixYears: applied.advanced(by: -5)...applied
      }
    }
  }

  private static let years = 2014...2027
  /// The years applied in; while somebody works, the first, and those that differ by the notices on file.
  private static let applied = cases(10) == 10 ? Array(years) : [2014, 2021, 2022, 2023, 2024, 2025]

  /// The titles applied for, where it is many years too.
  private static let levels = cases(10) == 10 ? TitleLevel.allCases : [.junior, .intermediate, .senior]

  /// Every place on file, one whose province has a notice, and one that has nothing but the national floor.
  private static func places(_ library: Library) -> [PlaceCode] {
    library.vocabulary.places.places.map { $0.code } + [PlaceCode(330_106), PlaceCode(110_000)]
  }

  /// Five years before the first application to the last: registered hours, a third of the rest each year.
  private static var events: [String] {
    var rows: [String] = []
    for year in years.lowerBound - 5...years.upperBound {
      let activities = [
        "P,public-course,\(year)-03-01,,1,course,12,public,,,course \(year % 2),approved",
        "P,training,\(year)-04-01,\(year)-04-03,3,day,20,professional,recognised,,,approved",
        "P,training,\(year)-05-01,,,,,public,employer,,,approved",
        "P,advanced-seminar,\(year)-06-01,\(year)-06-05,5,day,20,,provincial,,,approved",
        "P,online-course,\(year)-07-01,,,,16,,,,lesson \(year % 4),pending",
        "P,conference,\(year)-08-01,\(year)-08-02,,,,,national,short-paper,,approved",
        "P,study-points,\(year)-12-01,,\(year % 2 * 5000),point,,,,,,approved",
        "P,paper,\(year)-09-01,,,,,,core,first,paper \(year % 6),approved",
        "P,book,\(year)-09-02,,12.5,10k-words,,,provincial,other,,approved",
        "P,project,\(year)-09-03,,,,,,provincial,lead,,approved",
        "P,skill-grade,\(year)-09-04,,,,,,technician,,,approved",
        "P,exam,\(year)-09-05,,2,certificate,,,,,,approved",
        "P,overseas,\(year)-01-10,\(year)-07-09,,,,,,,,approved",
        "P,practice,\(year)-10-01,\(year)-10-04,,,,,,,,approved",
        "P,self-study,\(year)-11-01,,4.5,day,30,,,,,approved",
        "P,contest,\(year)-11-02,,,,,,,,,rejected",
      ]
      rows.append("P,registered,\(year)-12-31,,,,\(20 + year % 4 * 15),public,,,,approved")
      rows.append("P,registered,\(year)-12-31,,,,\(year % 5 * 20),professional,,,,approved")
      rows += activities.enumerated().filter { $0.offset % 3 == year % 3 }.map { $0.element }
    }
    for year in stride(from: years.lowerBound - 4, through: years.upperBound, by: 4) {
      rows.append("P,aid-posting,\(year)-08-01,\(year + 1)-02-28,,,,,national,,,approved")
      rows.append("P,leave,\(year + 1)-03-01,\(year + 2)-01-31,,,,,sick,,,approved")
      rows.append("P,digital-engineer,\(year + 2)-06-01,,,,,,grade,,,approved")
    }
    rows.append("P,attestation,2016-01-01,2018-12-31,,,,,,,,approved")
    rows.append("P,violation,2021-03-01,,,,,,,,,approved")
    return rows
  }

  /// Every application of the person, once more as a doctor where a notice asks for the degree.
  private static func people(_ library: Library) -> [String] {
    var people: [String] = []
    for place in places(library) {
      let asks = library.rulebooks.contains { $0.place == place && $0.windows.contains { !$0.degrees.isEmpty } }
      for year in applied {
        for level in levels {
          for degree in asks ? ["", "doctor"] : [""] {
            people.append("P,\(place.number),\(level.word),\(year),machinery,\(degree)")
          }
        }
      }
    }
    return people
  }

  /// The answers to every application, each window once.
  private static let answers = Window.allCases.map { window in Result { try answers(window) } }

  private static func answers(_ window: Window) throws -> [Answer] {
    let library = try Bundled.library()
    let people = people(library)
    let header = "person,place,level,year,specialty,degree"
    let ledger = Bundle.ledger(([header] + people).joined(separator: "\n"), events, library)
    try #require(ledger.rejections.isEmpty, "\(ledger.rejections)")
    try #require(ledger.people.count == people.count)
    var assessor = try Bundled.assessor()
    return ledger.people.map { person in
      let events = ledger.events[ledger.eventRange(of: person)]
      return assessor.answer(person, events.span, over: window.years(before: person.target.year))
    }
  }

  private func forEveryAnswer(_ window: Window, _ check: (Answer, Comment) -> Void) throws {
    let index = try #require(Window.allCases.firstIndex(of: window))
    for answer in try Self.answers[index].get() {
      let target = answer.person.target
      check(answer, "\(target.place.number) \(target.level.word) \(target.year.number)")
    }
  }

  @Test(arguments: Window.allCases)
  func `Every application has an answer, over the years asked for`(window: Window) throws {
    let library = try Bundled.library()
    var count = 0
    try forEveryAnswer(window) { answer, name in
      count += 1
      if let asked = window.years(before: answer.person.target.year) { expect(answer.window, equals: asked, name) }
      expect(answer.years.map { $0.account.year }, equals: answer.window.map { Array($0) } ?? [], name)
    }
    #expect(count >= Self.places(library).count * Self.applied.count * Self.levels.count)
  }

  @Test(arguments: Window.allCases)
  func `Every year of a window has a rulebook, or is undetermined with a warning`(window: Window) throws {
    var seen = (governed: 0, ungoverned: 0)
    try forEveryAnswer(window) { answer, name in
      for account in answer.years.map({ $0.account }) {
        let isWarned = answer.warnings.contains { $0.kind == .noRulebook && $0.year == account.year }
        expect(isWarned, equals: (account.rulebook == nil), name)
        if account.rulebook == nil {
          seen.ungoverned += 1
          #expect(account.outcome == .undetermined && account.counted.total == .zero, name)
        } else {
          seen.governed += 1
        }
      }
    }
    #expect(seen.governed > 0)
    expect(
      (seen.ungoverned > 0), equals: (window != .asStated), "windows that notices state lie where rules are on file")
  }

  @Test(arguments: Window.allCases)
  func `No window comes with a warning that says why, and is undetermined or barred`(window: Window) throws {
    var seen: Set<Warning.Kind> = []
    var windows = 0
    try forEveryAnswer(window) { answer, name in
      let reasons = answer.warnings.map { $0.kind }.filter { $0 == .windowUnknown || $0 == .windowUnstated }
      if answer.window == nil {
        seen.formUnion(reasons)
        expect(reasons.count, equals: 1, name)
        #expect(answer.verdict == .undetermined || answer.verdict == .barred, name)
      } else {
        windows += 1
        #expect(reasons.isEmpty, name)
      }
    }
    #expect(windows > 0)
    expect(seen, equals: (window == .asStated ? [.windowUnknown, .windowUnstated] : []))
  }

  @Test(arguments: Window.allCases)
  func `Hours are within bounds`(window: Window) throws {
    var passing = 0
    try forEveryAnswer(window) { answer, name in
      for year in answer.years {
        let account = year.account
        for node in [Node.total, Node.public, Node.professional] {
          let short = account.short[node]
          #expect(account.counted[node] >= .zero, name)
          #expect(short >= .zero && short <= account.required[node].roundedUp, name)
          if account.outcome.passes { expect(short, equals: .zero, name) }
        }
        expect(account.counted.public + account.counted.professional, equals: account.counted.total, name)
        #expect((0...account.year.dayCount).contains(account.daysOnDuty), name)
        #expect((0...account.year.dayCount).contains(account.daysOnPosting), name)
        let areCreditsWithinBounds = year.credits.allSatisfy { $0.counted >= .zero && $0.claimed >= .zero }
        #expect(areCreditsWithinBounds, name)
        if account.outcome.passes { passing += 1 }
      }
    }
    #expect(passing > 0)
  }

  @Test(arguments: Window.allCases)
  func `A stricter reading never helps, and a firm answer hangs on none`(window: Window) throws {
    var verdicts: Set<Verdict> = []
    var open = 0
    try forEveryAnswer(window) { answer, name in
      let ends = [answer.strictVerdict, answer.verdict, answer.lenientVerdict]
      let ranks = ends.map { $0 == .eligible ? 2 : $0 == .undetermined ? 1 : 0 }
      expect(ranks, equals: ranks.sorted(), name)
      expect(Set(ends.map { $0 == .barred }).count, equals: 1, name)
      expect(answer.isFirm, equals: answer.dependsOn.isEmpty, name)
      verdicts.insert(answer.verdict)
      if !answer.isFirm { open += 1 }
    }
    if window == .oneYear {
      #expect(verdicts == Set(Verdict.allCases) && open > 0, "too few kinds of answers: \(verdicts), \(open) open")
    }
  }
}
