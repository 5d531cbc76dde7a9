import Xueshi

// What is missing or in doubt, and the row, date, year or notice it hangs on.

extension ReportContext {
  /// What a question is about in an answer, as part of a sentence.
  func subject(of question: Question, _ answer: Answer, _ page: Page) -> [UInt8] {
    let lines = Fill.written(page.lines(lines(of: question, answer)), as: "lines")
    let years = Fill.written(page.list(slots(of: question, answer).map { page.year(answer, $0) }), as: "years")
    switch question {
    case .specialty: return page.words(specialtySubject(answer, years, page))
    case .degree:
      return page.words(
        Message(
          "学位一栏没有填，或填的不是可用的学位，而要看哪几年的学时因学位而不同",
          "no degree is stated, or none that is known, and which years must be shown depends on it"))
    case .days:
      return page.words(
        Message(
          "{lines}没有填结束日期，看不出有几天，而学时按天数有上限",
          "no end is stated on {lines}, so that the days are not known, and hours are limited by the day", lines))
    case .unread: return page.words(answer.unreadWords)
    case .filed:
      return page.words(
        Message(
          "没有填申报日期，而通知规定了申报前的截止日，{lines}可能赶不上",
          "the day of filing is not stated, and the notice sets a deadline before it: {lines} may be too late", lines))
    case .rules: return page.words(missingNotice(answer, page))
    case .inPost: return page.clauses(absences(answer, page))
    case .moved:
      return page.conditions(
        [page.words(Message("{years}有外地的记录", "rows of {years} are from elsewhere", years))] + origins(answer, page))
    case .yearOf:
      return page.words(
        Message(
          "{lines}跨两个年度，没有写明学时算哪一年", "{lines}: the dates lie in two years, and no year is stated for the hours", lines))
    case .doubtful: return page.clauses(doubts(answer, page))
    }
  }

  /// Why rows are in doubt: as they contradict each other or the calendar, or as they read like a posting.
  private func doubts(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    let all = lines(of: .doubtful, answer)
    let sent = answer.linesOfOtherRoutes
    let (sentThere, others) = (all.filter { sent.contains($0) }, all.filter { !sent.contains($0) })
    var parts: [[UInt8]] = []
    if !others.isEmpty {
      let lines = Fill.written(page.lines(others), as: "lines")
      parts.append(
        page.words(Message("{lines}互相矛盾，或与日期不符", "{lines} contradict each other or the calendar", lines)))
    }
    if !sentThere.isEmpty {
      let lines = Fill.written(page.lines(sentThere), as: "lines")
      parts.append(
        page.words(Message("{lines}从名称看像是派出（驻村、援派等）", "{lines}: by the title this may have been a posting", lines)))
    }
    return parts
  }

  /// The years of the window a question is about, by their positions in the answer.
  func slots(of question: Question, _ answer: Answer) -> [Int] {
    answer.years.indices.filter { answer.questions[$0].questions.contains(question) }
  }

  /// The lines of the rows a question is about, each once.
  func lines(of question: Question, _ answer: Answer) -> [Int32] {
    var events: [Int] = []
    for slot in slots(of: question, answer) {
      for event in answer.questions[slot].events(of: question) where !events.contains(event) { events.append(event) }
    }
    return answer.lines(of: events)
  }

  private func specialtySubject(_ answer: Answer, _ years: Fill, _ page: Page) -> Message {
    answer.person.specialty == .blank
      ? Message(
        "专业一栏没有填，而{years}的规定按专业限制学时", "the specialty is blank, and the rules of {years} limit hours by it", years)
      : Message(
        "专业「{specialty}」不在规定所列的专业之内，却与其中一个相近，而{years}的规定按专业限制学时",
        "the specialty “{specialty}” is none that the rules name but holds one, and those of {years} limit hours by it",
        .cell(ledger.specialties.name(of: answer.person.specialty, page.language), as: "specialty"), years)
  }

  /// That a place's own notice is not on file, of which years, and what stands in for it.
  func missingNotice(_ answer: Answer, _ page: Page) -> Message {
    let slots = slots(of: .rules, answer)
    let place = Fill.written(whereApplied(answer, page), as: "place")
    guard slots.count < answer.years.count else {
      return Message(
        "没有收录{place}的通知，暂按国家规定核算", "no notice of {place} is on file; the national floor stands in for it", place)
    }
    return Message(
      "没有收录{place}{years}的通知，暂按国家规定核算",
      "no notice of {place} for {years} is on file; the national floor stands in for it", place,
      .written(page.list(slots.map { page.year(answer, $0) }), as: "years"))
  }

  /// The place applied in, by name; a place without a name on file by its code.
  func whereApplied(_ answer: Answer, _ page: Page) -> [UInt8] {
    let code = answer.person.target.place
    if let name = library.vocabulary.places.name(of: code) { return page.words(.phrase(name)) }
    return page.words(
      Message("当地（{code}）", "{code}", .written(library.placeName(code, page.language), as: "code")))
  }

