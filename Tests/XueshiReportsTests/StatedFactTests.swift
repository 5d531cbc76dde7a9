import Testing
import Xueshi
import XueshiReports

@Suite
struct `What is said of rows` {
  private static let people = "person,place,level,year\nA,330400,intermediate,2026\n"

  /// The text of an answer.
  private func text(
    _ events: String, people: String = people, years: ClosedRange<Year>? = Year(2025)...Year(2025),
    _ language: Language = .en
  ) throws -> String {
    let ledger = ledger(people: people, events: events)
    #expect(ledger.rejections.isEmpty)
    let person = try #require(ledger.people.first)
    var assessor = preparedAssessor(window: years)
    let answer = assessor.answer(person, ledger.events.span.extracting(ledger.eventRange(of: person)))
    let context = ReportContext(library: bundled, ledger: ledger)
    return written {
      context.writeText(
        answer, includesOutside: false, style: TextStyle(language: language, usesColor: false), to: &$0)
    }
  }

  private func courses(_ statuses: String...) -> String {
    let rows = zip(["2024-05-01", "2024-06-01", "2025-07-01"], statuses).map {
      "A,public-course,\($0),30,,one title,\($1)\n"
    }
    return "person,route,start,hours,category,item,status\n" + rows.joined()
      + "A,registered,2025-12-01,90,professional,,\n"
  }

  @Test
  func `A repetition names the row that counted, of whatever year`() throws {
    let text = try text(courses("rejected", "approved", "approved"))
    #expect(text.contains("repeats line 3 of 2024 (same route, same item): counted once in all years"))
    #expect(!text.contains("line 2"))
  }

  @Test
  func `A pending row whose approval costs the verdict is named with what it turns`() throws {
    let events = courses("rejected", "pending", "approved")
    let text = try text(events)
    #expect(text.contains("Pending: line 3 (public-subject course). If all are approved: not eligible."), "\(text)")
    #expect(
      text.contains(
        "Once line 3 is approved: 2025 is not met instead of met; the verdict is not eligible instead of eligible"),
      "\(text)")
    #expect(text.contains("Wait for the review of line 3"), "\(text)")
    let chinese = try self.text(events, .zh)
    #expect(chinese.contains("结论由「可以申报」变为「不可以申报」"), "\(chinese)")
  }

  @Test
  func `Rows that decide only together are said to`() throws {
    let events = """
      person,route,start,hours,category,status
      A,registered,2025-03-01,15,public,pending
      A,registered,2025-04-01,15,public,pending
      A,registered,2025-12-01,90,professional,

      """
    let text = try text(events)
    #expect(text.contains("With other pending rows line 2 also decides: the outcome of 2025, the verdict"), "\(text)")
    #expect(text.contains("With other pending rows line 3 also decides: the outcome of 2025, the verdict"), "\(text)")
  }

  @Test
  func `Of records of which the best counts the others name it, though it comes later`() throws {
    let events = """
      person,route,start,quantity
      A,study-points,2025-03-01,5000
      A,study-points,2025-04-01,7000

      """
    #expect(try text(events).contains("only the best record of the year counts, line 3"))
  }

  @Test
  func `Postings that are one name each other`() throws {
    let events = """
      person,route,start,end,level
      A,aid-posting,2020-02-01,2020-04-30,provincial
      A,aid-posting,2020-05-01,2020-09-30,provincial

      """
    let text = try text(
      events, people: "person,place,level,year\nA,430300,intermediate,2022\n", years: Year(2020)...Year(2020))
    #expect(text.contains("with line 3, which it adjoins or overlaps, it is one posting"), "\(text)")
    #expect(text.contains("with line 2, which it adjoins or overlaps, it is one posting"), "\(text)")
  }

  @Test
  func `A posting that shares a month with another says with which its months are counted`() throws {
    let events = """
      person,route,start,end
      A,aid-posting,2023-01-01,2023-03-31
      A,aid-posting,2023-03-01,2023-04-30

      """
    let text = try text(
      events, people: "person,place,level,year\nA,370400,intermediate,2023\n", years: Year(2023)...Year(2023))
    #expect(text.contains("its months are counted together with those of line 2: it adds 7.5 hours"), "\(text)")
  }

  @Test
  func `A row without the level by which rates differ is told to state it`() throws {
    let text = try text("person,route,start\nA,digital-engineer,2025-03-01\n")
    #expect(text.contains("no level is stated, so this line cannot be converted; it can once it is"), "\(text)")
  }
}

