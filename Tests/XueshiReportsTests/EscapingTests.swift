import Testing
import Xueshi
import XueshiReports

@Suite
struct Escaping {
  private func visible(_ bytes: [UInt8]) -> String { written { $0.append(visible: Text(utf8: bytes)) } }

  @Test
  func `Ordinary text of any script is left as it is`() {
    for text in ["", "苏半夏", "O'Neil & Söhne", "《论文》（二）", "👩‍⚕️", "e\u{301}", "back\\slash"] {
      #expect(visible(Array(text.utf8)) == text)
    }
  }

  @Test
  func `Control characters, direction marks and invisible characters are made visible`() {
    let cases: [(String, String)] = [
      ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("\u{0}", "\\u{00}"), ("a\tb\nc\rd", "a\\tb\\nc\\rd"), ("\u{7F}", "\\u{7F}"),
      ("\u{9B}2J", "\\u{9B}2J"), ("\u{202A}", "\\u{202A}"), ("x\u{202E}y", "x\\u{202E}y"), ("\u{2066}", "\\u{2066}"),
      ("\u{2069}", "\\u{2069}"), ("\u{200E}\u{200F}", "\\u{200E}\\u{200F}"), ("\u{2028}", "\\u{2028}"),
      ("\u{FEFF}", "\\u{FEFF}"), ("\u{200B}", "\\u{200B}"), ("\u{E0041}", "\\u{E0041}"),
    ]
    for (text, shown) in cases { #expect(visible(Array(text.utf8)) == shown) }
  }

  @Test
  func `Bytes that are not UTF-8 are shown one by one`() {
    #expect(visible([0x41, 0xFF, 0x42]) == "A\\xFFB")
    #expect(visible([0xCB, 0xD5]) == "\\xCB\\xD5")
    #expect(visible([0xE6, 0xB9]) == "\\xE6\\xB9")
    #expect(visible([0xED, 0xA0, 0x80]) == "\\xED\\xA0\\x80")
    #expect(visible([0xC0, 0x9B]) == "\\xC0\\x9B")
  }

  @Test
  func `A cell wider than a line is cut at a character, and a mark says so`() {
    func shown(_ text: String) -> String { written { $0.append(cell: Text(utf8: Array(text.utf8))) } }
    for text in ["", "苏半夏", String(repeating: "a", count: 80), String(repeating: "一", count: 40)] {
      #expect(shown(text) == text)
    }
    #expect(shown(String(repeating: "a", count: 81)) == String(repeating: "a", count: 79) + "…")
    #expect(shown(String(repeating: "一", count: 41)) == String(repeating: "一", count: 39) + "…")
    for long in ["标题", "e\u{301}", "\u{301}", "\u{200B}", "\u{1B}[", "\0"] {
      let cut = shown(String(repeating: long, count: 1_000_000))
      #expect(DisplayWidth.columns(of: Array(cut.utf8)) <= 80 && cut.utf8.count < 2_000, "\(long)")
      #expect(cut.hasSuffix("…"))
    }
  }

  @Test
  func `Nothing in a ledger reaches the terminal as a control character`() {
    let evil = "\u{1B}]0;x\u{7}\u{202E}\u{9B}"
    let people =
      "person,name,unit,place,level,year,specialty\nP\(evil),N\(evil),U\(evil),湘潭,intermediate,2022,S\(evil)\n"
    let events = "person,route,start,hours,item\nP\(evil),public-course,2020-01-01,3,I\(evil)\n"
    let ledger = ledger(people: people, events: events)
    let context = ReportContext(library: bundled, ledger: ledger)
    var assessor = preparedAssessor()
    for person in ledger.people {
      let answer = assessor.answer(person, ledger.events.span)
      let series = assessor.series(of: person, ledger.events.span, by: .year)
      for language in Language.allCases {
        let style = TextStyle(language: language, usesColor: false)
        let text = written { output in
          context.writeText(answer, includesOutside: true, style: style, to: &output)
          context.writeSummary([answer, answer], style: style, to: &output)
          context.writeTimelineText(series, of: person, by: .year, style: style, to: &output)
        }
        #expect(text.contains("I\\u{1B}]0;x\\u{07}\\u{202E}\\u{9B}"))
        for scalar in text.unicodeScalars where scalar != "\n" {
          #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar != "\u{202E}")
        }
      }
    }
    #expect(ledger.people.count == 1)
  }

  @Test
  func `Colours are written only where they may be used`() {
    let ledger = ledger(people: "person,place,level,year\nP,湘潭,中级,2022\n", events: "person,route,start\n")
    var assessor = preparedAssessor()
    let answer = assessor.answer(ledger.people[0], ledger.events.span)
    for usesColor in [false, true] {
      let text = written { output in
        ReportContext(library: bundled, ledger: ledger)
          .writeText(answer, includesOutside: false, style: TextStyle(language: .zh, usesColor: usesColor), to: &output)
      }
      #expect(text.contains("\u{1B}[31m") == usesColor)
      #expect(text.contains("\u{1B}") == usesColor)
    }
  }
}