  /// Why years may not be asked: each before the entry, that of the entry, or spent away.
  private func absences(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var (before, during, away): ([[UInt8]], [[UInt8]], [[UInt8]]) = ([], [], [])
    let slots = slots(of: .inPost, answer)
    // A year that passes by its hours hangs on nothing.
    let open = slots.filter { !answer.years[$0].account.outcome.passes || answer.isUnasked($0) }
    for slot in open.isEmpty ? slots : open {
      let words = page.year(answer, slot)
      switch answer.absence(in: answer.years[slot].account.year) {
      case .beforeEntry: before.append(words)
      case .entersWithin: during.append(words)
      case .away: away.append(words)
      }
    }
    var parts: [[UInt8]] = []
    if let entered = answer.person.entered {
      let day = Fill.day(entered)
      if !before.isEmpty {
        parts.append(
          page.words(
            Message(
              "{years}在进入专业技术岗位（{day}）之前", "{years}: before the entry into a professional post ({day})",
              .written(page.list(before), as: "years"), day)))
      }
      if !during.isEmpty {
        parts.append(
          page.words(
            Message(
              "{years}到 {day} 才进入专业技术岗位", "{years}: the professional post was entered on {day} only",
              .written(page.list(during), as: "years"), day)))
      }
    }
    if !away.isEmpty {
      parts.append(
        page.words(Message("{years}全年不在岗", "away all of {years}", .written(page.list(away), as: "years"))))
    }
    return parts
  }

  /// Where hours and certificates from elsewhere come from, each place with its rows.
  private func origins(_ answer: Answer, _ page: Page) -> [[UInt8]] {
    var places: [(place: PlaceCode, events: [Int])] = []
    for slot in slots(of: .moved, answer) {
      for event in answer.questions[slot].events(of: .moved) {
        guard let place = answer.events[event].place else { continue }
        if let known = places.firstIndex(where: { $0.place == place }) {
          if !places[known].events.contains(event) { places[known].events.append(event) }
        } else {
          places.append((place, [event]))
        }
      }
    }
    return places.map { place, events in
      page.words(
        Message(
          "{lines}出自{place}", "{lines} of {place}", .written(page.lines(answer.lines(of: events)), as: "lines"),
          .written(library.placeName(place, page.language), as: "place")))
    }
  }
}

extension Answer {
  /// How a year lies to the days in post.
  enum Absence {
    case beforeEntry, entersWithin, away
  }

  /// How a year that may not be asked lies to the days in post.
  func absence(in year: Year) -> Absence {
    guard let entered = person.entered, entered > year.firstDay else { return .away }
    return entered > year.lastDay ? .beforeEntry : .entersWithin
  }

  /// Whether a year passes because it is settled that such years are not asked, and not because leave reduced its floors.
  func isUnasked(_ slot: Int) -> Bool {
    let account = years[slot].account
    return account.outcome == .exempt && settled[.inPost] == .lenient && account.required.total.roundedUp > .zero
      && questions[slot].questions.contains(.inPost)
  }

  /// Whether looking for hours of a year makes no sense: nobody was in post for a day of it, no row could be read, or a
  /// row of it may have been a posting.
  func isPastSeeking(_ slot: Int) -> Bool {
    isWhollyUnread
      || questions[slot].questions.contains(.inPost) && absence(in: years[slot].account.year) != .entersWithin
      || lines(of: questions[slot].events(of: .doubtful)).contains { linesOfOtherRoutes.contains($0) }
  }

  /// The rows that are in doubt as they read like events of another route.
  var linesOfOtherRoutes: [Int32] {
    lines(of: questions.doubts.filter { $0.code == .otherRoute }.flatMap { $0.events })
  }

  /// How many rows of the person were not read.
  var unreadWords: Message { person.unreadWords }

  /// Whether nothing of what the ledger holds of the person could be read, so that no year is known.
  var isWhollyUnread: Bool {
    person.unread > 0 && events.isEmpty && years.contains { $0.account.outcome == .undetermined }
  }
}

extension Person {
  /// How many rows of theirs were not read.
  var unreadWords: Message {
    Message(
      "本人有 {count} 条记录没能读入", "{count} {count|row|rows} of this person {count|was|were} not read", .count(unread))
  }
}

extension Page {
  /// Says that rows of a person were not read, where any were.
  mutating func writeUnread(of person: Person) {
    if person.unread > 0 { line(2, person.unreadWords) }
  }

  /// A year of an answer: 2018年.
  fileprivate func year(_ answer: Answer, _ slot: Int) -> [UInt8] {
    words(Message("{year}年", "{year}", .year(answer.years[slot].account.year)))
  }
}
