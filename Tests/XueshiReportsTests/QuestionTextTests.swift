import Testing
import Xueshi
import XueshiReports

@Suite
struct `What is said of questions` {
  private static let header = "person,place,level,year,entered\n"
  private static let registered = "person,route,start,hours,category,place\n"

  /// The text of an answer; `unread` is how many rows of the person were refused.
  private func text(
    _ person: String, _ events: String = "", unread: Int32 = 0, readings: [Text] = [],
    years: ClosedRange<Year>? = nil, _ language: Language = .zh, change: (inout Person) -> Void = { _ in }
  ) throws -> String {
    let ledger = ledger(people: Self.header + person, events: Self.registered + events)
    #expect(ledger.rejections.isEmpty)
    var person = try #require(ledger.people.first)
    person.unread = unread
    change(&person)
    var fixed = FixedReadings(bundled)
    for reading in readings { #expect(fixed.fix(reading, in: bundled) == nil) }
    var assessor = preparedAssessor(fixed: fixed, window: years)
    let answer = assessor.answer(person, ledger.events.span.extracting(ledger.eventRange(of: person)))
    let context = ReportContext(library: bundled, ledger: ledger)
    return written {
      context.writeText(
        answer, includesOutside: false, style: TextStyle(language: language, usesColor: false), to: &$0)
    }
  }

  /// A row of ninety professional and thirty public hours for each year.
  private func full(_ years: ClosedRange<Int>, place: String = "") -> String {
    years.map { "P,registered,\($0)-06-30,90,professional,\(place)\nP,registered,\($0)-06-30,30,public,\(place)\n" }
      .joined()
  }

  @Test
  func `The headline names a place whose notice is not on file, and what stands in for it`() throws {
    let chinese = try text("P,440100,intermediate,2022,\n", full(2018...2021), years: Year(2018)...Year(2021))
    #expect(chinese.contains("注意：没有收录当地（440100）的通知，暂按国家规定核算。"), "\(chinese)")
    #expect(!chinese.contains("结论确定"), "\(chinese)")
    #expect(chinese.contains("请当地（440100）人社部门") || chinese.contains("向当地（440100）人社部门要来当地的通知"), "\(chinese)")
    let english = try text("P,440100,intermediate,2022,\n", full(2018...2021), years: Year(2018)...Year(2021), .en)
    #expect(
      english.contains("Note: no notice of 440100 is on file; the national floor stands in for it."), "\(english)")
  }

  @Test
  func `Rows that were not read are named beside every verdict, and it is not firm`() throws {
    for (events, verdict) in [(full(2018...2021), "✔ 可以申报"), (full(2018...2020), "✘ 不可以申报")] {
      let text = try text("P,430300,intermediate,2022,\n", events, unread: 3)
      let headline = text.split(separator: "\n")[1]
      #expect(headline.hasPrefix(verdict) && headline.hasSuffix("注意：本人有 3 条记录没能读入。"), "\(text)")
      #expect(!text.contains("结论确定"), "\(text)")
      #expect(text.contains("更正本人没能读入的 3 条记录"), "\(text)")
      #expect(!text.contains("这一年没有学时记录"), "\(text)")
    }
    let one = try text("P,430300,intermediate,2022,\n", full(2018...2021), unread: 1, .en)
    #expect(one.contains("Note: 1 row of this person was not read."), "\(one)")
  }

  @Test
  func `A person none of whose rows could be read is not short of anything`() throws {
    let text = try text("P,430300,intermediate,2022,\n", unread: 8)
    #expect(text.contains("? 还不能判断：本人的 8 条记录一条也没能读入。"), "\(text)")
    #expect(text.contains("\n2018年 · 待定\n") && !text.contains("查找") && !text.contains("漏报"), "\(text)")
    #expect(text.contains("更正本人没能读入的 8 条记录"), "\(text)")
    // Taken as if nothing had been handed in, the person is as one without rows, and the answer says who says so.
    let strict = try self.text("P,430300,intermediate,2022,\n", unread: 8, readings: ["unread=strict"])
    #expect(strict.contains("不可以申报：2018年总学时差 90"), "\(strict)")
    #expect(strict.contains("已由 --reading 指定（unread=strict）：本人有 8 条记录没能读入"), "\(strict)")
  }