@Suite
struct `What is said of years` {
  private func trial(_ place: String, _ year: Int, _ window: ClosedRange<Year>?, _ events: String) throws -> (
    context: ReportContext, answer: Answer
  ) {
    let ledger = ledger(people: "person,place,level,year\nA,\(place),intermediate,\(year)\n", events: events)
    #expect(ledger.rejections.isEmpty)
    let person = try #require(ledger.people.first)
    var assessor = preparedAssessor(window: window)
    let answer = assessor.answer(person, ledger.events.span.extracting(ledger.eventRange(of: person)))
    return (ReportContext(library: bundled, ledger: ledger), answer)
  }

  private func text(_ trial: (context: ReportContext, answer: Answer), _ language: Language) -> String {
    let style = TextStyle(language: language, usesColor: false)
    return written { trial.context.writeText(trial.answer, includesOutside: false, style: style, to: &$0) }
  }

  @Test
  func `A year without hours names the rows that lie in it, and only a year without any has no record`() throws {
    let village = "person,route,start,end\nA,grassroots-service,2019-01-01,2020-12-31\n"
    let trial = try trial("430300", 2022, Year(2019)...Year(2021), village)
    let english = text(trial, .en)
    #expect(
      english.contains(
        "line 2, service at the grassroots (2019-01-01…2020-12-31): 365 days of it in this year"),
      "\(english)")
    #expect(english.ranges(of: "No hours are recorded").count == 1, "2021 alone: \(english)")
    let chinese = text(trial, .zh)
    #expect(chinese.contains("有 365 天在这一年，学时归2020年，那一年没有计入"), "\(chinese)")
  }

  @Test
  func `Leave that reduces nothing says how long it would have to be`() throws {
    let leave = "person,route,start,end,level\nA,leave,2022-10-01,2023-04-30,sick\n"
    let trial = try trial("370400", 2023, nil, leave)
    #expect(text(trial, .zh).contains("这样的离岗在这一年共4个月，「附1·6」要超过 6 个月才折减，要求不变"))
    #expect(text(trial, .en).contains("such leave comes to 4 months in this year, and “附1·6” reduces"))
  }

  @Test
  func `A change of place names place and notice, and each year that turns by which clause`() throws {
    let hours = "person,route,start,hours,category\nA,registered,2021-06-30,90,professional\n"
    let years = Year(2021)...Year(2021)
    let (old, before) = try trial("430300", 2022, years, hours)
    let (new, after) = try trial("330400", 2022, years, hours)
    let there = WhatIf(before: before, after: after, additions: [])
    let back = WhatIf(before: after, after: before, additions: [])
    func text(_ change: WhatIf, _ old: ReportContext, _ new: ReportContext, _ language: Language) -> String {
      written { change.writeText(old, new, style: TextStyle(language: language, usesColor: false), to: &$0) }
    }
    let chinese = text(there, old, new, .zh)
    for part in [
      "原来：湘潭市（430300） · 中级 · 2022年申报；要看2021年；依据潭人社函〔2022〕18号",
      "现在：嘉兴市（330400） · 中级 · 2022年申报；要看2021年；依据浙江省规定（浙人社发〔2016〕63号）",
      "原来：潭人社函〔2022〕18号对公需科目没有要求", "现在：浙人社发〔2016〕63号「八」要求公需科目 18，计入 0",
    ] { #expect(chinese.contains(part), "\(chinese)") }
    let english = text(back, new, old, .en)
    for part in [
      "before: 浙人社发〔2016〕63号 “八” asks 18 (public hours), 0 counted",
      "now: 潭人社函〔2022〕18号 asks nothing of public hours",
    ] { #expect(english.contains(part), "\(english)") }
    let same = text(WhatIf(before: before, after: before, additions: []), old, old, .en)
    #expect(!same.contains("before:") && !same.contains("now:"), "what stays needs no reason: \(same)")
  }
}
