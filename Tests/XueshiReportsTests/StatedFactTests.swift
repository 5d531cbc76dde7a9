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
    var assessor = Assessor(bundled, window: years)
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
