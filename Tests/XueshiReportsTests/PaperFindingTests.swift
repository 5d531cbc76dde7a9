import Testing
import Xueshi
import XueshiReports

/// Papers held against the answer of their seal.
@Suite struct PaperFindingTests {
  private static let people =
    "person,name,unit,place,level,year,specialty,degree\nA,张三,甲院,430300,intermediate,2022,护理学,本科\nB,李四,甲院,430300,intermediate,2022,,\n"
  private static let events = [2018, 2019, 2020, 2021]
    .reduce(into: "person,route,start,hours,category,item\n") {
      $0 += "A,registered,\($1)-05-01,60,professional,x\(String($1))\nA,registered,\($1)-06-01,30,public,y\n"
    }
  private let rerun: SealRerun
  private let seals: [Seal]

  init() {
    let context = ReportContext(library: bundled, ledger: ledger(people: Self.people, events: Self.events))
    var assessor = preparedAssessor()
    let digest = SHA256.digest(of: Text("x").utf8.span)
    let answers = context.ledger.people.map {
      assessor.answer($0, context.ledger.events[context.ledger.eventRange(of: $0)].span)
    }
    func seal(_ answers: [Answer], line: Int32?) -> Seal {
      var builder = SealBuilder(options: [], ledger: digest, rulebooks: bundled.rulebooks.map { _ in digest })
      for answer in answers { builder.add(answer, context) }
      return builder.seal(line: line, library: bundled)
    }
    rerun = SealRerun(context, Array(answers.prefix(1)))
    seals = [seal(Array(answers.prefix(1)), line: 2), seal(answers, line: nil)]
  }

  private func find(_ paper: String, _ language: Language, seal: Int = 0) throws -> SealScanner.Find {
    let line = written { seals[seal].writeLine(in: language, to: &$0) }
    return try #require(SealScanner(Array((paper + "\n" + line).utf8)).finds.first)
  }

  private func printed(_ language: Language) -> String {
    rerun.answers[0].text(in: language, ledger: rerun.context.ledger, library: bundled)
  }

  @Test("A printed answer agrees in either language, with other spaces and other line breaks")
  func whole() throws {
    for language in Language.allCases {
      for paper in [
        printed(language), printed(language).replacing(" ", with: "\u{3000} "),
        printed(language).replacing("\n", with: " "),
      ] {
        let finding = try rerun.hold(find(paper, language))
        #expect(finding.differences.isEmpty && finding.uncovered.isEmpty && finding.agreed > 10)
      }
    }
  }

  @Test("One changed letter or figure of any line is found")
  func lines() throws {
    let lines = printed(.zh).split(separator: "\n").map(String.init)
    for (index, line) in lines.enumerated() {
      for figure in ["1", "3", "6", "9", "张", "年", "学", "达"] where line.contains(figure) {
        var changed = lines
        changed[index] = line.replacing(figure, with: "7", maxReplacements: 1)
        let finding = try rerun.hold(find(changed.joined(separator: "\n"), .zh))
        #expect(finding.differences.count >= 2, "\(changed[index])")
      }
      let less = lines.enumerated().filter { $0.offset != index }.map { $0.element }.joined(separator: "\n")
      #expect(try !rerun.hold(find(less, .zh)).differences.isEmpty, "without \(line)")
    }
  }

  @Test("What stands around an answer is beyond its seal; what stands inside it is not its own")
  func around() throws {
    let text = printed(.en)
    let around = try rerun.hold(find("Checked.\n" + text + "Stamped.\n", .en))
    #expect(around.differences.isEmpty && around.uncovered == ["Checked.", "Stamped."])
    let inside = try rerun.hold(find(text.replacing("\n\n", with: "\nChecked.\n", maxReplacements: 1), .en))
    #expect(inside.differences.count == 1 && inside.uncovered.isEmpty)
    let other = try rerun.hold(find("Something else.", .en))
    #expect(other.differences.isEmpty && other.agreed == 0 && other.uncovered == ["Something else."])
  }

  @Test("A space that is moved between two numbers is found")
  func numbers() throws {
    let slip = """
      姓名 张三 单位 甲院 根据《专业技术人员继续教育规定》（人社部令第25号）精神，张三同志，本科学历，申报护理学专业中级职称，自 2018 年至 2021 年（近 4 年）参加继续教育培训，\
      培训学时达到《专业技术人员继续教育规定》学时。 2018 30 60 90 2019 30 60 90 2020 30 60 90 2021 30 60 90
      """
    #expect(try rerun.hold(find(slip, .zh)).differences.isEmpty)
    for wrong in ["2018 306 0 90", "2018 30 609 0", "2018 30 60 90.5", "2018 30 60 9 0", "12018 30 60 90"] {
      let finding = try rerun.hold(find(slip.replacing("2018 30 60 90", with: wrong), .zh))
      #expect(finding.differences.count == 1, "\(wrong)")
    }
  }

  @Test("A list for public notice may mask names, and no other words")
  func lists() throws {
    let both = SealRerun(rerun.context, [rerun.answers[0], rerun.answers[0]])
    for (name, count) in [("张三", 0), ("张*", 0), ("张四", 1)] {
      let list = """
        2022年职称申报人员继续教育学时公示名单 单位（盖章）：甲院 共 2 人 2018年 2019年 2020年 2021年
        1 \(name) 中级 30 60 90 30 60 90 30 60 90 30 60 90
        2 张三 中级 30 60 90 30 60 90 30 60 90 30 60 90
        """
      let finding = try both.hold(find(list, .zh, seal: 1))
      #expect(finding.differences.count == count, "\(name)")
    }
  }
}