  @Test
  func `Nobody is sent to look for hours of a year before the entry into the post`() throws {
    let text = try text("P,430300,intermediate,2022,2019-07-10\n", full(2019...2021))
    #expect(text.contains("2018年在进入专业技术岗位（2019-07-10）之前：请湘潭市人社部门确认这样的年度要不要学时"), "\(text)")
    #expect(!text.contains("查找") && !text.contains("漏报"), "\(text)")
    #expect(text.contains("     --reading in-post=lenient  另一种处理：不要求这些年度"), "\(text)")
    // Nor where somebody has settled that the year is asked.
    let strict = try self.text(
      "P,430300,intermediate,2022,2019-07-10\n", full(2019...2021), readings: ["in-post=strict"])
    #expect(!strict.contains("查找") && strict.contains("如不要求，改为 in-post=lenient"), "\(strict)")
    // Of the year in which the post was entered hours may be missing.
    let within = try self.text("P,430300,intermediate,2022,2019-07-10\n", full(2020...2021))
    #expect(within.contains("2019年到 2019-07-10 才进入专业技术岗位"), "\(within)")
    #expect(
      within.contains("2019年总学时差 90、专业科目差 60 学时：查找") && !within.contains("2018年总学时差 90、专业科目差 60 学时：查找"), "\(within)")
  }

  @Test
  func `What somebody has settled is said: by the person's own row, or for everybody`() throws {
    let person = "P,430300,intermediate,2022,2019-07-10\n"
    let own = try text(person, full(2019...2021)) { $0.settled[.inPost] = .lenient }
    #expect(own.contains("可以申报：2018—2021年每一年的继续教育学时都符合要求（2018年不要求）"), "\(own)")
    #expect(own.contains("人员表 settled 列已确定（in-post=lenient）：2018年在进入专业技术岗位（2019-07-10）之前；不要求这些年度。"), "\(own)")
    let everybody = try text(person, full(2019...2021), readings: ["in-post=lenient"], .en)
    #expect(everybody.contains("Fixed by --reading (in-post=lenient): 2018: before the entry"), "\(everybody)")
    // Who entered after the last year is asked for none.
    let late = try text("P,430300,intermediate,2022,2022-03-01\n", readings: ["in-post=lenient"])
    #expect(late.contains("可以申报：2018—2021年都不要求学时。"), "\(late)")
  }

  @Test
  func `Hours from elsewhere name the place and the rows`() throws {
    let text = try text(
      "P,330400,intermediate,2023,\n", "P,registered,2022-06-30,90,professional,430300\n",
      years: Year(2022)...Year(2022))
    #expect(text.contains("2022年有外地的记录，第 2 行出自湘潭市（430300）：请嘉兴市人社部门确认"), "\(text)")
  }

  @Test
  func `What an end would change is said as it is: other years, or a bar, and not hours of other rows`() throws {
    let degree = try text("P,430300,associate-senior,2022,\n", full(2017...2021))
    #expect(degree.contains("      → 还不能判断\n        通知对这个学位另有规定，不看这几年\n"), "\(degree)")
    let year = Year(2025)...Year(2025)
    let barred = try text("P,330400,intermediate,2025,\n", full(2025...2025), unread: 1, years: year)
    #expect(barred.contains("      → 取消申报资格\n        各年结果不变\n"), "\(barred)")
    let strict = try text(
      "P,330400,intermediate,2025,\n", full(2025...2025), unread: 1, readings: ["unread=strict"], years: year)
    #expect(strict.contains("不可以申报：没能读入的记录按弄虚作假算，取消申报资格。"), "\(strict)")
  }
}
