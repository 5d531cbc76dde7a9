import Xueshi

// What an answer hangs on, in words: a reading says so in its rulebook, a question in what the ledger lacks.

extension ReportContext {
  /// The id by which a hinge is fixed.
  func id(of hinge: Hinge) -> Text {
    switch hinge {
    case .question(let question): Text(stringLiteral: question.word)
    case .reading(let reading, let book): library.rulebooks[book].readings[reading].id
    }
  }

  /// What is asked: the clause and how it may be read, or the fact that is missing and where.
  func subject(of hinge: Hinge, _ answer: Answer, _ page: Page) -> [UInt8] {
    switch hinge {
    case .question(let question): return page.words(subject(of: question, answer, page))
    case .reading(let reading, let book):
      let reading = library.rulebooks[book].readings[reading]
      return page.words(
        Message(
          alike: "{clause} {question}",
          .written(library.citation(reading.clause, in: book, page.language), as: "clause"),
          .phrase(reading.question, as: "question")))
    }
  }

  /// What a choice means.
  func meaning(of choice: Choice, _ hinge: Hinge, _ answer: Answer, _ page: Page) -> [UInt8] {
    switch (hinge, choice) {
    case (.question(let question), .end(let end)): return page.words(question.meaning(at: end, of: answer))
    case (.reading(let reading, let book), .option(let option)):
      return page.words(.phrase(library.rulebooks[book].readings[reading].options[option].meaning))
    default: return []
    }
  }

  /// What to give the command so that a hinge is taken in one way.
  func flag(_ hinge: Hinge, _ choice: Choice) -> Message {
    let option: Text =
      switch (hinge, choice) {
      case (.reading(let reading, let book), .option(let option)):
        library.rulebooks[book].readings[reading].options[option].id
      case (_, .end(let end)): Text(stringLiteral: end.word)
      default: Text(utf8: [])
      }
    return Message(
      alike: "--reading {reading}={option}", .id(id(of: hinge), as: "reading"), .id(option, as: "option"))
  }

  /// The fact that is missing or in doubt, and the row, date, year or notice it hangs on.
  private func subject(of question: Question, _ answer: Answer, _ page: Page) -> Message {
    let slots = answer.years.indices.filter { answer.questions[$0].questions.contains(question) }
    let places = slots.flatMap { answer.questions[$0].events(of: question) }
    var seen: [Int] = []
    for place in places where !seen.contains(place) { seen.append(place) }
    let lines = Fill.written(page.lines(answer.lines(of: seen)), as: "lines")
    let years = Fill.written(
      page.list(slots.map { page.words(Message("{year}年", "{year}", .year(answer.years[$0].account.year))) }),
      as: "years")
    switch question {
    case .specialty:
      return answer.person.specialty == .blank
        ? Message("专业一栏空白，而{years}的规定按专业限制学时", "the specialty is blank, and the rules of {years} limit hours by it", years)
        : Message(
          "专业「{specialty}」不是名单上的专业，却含有其中的词，而{years}的规定按专业限制学时",
          "the specialty “{specialty}” is none on the list but holds one, and the rules of {years} limit hours by it",
          .cell(ledger.specialties.name(of: answer.person.specialty, page.language), as: "specialty"), years)
    case .degree:
      return Message("学位一栏空白，而要看哪几年因学位而不同", "the degree is blank, and which years must be shown depends on it")
    case .days:
      return Message("{lines}没有填结束日期，不知道有几天，而每天的学时有上限", "{lines} states no end, so that its days are not known, and hours are limited by the day", lines)
    case .unread:
      return Message(
        "本人有 {count} 条记录没有读进来", "{count} {count|row|rows} of this person {count|was|were} not read",
        .count(answer.person.unread))
    case .filed:
      return Message(
        "没有填申报日期，而规定在申报之前截止，{lines}可能超过截止日",
        "the day of filing is not stated, and hours end some days before it: {lines} may be too late", lines)
    case .rules:
      return Message(
        "{place}{years}的通知没有收录，暂按国家规定核算", "the notice of {place} for {years} is not on file; the national floor stands in for it",
        .written(library.placeName(answer.person.target.place, page.language), as: "place"), years)
    case .inPost:
      if let entered = answer.person.entered, let first = slots.first, entered > answer.years[first].account.year.firstDay {
        return Message(
          "{years}在进入专业技术岗位（{day}）之前，或全年不在岗", "{years}: before the entry into a professional post ({day}), or away all year",
          years, .day(entered))
      }
      return Message("{years}全年不在岗", "away all of {years}", years)
    case .moved:
      let elsewhere = slots.compactMap { answer.questions[$0].elsewhere } + seen.compactMap { answer.events[$0].place }
      return Message(
        "{years}的学时或学时认定单来自{place}（{lines}）", "hours or a certificate of {years} come from {place} ({lines})", years,
        .written(elsewhere.first.map { library.placeName($0, page.language) } ?? [], as: "place"), lines)
    case .yearOf:
      return Message("{lines}跨两个年度，没有写明学时属于哪一年", "{lines} lies in two years and does not say to which its hours belong", lines)
    case .doubtful:
      return Message("{lines}互相矛盾", "{lines} contradict each other", lines)
    }
  }
}

