import Testing
import Xueshi
import XueshiReports

@Suite
struct `Rulebook pages` {
  @Test
  func `The list names every rulebook once, with its document`() {
    for language in Language.allCases {
      let list = written { output in
        bundled.writeRulebookList(style: TextStyle(language: language, usesColor: false), to: &output)
      }
      #expect(list.split(separator: "\n").count == bundled.rulebooks.count + 1)
      for rulebook in bundled.rulebooks {
        #expect(list.contains(rulebook.id.string) && list.contains(rulebook.document.string))
      }
    }
  }

  @Test
  func `A page names every clause, reading, option, pool and route of its rulebook`() {
    for index in RulebookIndex.all(in: bundled.rulebooks) {
      let rulebook = bundled.rulebooks[index]
      for language in Language.allCases {
        let page = written { output in
          bundled.writeRulebook(index, style: TextStyle(language: language, usesColor: false), to: &output)
        }
        var expected = rulebook.clauses.map { $0.label }
        for reading in rulebook.readings { expected += [reading.id] + reading.options.map { $0.id } }
        expected += rulebook.nodes.compactMap { $0.name?[language] }
        expected += rulebook.rows.flatMap { $0.routes }.map { bundled.vocabulary[$0].name[language] }
        for text in expected { #expect(page.contains(text.string), "\(rulebook.id) \(language): \(text)") }
      }
    }
  }

  @Test
  func `A page states every cap, floor and rate of its rulebook`() {
    for index in RulebookIndex.all(in: bundled.rulebooks) {
      let rulebook = bundled.rulebooks[index]
      for language in Language.allCases {
        let page = written { output in
          bundled.writeRulebook(index, style: TextStyle(language: language, usesColor: false), to: &output)
        }
        func expect(_ hours: Hours) {
          let number = written { $0.append(hours) }
          #expect(page.contains(language == .zh ? " \(number) 学时" : number), "\(rulebook.id) \(number)")
        }
        for node in rulebook.nodes {
          for cap in node.caps { expect(cap.hours) }
          for floor in node.floors { if case .hours(let hours) = floor.demand { expect(hours) } }
        }
        for row in rulebook.rows {
          if let perDay = row.perDay { expect(perDay.hours) }
          for ceiling in row.perEvent { expect(ceiling.hours) }
          for case .each(let hours)? in row.rate.perUnit { expect(hours) }
        }
      }
    }
  }

  @Test
  func `A difference says what all rows of a part ask for once, and no row differs by it`() throws {
    let jiaxing = try #require(bundled.rulebook(named: "jiaxing-2025"))
    let changzhou = try #require(bundled.rulebook(named: "changzhou-2024"))
    let lines = written { output in
      let style = TextStyle(language: .zh, usesColor: false)
      #expect(bundled.writeDifference(changzhou, jiaxing, style: style, to: &output))
      #expect(!bundled.writeDifference(jiaxing, jiaxing, style: style, to: &output))
    }.split(separator: "\n")
    #expect(lines.count { $0.contains("只认本人专业的记录") } == 1)
    #expect(lines.count { $0.contains("类别为专业、未填") } == 1)
  }

  @Test
  func `Specialties are named in the language of the page`() throws {
    let jiaxing = try #require(bundled.rulebook(named: "jiaxing-2025"))
    for (language, name) in [(Language.zh, "限专业：机械、"), (.en, "specialties: machinery, ")] {
      let page = written { output in
        bundled.writeRulebook(jiaxing, style: TextStyle(language: language, usesColor: false), to: &output)
      }
      #expect(page.contains(name))
    }
  }
}
