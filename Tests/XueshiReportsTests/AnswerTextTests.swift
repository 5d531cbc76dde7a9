import Testing
import Xueshi
import XueshiReports

@Suite
struct `Text answers` {
  /// A small ledger, and the window the caller gives for it.
  struct Case: Sendable {
    var name: String
    var people: String
    var events: String
    var window: ClosedRange<Year>?
  }

  static let cases = [
    Case(
      name: "xiangtan-mixed",
      people: """
        person,name,unit,place,level,year
        P1,苏半夏,示例医院,湘潭,intermediate,2022

        """,
      events: """
        person,route,start,end,quantity,unit,hours,level,role,category,item,status,year
        P1,registered,2018-12-01,,,,30,,,public,公需登记,,
        P1,registered,2018-12-01,,,,60,,,professional,专业登记,,
        P1,attestation,2019-01-01,2019-12-31,,,,,,,认定单,,
        P1,aid-posting,2020-02-01,2020-09-30,,,,provincial,,,援藏,,
        P1,training,2021-03-01,2021-03-04,4,day,,industry,,,护理培训,,
        P1,training,2021-03-01,2021-03-04,4,day,,industry,,,护理培训,,
        P1,practice,2021-04-01,,1,day,,,,,实践,,
        P1,paper,2021-05-01,,1,item,,cn,first,,《论文》,pending,
        P1,contest,2021-06-01,,,,,,,,比武,,
        P1,conference,2021-07-01,,1,day,,,,,展会,rejected,
        P1,leave,2021-08-01,2021-08-31,,,,sick,,,病假,,
        P1,training,2016-03-01,2016-03-04,4,day,,,,,旧培训,,

        """),
    Case(
      name: "xiangtan-unconvertible",
      people: "person,name,place,level,year\nP2,方杜仲,430300,副高级,2022\nP3,董甘棠,430300,junior,2022\n",
      events: """
        person,route,start,hours,category,item
        P2,registered,2017-12-01,90,professional,一
        P2,registered,2018-12-01,90,professional,二
        P2,registered,2019-12-01,90,professional,三
        P2,registered,2020-12-01,90,professional,四
        P2,registered,2021-12-01,75,professional,五
        P2,public-course,2021-11-01,,,没有写学时
        P3,registered,2021-12-01,75,professional,五

        """),
    Case(
      name: "jiaxing-caps",
      people: "person,name,place,level,year,specialty\nJ1,某工,嘉兴,intermediate,2026,机械\nJ2,某员,嘉兴,intermediate,2026,\n",
      events: """
        person,route,start,end,quantity,unit,hours,level,role,item,specialty
        J1,public-course,2025-01-01,,,,20,,,公需甲,
        J1,public-course,2025-02-01,,,,20,,,公需乙,
        J1,study-points,2025-12-31,,5000,,,,,,
        J1,study-points,2025-11-30,,7000,,,,,,
        J1,training,2025-03-01,,4,course,,authority,,四门课,
        J1,paper,2025-04-01,,,,,core,first,论文,能源
        J1,visit,2025-06-01,2025-06-10,,,,,,考察,
        J2,violation,2025-07-01,,,,,,,,

        """, window: Year(2025)...Year(2025)),
    Case(
      name: "zaozhuang-leave",
      people: "person,name,place,level,year\nZ1,枣一,枣庄,intermediate,2023\n",
      events: """
        person,route,start,end,hours,level,item
        Z1,leave,2023-02-01,2023-08-31,,sick,病假
        Z1,aid-posting,2023-09-01,2023-11-30,,,对口支援
        Z1,training,2023-01-03,2023-01-05,40,,超长培训
        Z1,training,2023-01-08,2023-01-10,20,,又一培训

        """),
    Case(
      name: "national-floor",
      people: "person,name,place,level,year\nN1,甲,110000,intermediate,2018\n",
      events: "person,route,start,hours,item\nN1,training,2017-05-01,60,培训\nN1,training,2016-05-01,90,培训\n",
      window: Year(2015)...Year(2017)),
  ]

  @Test(arguments: cases.map { $0.name }, Language.allCases)
  func `Answers read as in the snapshots`(name: String, language: Language) throws {
    let sample = try #require(Self.cases.first { $0.name == name })
    let ledger = ledger(people: sample.people, events: sample.events)
    #expect(ledger.rejections.isEmpty)
    let context = ReportContext(library: bundled, ledger: ledger)
    let style = TextStyle(language: language, usesColor: false)
    var assessor = preparedAssessor(window: sample.window)
    var answers: [Answer] = []
    let text = written { output in
      for person in ledger.people {
        let events = ledger.events.span.extracting(ledger.eventRange(of: person))
        let answer = assessor.answer(person, events)
        answers.append(answer)
        context.writeText(answer, includesOutside: true, style: style, to: &output)
        output.append(UInt8(ascii: "\n"))
        for step in SeriesStep.allCases where step == .year {
          let series = assessor.series(of: person, events, by: step)
          context.writeTimelineText(series, of: person, by: step, style: style, to: &output)
          context.writeTimelineCSV(series, of: person, to: &output)
          context.writeTimelineJSON(series, of: person, to: &output)
        }
        output.append(UInt8(ascii: "\n"))
      }
      context.writeSummary(answers, style: style, to: &output)
    }
    expectSnapshot(text, "\(name).\(language)")
  }

  @Test
  func `Every event of a year is named by its line, and every cut is explained`() {
    for sample in Self.cases {
      let ledger = ledger(people: sample.people, events: sample.events)
      let context = ReportContext(library: bundled, ledger: ledger)
      var assessor = preparedAssessor(window: sample.window)
      for person in ledger.people {
        let answer = assessor.answer(person, ledger.events.span.extracting(ledger.eventRange(of: person)))
        let lines = written { output in
          let style = TextStyle(language: .en, usesColor: false)
          context.writeText(answer, includesOutside: false, style: style, to: &output)
        }.split(separator: "\n")
        let cuts = answer.years.flatMap { $0.credits }.filter { $0.reason != nil }
        #expect(lines.count { $0.contains("↳") } >= cuts.count, "\(sample.name)")
      }
    }
  }
}
