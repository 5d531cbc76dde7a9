import Testing
import Xueshi
import XueshiReports

/// Papers to bring: what a notice asks for each row that counted, what a row says is there, and what is missing.
@Suite struct EvidenceTests {
  /// An answer of one row of 2021 in Xiangtan.
  private func answer(_ row: String, evidence: String = "") -> (answer: Answer, ledger: Ledger) {
    let ledger = ledger(
      people: "person,place,level,year\nA,430300,intermediate,2022\n",
      events: "person,route,start,end,quantity,unit,hours,level,role,item,evidence\nA,\(row),\"\(evidence)\"\n")
    #expect(ledger.rejections.isEmpty, "\(row) \(evidence)")
    let person = ledger.people[0]
    return (preparedAssessor().oneAnswer(person, ledger.events[ledger.eventRange(of: person)]), ledger)
  }

  /// The papers of the one row: the sets, and what is said of those that are there.
  private func papers(_ row: String, evidence: String = "", _ language: Language = .zh) -> (
    sets: [String], words: String?
  ) {
    let (answer, ledger) = answer(row, evidence: evidence)
    let context = ReportContext(library: bundled, ledger: ledger)
    let text = written { context.writeReasons(answer, language: language, to: &$0) }
    guard let reasons = try? JSONValue(parsing: Array(text.utf8).span).elements, reasons.count == 1 else {
      return ([], nil)
    }
    return (
      reasons[0]["papers"]?.elements?.compactMap { $0.text?.string } ?? [], reasons[0]["papersThere"]?.text?.string
    )
  }

  private static let training = "training,2021-05-10,2021-05-12,3,day,,,,甲班"

