import TestSupport
import Testing

@testable import Xueshi

/// What an answer states of rows, held against the rows themselves, on random people of every place.
@Suite struct StatedFactTests {
  /// An answer, with the rows it is about.
  struct Trial {
    let library: Library
    let answer: Answer
    let events: ArraySlice<Event>
    let rows: [String]

    func event(_ place: Int) -> Event { events[events.startIndex + place] }
    func kind(_ event: Event) -> RouteKind { library.vocabulary[event.route].kind }
    var credits: [(credit: Credit, rulebook: Rulebook?)] {
      answer.years.flatMap { year in
        year.credits.map { ($0, year.account.rulebook.map { library.rulebooks[$0] }) }
      }
    }
  }

  /// Random people, answered once for all tests: half of them over two years, half over six.
  private static let trials = Result { () throws -> [Trial] in
    let library = try Bundled.library()
    var random = RandomTimelines(library, seed: 33)
    // One assessor for all: it prepares the rules of each place once.
    var assessor = try Bundled.assessor()
    var trials: [Trial] = []
    for number in 0..<cases(5000) {
      var (people, rows) = random.next()
      let applied = try #require(Bundle.ledger(people, [], library).people.first).target.year
      rows += Self.encounters(Int(applied.number), &random)
      let ledger = Bundle.ledger(people, rows, library)
      let person = try #require(ledger.people.first)
      let last = person.target.year
      let years = last.advanced(by: number % 2 == 0 ? -1 : -5)...last
      let events = ledger.events[ledger.eventRange(of: person)]
      let answer = assessor.answer(person, events.span, over: years)
      trials.append(Trial(library: library, answer: answer, events: events, rows: rows))
    }
    return trials
  }

  /// Rows that meet each other: courses of few titles in several years, postings that overlap or adjoin.
  private static func encounters(_ year: Int, _ random: inout RandomTimelines) -> [String] {
    var rows: [String] = []
    for _ in 0..<3 {
      let review = random.pick(["approved", "approved", "pending", "rejected"])
      let day = "\(year - random.below(4))-0\(1 + random.below(9))-1\(random.below(9))"
      rows.append("P,public-course,\(day),,,,20,,,,course \(random.below(2)),\(review)")
    }
    for _ in 0..<random.below(4) {
      let start = Day(year: Int32(year - 1), month: Int32(1 + random.below(9)), day: 1)
      let end = Day(number: start.number + Int32(random.below(240)))
      let review = random.pick(["approved", "approved", "approved", "pending"])
      rows.append("P,aid-posting,\(text(start)),\(text(end)),,,,,\(random.pick(["", "national"])),,,\(review)")
    }
    return rows
  }

  private static func text(_ day: Day) -> String { "\(day.date.year)/\(day.date.month)/\(day.date.day)" }

  private func forEveryone(_ check: (Trial) throws -> Void) throws {
    for trial in try Self.trials.get() { try check(trial) }
  }

  @Test(
    "A duplicate names an approved row of its route and item that counted before it, in its year unless once in a lifetime"
  )
  func repetitions() throws {
    var found = (items: 0, records: 0, outside: 0)
    try forEveryone { trial in
      let counted = Dictionary(
        grouping: trial.credits.map { $0.credit }.filter { $0.claimed > .zero && $0.reason?.isOfAmount ?? true },
        by: { $0.event })
      for (credit, rulebook) in trial.credits where trial.kind(trial.event(credit.event)) != .posting {
        guard credit.reason == .duplicate else {
          expect(credit.repeats, equals: nil, "\(trial.rows)")
          continue
        }
        let repeats = try #require(credit.repeats, "\(trial.rows)")
        let (own, earlier) = (trial.event(credit.event), trial.event(repeats))
        let row = credit.row.flatMap { rulebook?.rows[$0] }
        #expect(earlier.route == own.route && earlier.status == .approved, "\(trial.rows)")
        let window = try #require(trial.answer.window)
        if window.contains(earlier.accountingYear) {
          #expect(counted[repeats] != nil, "\(trial.rows)")
        } else {
          found.outside += 1
        }
        if row?.isBestOfYear ?? false {
          expect(earlier.accountingYear, equals: credit.year, "\(trial.rows)")
          #expect((earlier.quantity.hundredths ?? 0) >= (own.quantity.hundredths ?? 0), "\(trial.rows)")
          found.records += 1
        } else {
          #expect(earlier.title == own.title && own.title != 0 && repeats < credit.event, "\(trial.rows)")
          #expect(earlier.accountingYear == credit.year || row?.isOnceEver ?? false, "\(trial.rows)")
          found.items += 1
        }
      }
    }
    #expect(found.items > cases(200) && found.outside > 0, "hardly a repetition: \(found)")
  }

