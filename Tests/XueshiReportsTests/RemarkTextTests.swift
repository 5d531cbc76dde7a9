import Testing
import Xueshi

@testable import XueshiReports

/// What is said of rows that contradict each other or look wrong.
@Suite struct RemarkTextTests {
  @Test("Every code has a sentence of its own in both languages, which names every row and says what to do")
  func sentences() {
    var known: Set<[UInt8]> = []
    for code in Remark.Code.allCases {
      let lines: [Int32] = [1234, 1235, 2987]
      for language in [Language.zh, .en] {
        var words: [UInt8] = []
        words.append(Remark(code, lines: lines).wording, in: language)
        let text = String(decoding: words, as: UTF8.self)
        #expect(text.contains("1234"), "\(code.word) \(text)")
        if text.contains("1235") { #expect(text.contains("2987"), "\(code.word) \(text)") }
        #expect(text.hasSuffix(language == .zh ? "。" : "."), "\(code.word) \(text)")
        #expect(known.insert(words).inserted, "\(code.word) \(text)")
      }
    }
  }

  @Test(
    "The text of an answer and the sum of several name the rows and the people; nothing is said where nothing is wrong")
  func faces() {
    let ledger = ledger(
      people: """
        person,place,level,year
        A,430300,intermediate,2022
        A,430300,intermediate,2022
        B,430300,intermediate,2022

        """, events: "person,route,start,hours,category\n")
    let context = ReportContext(library: bundled, ledger: ledger)
    var assessor = preparedAssessor()
    let answers = assessor.answers(for: ledger)
    for (answer, isRemarked) in zip(answers, [true, false]) {
      let style = TextStyle(language: .zh, usesColor: false)
      let words = written { context.writeText(answer, includesOutside: false, style: style, to: &$0) }
      #expect(words.contains("请核对的记录") == isRemarked && words.contains("人员文件第 2、3 行") == isRemarked)
    }
    let sum = written { context.writeSummary(answers, style: TextStyle(language: .en, usesColor: false), to: &$0) }
    #expect(sum.contains("1 has rows to look at: A\n"))
  }

  @Test(
    "Of years in which a row lies that may have been a posting, it is asked who sent the person, and no hours are looked for"
  )
  func otherRoute() {
    let ledger = ledger(
      people: "person,place,level,year,degree\nA,430300,associate-senior,2022,other\n",
      events: """
        person,route,start,end,hours,category,item
        A,registered,2017-12-31,,30,public,
        A,registered,2017-12-31,,60,professional,
        A,grassroots-service,2018-01-01,2021-12-31,,,驻村帮扶工作队

        """)
    let context = ReportContext(library: bundled, ledger: ledger)
    var assessor = preparedAssessor()
    let answer = assessor.answers(for: ledger)[0]
    let words = [Language.zh, .en].map { language in
      written {
        context.writeText(
          answer, includesOutside: false, style: TextStyle(language: language, usesColor: false), to: &$0)
      }
    }
    #expect(words[0].contains("第 4 行从名称看像是派出（驻村、援派等）：问明由哪一级选派"))
    #expect(words[1].contains("line 4: by the title this may have been a posting: ask who sent the person"))
    #expect(!words[0].contains("查找当年已经学过") && !words[1].contains("look for hours"))
  }
}
