import TestSupport
import Testing

@testable import Xueshi

/// What holds of remarks for everybody, tried on random people whose rows often contradict each other.
@Suite
struct `Remarks on everybody` {
  private func forEveryone(_ count: Int, seed: UInt64, _ check: (RemarkFixture, [String], Ledger) throws -> Void) throws
  {
    var random = RandomTimelines(try Bundled.library(), seed: seed)
    var fixture = try RemarkFixture("430300", 2018...2021)
    for _ in 0..<cases(count) {
      fixture.person = "\(random.pick(["430300", "330400", "370400", "320400", "330000"])),intermediate,2022,"
      let rows = (0..<random.below(14)).map { _ in random.contradictoryRow() }
      try check(fixture, rows, try fixture.ledger(rows))
    }
  }

  @Test
  func `One pass finds all that looking closely at every row finds`() throws {
    var found = Set<Remark.Code>()
    var assessor = try Bundled.assessor()
    let window = Year(2018)...Year(2021)
    try forEveryone(3000, seed: 71) { _, rows, ledger in
      let person = ledger.people[0]
      let rules = assessor.rules(at: person.target.place, .standard)
      let timeline = Timeline(person: person, events: ledger.events.span, rules: rules, Circumstances())
      let applied = person.target.year.lastDay
      var all: [Remark] = []
      for index in timeline.events.indices where timeline.isRemarkable(timeline.events[index]) {
        timeline.noteRow(index, timeline.route(of: timeline.events[index]), over: window, &all)
      }
      timeline.noteFuture(over: window, until: applied, &all)
      timeline.noteFar(&all)
      timeline.noteAway(&all)
      timeline.noteTitles(&all)
      timeline.noteSpans(&all)
      timeline.noteUntitled(&all)
      all.tidy()
      let remarks = timeline.remarks(over: window, until: applied)
      expect(remarks.map { $0.text }, equals: all.map { $0.text }, "\(rows)")
      found.formUnion(remarks.map { $0.code })
    }
    expect(found.count, equals: Remark.Code.allCases.count - 2, "each is met: \(found)")
  }

  @Test
  func `Remarks change no number, and doubt only ever harms strictly and helps leniently`() throws {
    var differing = 0
    try forEveryone(400, seed: 72) { fixture, rows, ledger in
      let answer = try fixture.answer(rows)
      var assessor = try Bundled.assessor()
      var accounts: [YearAccount] = []
      var silent = SilentTracer()
      let rules = assessor.rules(at: answer.person.target.place, .standard)
      _ = assessor.decide(
        answer.person, ledger.events.span, over: answer.window, by: rules, Circumstances(), into: &accounts,
        tracer: &silent)
      let ends = try [ReadingEnd.strict, .standard, .lenient].map { end in
        try fixture.answer(rows, Text("doubtful=\(end.word)")).years.map { $0.account }
      }
      for slot in accounts.indices {
        expect(answer.years[slot].account.counted, equals: accounts[slot].counted, "\(rows)")
        #expect(ends[0][slot].outcome.standing <= ends[1][slot].outcome.standing, "\(rows)")
        #expect(ends[1][slot].outcome.standing <= ends[2][slot].outcome.standing, "\(rows)")
        if ends[0][slot].outcome != ends[2][slot].outcome { differing += 1 }
      }
      let application = Application(person: answer.person, window: answer.window, questions: answer.questions)
      for (end, verdict) in [(ReadingEnd.strict, answer.strictVerdict), (.lenient, answer.lenientVerdict)] {
        expect(
          assessor.decide(application, ledger.events.span, in: .all(end), into: &accounts, tracer: &silent).verdict,
          equals: verdict, "\(rows)")
      }
    }
    #expect(differing > 3)
  }

  @Test
  func `The order of rows changes no verdict but where a remark says so`() throws {
    var random = RandomTimelines(try Bundled.library(), seed: 73)
    try forEveryone(300, seed: 74) { fixture, rows, _ in
      let (answer, other) = (try fixture.answer(rows), try fixture.answer(random.shuffle(rows)))
      let codes = [answer, other].map { answer in answer.remarks.map { $0.code.rawValue }.sorted() }
      expect(codes[0], equals: codes[1], "\(rows)")
      if answer.verdict != other.verdict {
        #expect(answer.remarks.contains { $0.code == .conflictingAmounts }, "\(rows)")
      }
    }
  }
}

extension RandomTimelines {
  /// A row that shares days, titles and amounts with others, and often contradicts its own cells.
  fileprivate mutating func contradictoryRow() -> String {
    let year = pick([2011, 2018, 2019, 2020, 2020, 2021, 2021, 2022])
    let month = pick(["03", "03", "06", "12"])
    let (first, last) = (pick(["01", "01", "02", "05"]), pick(["05", "05", "06", "20"]))
    let start = "\(year)-\(month)-\(first)"
    let end = pick(["", "\(year)-\(month)-\(last)", "\(year)-\(month)-\(last)", "\(year + 1)-\(month)-\(last)"])
    let title = pick(["", "", "甲", "甲", "乙", "培训", "驻村帮扶"])
    let status = pick(["", "", "", "pending", "rejected"])
    let stated = pick(["", "", "", "\(year)", "\(year - 2)", "\(year + 1)"])
    let hours = pick(["", "30", "30", "8", "60", "300"])
    let quantity = pick(["", "3", "5", "9"])
    switch below(9) {
    case 0:
      return
        "registered,\(start),,,,\(hours.isEmpty ? "30" : hours),\(pick(["public", "professional"])),,\(stated),\(status),\(title)"
    case 1:
      return
        "\(pick(["paper", "patent"])),\(start),,\(pick(["1", "2"])),item,,\(pick(["", "public"])),\(pick(["cn", ""])),\(stated),\(status),\(title)"
        .replacing("patent,\(start),,1,item,,,cn", with: "patent,\(start),,1,item,,,")
    case 2: return "aid-posting,\(start),\(end.isEmpty ? "\(year)-12-31" : end),,,,,,,\(status)"
    case 3: return "leave,\(start),\(end.isEmpty ? "\(year)-12-31" : end),,,,,\(pick(["sick", "off-post"])),,\(status)"
    case 4: return "attestation,\(year - 2)-01-01,\(end.isEmpty ? "\(year)-12-31" : end),,,,,,,\(status)"
    case 5:
      return "\(pick(["online-course", "public-course"])),\(start),\(end),,,\(hours),,,\(stated),\(status),\(title)"
    case 6: return "grassroots-service,\(start),\(end),\(quantity),day,\(hours),,,\(stated),\(status),\(title)"
    default:
      let unit = pick(["", "day", "half-day"])
      return
        "\(pick(["training", "training", "visit"])),\(start),\(end),\(quantity),\(unit),\(hours),,,\(stated),\(status),\(title)"
    }
  }
}
