import Testing
import Xueshi
import XueshiReports

@Suite
struct `Next steps` {
  private func text(_ events: String, _ language: Language = .zh) -> String {
    let ledger = ledger(
      people: "person,place,level,year\nP,湘潭,intermediate,2022\n",
      events: "person,route,start,end,hours,level,category,status\n" + events)
    var assessor = preparedAssessor(window: Year(2020)...Year(2021))
    return written { output in
      for person in ledger.people {
        ReportContext(library: bundled, ledger: ledger)
          .writeText(
            assessor.answer(person, ledger.events.span), includesOutside: false,
            style: TextStyle(language: language, usesColor: false), to: &output)
      }
    }
  }

  private let whole =
    "P,registered,2020-05-01,,90,,professional,\nP,registered,2020-05-01,,30,,public,\n"
    + "P,registered,2021-05-02,,30,,public,\n"

  @Test
  func `Where a review alone makes somebody eligible, it comes first and the rest only if it fails`() {
    let pending = "P,registered,2021-05-01,,90,,professional,pending\n"
    let chinese = text(whole + pending)
    #expect(chinese.contains("\n  1. 办完第 5 行的审核。全部通过后就可以申报，第 2 步只在没有全部通过时才需要。\n"))
    #expect(chinese.contains("\n  2. 2021年总学时差 60、专业科目差 60 学时："))
    let english = text(whole + pending, .en)
    #expect(english.contains("If all are approved that is enough; step 2 is needed only if not."))
    // With too few hours pending it is one step among others.
    let few = text(whole + "P,registered,2021-05-01,,10,,professional,pending\n")
    #expect(few.contains("办完第 5 行的审核。\n"))
  }

  @Test
  func `A reading is named by its meaning; its options stand in the last step, to be copied`() {
    let years = "P,registered,2020-05-01,,90,,professional,\nP,registered,2020-05-01,,30,,public,\n"
    let lines = text(years + "P,aid-posting,2020-10-01,2021-05-31,,provincial,,\n").split(separator: "\n")
    for line in lines where !line.hasPrefix("     --reading ") {
      for reading in bundled.rulebooks.flatMap({ $0.readings }) { #expect(!line.contains(reading.id.string)) }
    }
    #expect(lines.contains { $0.hasPrefix("     --reading posting-straddle=larger-share") && $0.contains("本结论的理解：") })
    #expect(lines.contains { $0.hasPrefix("     --reading posting-straddle=six-in-year") && $0.contains("另一种理解：") })
    #expect(lines.contains { $0.hasPrefix("  · 潭人社函〔2022〕18号「附1·二·7」") })
  }
}