  @Test("A posting's account is of the days of the postings it names, and its months bring what it claims")
  func postings() throws {
    var found = (deemed: 0, joined: 0, monthly: 0, shared: 0)
    try forEveryone { trial in
      for (credit, rulebook) in trial.credits {
        guard let posting = credit.posting, let rules = rulebook?.postings else {
          #expect(credit.posting == nil && credit.reason != .deemed, "\(trial.rows)")
          continue
        }
        let named = posting.joined.map { trial.event($0) }
        #expect(posting.joined.contains(credit.event), "\(trial.rows)")
        #expect(named.allSatisfy { trial.kind($0) == .posting && rules.levels & $0.level.bit != 0 }, "\(trial.rows)")
        var days = DaySet()
        for event in named { days.formUnion(event.interval) }
        expect(days.intervals, equals: [posting.whole], "\(trial.rows)")
        expect(posting.whole.clipped(to: credit.year.days), equals: posting.inYear, "\(trial.rows)")
        expect((credit.reason == .deemed), equals: (posting.deemedBy != nil), "\(trial.rows)")
        if let months = posting.months, credit.reason != .deemed {
          expect(
            Hours(hundredths: posting.hoursPerMonth.hundredths * Int64(months)), equals: credit.claimed, "\(trial.rows)"
          )
          found.monthly += 1
        }
        if credit.reason == .duplicate {
          let repeats = try #require(credit.repeats, "\(trial.rows)")
          #expect(posting.before.contains(repeats) && repeats < credit.event, "\(trial.rows)")
          found.shared += 1
        }
        if credit.reason == .deemed { found.deemed += 1 }
        if posting.joined.count > 1 { found.joined += 1 }
      }
      for year in trial.answer.years where year.account.outcome == .deemed {
        #expect(year.credits.contains { $0.posting?.deemedBy != nil }, "\(trial.rows)")
      }
    }
    #expect(
      found.deemed > cases(100) && found.joined > cases(50) && found.monthly > 0 && found.shared > 0,
      "\(found)")
  }

  @Test(
    "An unconvertible row is told what it lacks: an amount its rate can use, words, days attended, or a conversion")
  func gaps() throws {
    var found = (amounts: 0, words: 0, conversions: 0)
    try forEveryone { trial in
      for (credit, rulebook) in trial.credits {
        expect((credit.gap != nil), equals: (credit.reason == .unconvertible), "\(trial.rows)")
        let event = trial.event(credit.event)
        let rate = credit.row.flatMap { rulebook?.rows[$0].rate }
        let isRated =
          rate.map { $0.perEventFlat != nil || $0.perStatedHour != nil || $0.perUnit.contains { $0 != nil } } ?? false
        switch credit.gap {
        case .amount:
          #expect(isRated, "\(trial.rows)")
          found.amounts += 1
        case .words(let words):
          #expect(!words.isEmpty, "\(trial.rows)")
          #expect(!words.contains(.unit) || event.unit == nil, "\(trial.rows)")
          #expect(!words.contains(.level) || event.level == .blank, "\(trial.rows)")
          #expect(!words.contains(.role) || event.role == .blank, "\(trial.rows)")
          found.words += 1
        case .span(let days, let most):
          #expect(isRated && days == event.interval.dayCount && days > most, "\(trial.rows)")
          #expect(event.quantity.isBlank, "\(trial.rows)")
        case .conversion:
          #expect(!isRated, "\(trial.rows)")
          found.conversions += 1
        case nil: continue
        }
      }
    }
    #expect(found.amounts > cases(100) && found.conversions > 0, "\(found)")
  }

  @Test("Whoever is barred is told the approved violation, and where the notice of its year says so; nobody else is")
  func bars() throws {
    var found = 0
    try forEveryone { trial in
      expect((trial.answer.bar != nil), equals: (trial.answer.verdict == .barred), "\(trial.rows)")
      guard let bar = trial.answer.bar else { return }
      let event = trial.event(bar.event)
      #expect(event.line == bar.line && trial.kind(event) == .violation && event.status == .approved, "\(trial.rows)")
      let governing = trial.library.governing(event.accountingYear, at: trial.answer.person.target.place)
      expect(governing, equals: bar.rulebook, "\(trial.rows)")
      expect(trial.library.rulebooks[bar.rulebook].bar, equals: bar.clause, "\(trial.rows)")
      found += 1
    }
    #expect(found > 0, "nobody is barred: \(found)")
  }

  @Test("An attested year names an approved certificate that covers it, and no other year names one")
  func certificates() throws {
    var found = 0
    try forEveryone { trial in
      for year in trial.answer.years {
        expect((year.attestedBy != nil), equals: (year.account.outcome == .attested), "\(trial.rows)")
        guard let place = year.attestedBy else { continue }
        let event = trial.event(place)
        #expect(trial.kind(event) == .attestation && event.status == .approved, "\(trial.rows)")
        #expect(event.interval.covers(year.account.year.days), "\(trial.rows)")
        found += 1
      }
    }
    #expect(found > cases(50), "hardly a year is attested: \(found)")
  }
}

extension Reason {
  /// Whether an event that brings less for this reason has counted all the same.
  fileprivate var isOfAmount: Bool {
    switch self {
    case .cap, .perEventCap, .perDayCap: true
    default: false
    }
  }
}
