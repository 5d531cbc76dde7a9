import Testing
import Xueshi
import XueshiReports

@Suite
struct Comparisons {
  private func comparison(place: String, _ language: Language) -> String {
    let ledger = ledger(
      people: "person,place,level,year\nP,\(place),intermediate,2022\n",
      events: "person,route,start,hours,category\nP,registered,2018-01-01,90,professional\n")
    let context = ReportContext(library: bundled, ledger: ledger)
    var assessor = preparedAssessor(window: Year(2018)...Year(2019))
    return written { output in
      for person in ledger.people {
        let comparison = Comparison(assessor.answersByPlace(person, ledger.events.span))
        context.writeComparison(comparison, style: TextStyle(language: language, usesColor: false), to: &output)
      }
    }
  }

  @Test
  func `A transfer leads to cities; a province or the country is listed only as the person's own place`() {
    for (place, listed) in [("430300", 4), ("330000", 5), ("100000", 5), ("110000", 5)] {
      let lines = comparison(place: place, .en).split(separator: "\n")
      let places = lines.filter { $0.contains("(\(place))") || $0.hasPrefix("  ") && !$0.contains("↳") }
      #expect(places.count == listed, "\(place)")
      #expect(places.first?.contains(place) ?? false)
      for other in ["100000", "320000", "330000"] where other != place {
        #expect(!places.contains { $0.contains("(\(other))") }, "\(place) \(other)")
      }
    }
  }

  @Test
  func `Each place names the rules of its years, and each year only the parts that are short`() {
    let text = comparison(place: "430300", .zh)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.contains { $0.contains("湘潭市（430300）") && $0.contains("依据潭人社函〔2022〕18号") })
    #expect(lines.contains { $0.contains("常州市（320400）") && $0.contains("全部适用全国规定（人社部令第25号）") })
    #expect(lines.contains { $0.contains("嘉兴市（330400）") && $0.contains("浙江省规定（浙人社发〔2016〕63号）") })
    #expect(lines.contains { $0.contains("2019年：未达到；总学时差 90、专业科目差 60 学时") })
    #expect(!text.contains("差 0"))
    // One line break at the end, and no empty line.
    #expect(lines.count { $0.isEmpty } == 1)
  }
}