  @Test("Each form of 附1·一 asks for the sets of papers that the notice lists, one of them")
  func forms() {
    for (row, sets) in [
      (
        Self.training,
        ["培训通知；培训课程表或培训日程安排；培训签到表或其他签到形式「附1·一·1」", "培训通知或培训课程表或培训日程安排或培训签到表；结业证书「附1·一·1」"]
      ),
      (
        "practice,2021-05-10,2021-05-12,3,day,,,,甲",
        ["实践活动通知；加盖单位公章的派出通知「附1·一·2」", "实践活动通知或实践报名表；实践活动日志「附1·一·2」"]
      ),
      ("online-course,2021-05-10,,,,20,,,甲", ["课程内容安排；课程完成进度「附1·一·3」", "课程时长或课程内容；结业证书「附1·一·3」"]),
      (
        "conference,2021-05-10,2021-05-12,3,day,,national,,甲",
        ["邀请函或通知；加盖公章的参会回执；学习笔记等资料「附1·一·4」", "会议通讯录或邮件回执或财务报账单或其他辅证材料「附1·一·4」"]
      ),
      ("project,2021-05-10,,,,,city,lead,甲", ["结题（项）证明材料「附1·一·5」"]),
      ("book,2021-05-10,,,,,,first,甲", ["含作者名字的著作封面；版权页；目录复印件「附1·一·6」"]),
      ("paper,2021-05-10,,,,,cn,first,甲", ["刊物封面；刊号；含论文标题和作者姓名的目录复印件「附1·一·6」"]),
      ("patent,2021-05-10,,,,,,first,甲", ["专利证书「附1·一·7」"]),
      ("award,2021-05-10,,,,,provincial,,甲", ["获奖证书「附1·一·8」"]),
      ("computer-test,2021-05-10,,1,module,,,,甲", ["合格证书「附1·一·9」"]),
      ("aid-posting,2021-01-01,2021-12-31,,,,,,", ["派遣通知；考核表「附1·一·10」"]),
      ("degree-course,2021-05-10,,1,course,,,,甲", ["学习课程成绩单「附1·一·11」"]),
      ("exam,2021-05-10,,1,subject,,,,甲", ["考试成绩单「附1·一·11」"]),
      ("overseas,2021-05-10,2021-05-12,3,day,,,,甲", ["邀请函；回执或学习资料或邀请方颁发的结业证书等「附1·一·12」"]),
    ] { #expect(papers(row).sets == sets, "\(row)") }
    #expect(papers("training,2021-05-10,,1,evening,,,,夜间讲座").sets.count == 4)
  }

  @Test("A paper stands in the clause word for word")
  func verbatim() {
    for rulebook in bundled.rulebooks {
      for form in rulebook.evidence {
        let clause = rulebook[form.clause].text.string.filter { !$0.isWhitespace }
        for number in form.papers.numbers {
          // The clauses of the notice write a bracket in two ways.
          let name = bundled.vocabulary.papers[number].name.zh.string
          let words = [name, name.replacing("（", with: "(").replacing("）", with: ")")]
          let tails = words + [name.replacing("培训", with: "")]
          #expect(tails.contains { clause.contains($0) }, "\(rulebook.id) \(name)")
        }
      }
    }
    let used = bundled.rulebooks.flatMap { $0.evidence }.reduce(into: PaperSet()) { $0.formUnion($1.papers) }
    #expect(used.numbers == Array(bundled.vocabulary.papers.indices), "a paper that no notice names")
  }

  @Test("A set is complete with its last paper, and one more changes nothing")
  func completeness() {
    for (there, said) in [
      ("培训通知", "还缺结业证书"), ("培训通知、培训课程表", "还缺培训签到表或其他签到形式"),
      ("培训通知、培训课程表、培训签到表", "材料已齐"), ("培训通知、培训课程表、培训签到表、结业证书", "材料已齐"),
      ("结业证书", "还缺培训通知或培训课程表或培训日程安排或培训签到表"), ("培训日程安排,结业证书", "材料已齐"),
      ("", nil), ("无", nil),
    ] { #expect(papers(Self.training, evidence: there).words == said, "\(there)") }
    #expect(papers(Self.training, evidence: "class-notice", .en).words == "still missing: certificate of completion")
  }

  @Test("A paper goes by its id, its name, another name, or the end of its name where that means it alone")
  func names() {
    let course = "online-course,2021-05-10,,,,20,,,甲"
    for (row, there, said) in [
      (Self.training, "class-notice+completion-certificate", "材料已齐"), (Self.training, "通知；课程表 / 签到", "材料已齐"),
      (Self.training, "通知（复印件1份），结业证", "材料已齐"), (Self.training, "ＣLASS-NOTICE、结业 证书", "材料已齐"),
      (Self.training, "照片、结业证书、通知", "材料已齐；“照片”不是通知为它写明的一种材料"),
      (Self.training, "表、通知", "还缺结业证书；“表”不是通知为它写明的一种材料"),
      (course, "安排、进度", "材料已齐"),
      ("practice,2021-05-10,2021-05-12,3,day,,,,甲", "通知、日志", "还缺实践活动通知或实践报名表；“通知”不是通知为它写明的一种材料"),
      ("practice,2021-05-10,2021-05-12,3,day,,,,甲", "活动通知、日志", "材料已齐"),
      (course, "专利证书", "还缺课程内容安排；课程完成进度；“专利证书”不是通知为它写明的一种材料"),
    ] { #expect(papers(row, evidence: there).words == said, "\(there)") }
  }

  @Test("Papers change no number and no verdict, and are told of rows that count alone")
  func numbers() {
    func json(_ evidence: String) -> String {
      let (answer, ledger) = answer(Self.training, evidence: evidence)
      return written {
        ReportContext(library: bundled, ledger: ledger).writeJSON(answer, includesOutside: false, to: &$0)
      }
    }
    let told = #","evidence":{"present":["class-notice"],"missing":[["completion-certificate"]],"unknown":["照片"]}"#
    #expect(json("培训通知、照片").contains(told) && json("培训通知、照片").replacing(told, with: "") == json(""))
    #expect(papers("training,2019-05-10,2019-05-10,0,day,,,,甲", evidence: "培训通知").sets.isEmpty)
  }

  @Test("The answer lists the papers once for all rows that need the same, and the certificate of an attested year")
  func text() {
    let ledger = ledger(
      people: "person,place,level,year\nA,430300,intermediate,2022\n",
      events: """
        person,route,start,end,quantity,unit,hours,category,item,evidence
        A,attestation,2018-01-01,2020-12-31,,,,,,
        A,training,2021-05-10,2021-05-12,3,day,,,甲班,
        A,training,2021-06-10,2021-06-12,3,day,,,乙班,培训通知
        A,registered,2021-07-01,,,,60,professional,,
        A,training,2021-06-11,2021-06-12,2,day,,,乙班,

        """)
    let person = ledger.people[0]
    let answer = preparedAssessor().oneAnswer(person, ledger.events[ledger.eventRange(of: person)])
    let text = answer.text(in: .zh, ledger: ledger, library: bundled)
    for line in [
      "第 2 行\n    · 以前的《学时认定单》「三(二)」", "第 3、4 行\n    · 培训通知；培训课程表或", "第 5 行：通知没有写明材料", "第 4 行：还缺结业证书",
    ] { #expect(text.contains(line), "\(line)\n\(text)") }
    #expect(!text.contains("第 6 行"))
    let english = answer.text(in: .en, ledger: ledger, library: bundled)
    #expect(english.contains("line 4: still missing: certificate of completion"))
  }
}

extension Assessor {
  /// The answer of one person, of an assessor used once.
  fileprivate func oneAnswer(_ person: Person, _ events: ArraySlice<Event>) -> Answer {
    var assessor = self
    return assessor.answer(person, events.span)
  }
}