extension Question {
  /// What an end means.
  fileprivate func meaning(at end: ReadingEnd, of answer: Answer) -> Message {
    let year = Fill.year(answer.person.target.year)
    switch (self, end) {
    case (.specialty, .strict):
      return Message("按受限制的专业对待，写明专业的记录不计", "as a limited specialty, and as another than any row states")
    case (.specialty, .standard) where answer.person.isSpecialtyNear:
      return Message("按受限制的专业对待", "as a limited specialty")
    case (.specialty, _): return Message("不受限制", "not limited")
    case (.degree, .strict): return Message("有通知另作规定的学位", "with the degree for which the notice rules otherwise")
    case (.degree, _): return Message("没有通知另作规定的学位", "without the degree for which the notice rules otherwise")
    case (.days, .strict): return Message("按一天算", "one day")
    case (.days, _): return Message("不按天设上限", "no limit by the day")
    case (.unread, .strict): return Message("没有带来学时；如是弄虚作假则取消资格", "they bring nothing, and bar where they record falsified hours")
    case (.unread, .standard): return Message("不计", "left out")
    case (.unread, .lenient): return Message("补足所缺的学时", "they bring whatever is missing")
    case (.filed, .strict): return Message("{year}年7月1日申报", "filed on 1 July {year}", year)
    case (.filed, .standard): return Message("{year}年12月31日申报", "filed on 31 December {year}", year)
    case (.filed, .lenient): return Message("不设截止日", "no deadline")
    case (.rules, .strict): return Message("当地另有要求，没有达到", "the local notice asks more, and it is not met")
    case (.rules, .standard): return Message("按国家规定", "as the national floor has it")
    case (.rules, .lenient): return Message("当地要求都达到", "the local notice is met")
    case (.inPost, .lenient): return Message("不要求这些年", "these years are not asked")
    case (.inPost, _): return Message("每一年都要求", "every year is asked")
    case (.moved, .strict): return Message("只按申报地的规定，外地的认定单不算", "by the rules of the place applied to alone; certificates from elsewhere hold nowhere")
    case (.moved, .standard): return Message("按申报地的规定", "by the rules of the place applied to")
    case (.moved, .lenient): return Message("也可按当年所在地的规定", "by the rules of the place of that year as well")
    case (.yearOf, .lenient): return Message("也可算在开始的年度", "also as hours of the year in which it starts")
    case (.yearOf, _): return Message("算在结束的年度", "as hours of the year in which it ends")
    case (.doubtful, .strict): return Message("按最不利的说法", "at its worst account")
    case (.doubtful, .standard): return Message("按所填的", "as written")
    case (.doubtful, .lenient): return Message("按最有利的说法", "at its best account")
    }
  }
}
