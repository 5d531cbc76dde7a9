import Testing
import Xueshi
import XueshiReports

@Suite
struct `Display width` {
  @Test
  func `Han, kana, hangul, fullwidth forms and wide emoji take two columns, all else one, combining marks none`() {
    let cases: [(String, Int)] = [
      ("", 0), ("abc", 3), ("湘潭", 4), ("2021年", 6), ("（二）", 6), ("ＡＢ", 4), ("ｱ", 1), ("かな", 4), ("한글", 4),
      ("é", 1), ("e\u{301}", 1), ("\u{200B}x", 1), ("⛔", 2), ("✔", 1), ("█▌░│", 4), ("—…·", 3), ("〔2022〕", 8),
      ("𠮷", 2), ("😀", 2), ("附1·二·1", 8), ("《》「」", 8),
    ]
    for (text, width) in cases {
      #expect(DisplayWidth.columns(of: Array(text.utf8)) == width, "\(text)")
    }
  }

  @Test
  func `The first and last character of each wide block are wide, and their neighbours outside are not`() {
    for (first, last) in [(0x1100, 0x115F), (0xAC00, 0xD7A3), (0xFF01, 0xFF60), (0x20000, 0x2FFFD)]
      as [(UInt32, UInt32)]
    {
      for (scalar, width) in [(first - 1, 1), (first, 2), (last, 2), (last + 1, 1)] {
        guard let scalar = Unicode.Scalar(scalar) else { continue }
        #expect(DisplayWidth.columns(of: Array(String(scalar).utf8)) == width, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test
  func `A byte that is not UTF-8 takes one column`() {
    #expect(DisplayWidth.columns(of: [0xFF, 0xE6, 0xB9, 0x41]) == 4)
  }

  @Test
  func `The columns of the table of years begin at the same place in every row`() {
    let people = "person,place,level,year\nP,湘潭,intermediate,2022\n"
    let ledger = ledger(
      people: people, events: "person,route,start,hours,category\nP,registered,2018-01-01,90.25,professional\n")
    var assessor = preparedAssessor()
    for language in Language.allCases {
      for person in ledger.people {
        let answer = assessor.answer(person, ledger.events.span)
        let text = written { output in
          ReportContext(library: bundled, ledger: ledger)
            .writeText(
              answer, includesOutside: false, style: TextStyle(language: language, usesColor: false), to: &output)
        }
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("  20") && $0.contains("xiangtan-2022  ") }
        let starts = rows.map { row -> Int in
          let symbol = row.firstIndex { $0 == "✔" || $0 == "✘" } ?? row.endIndex
          return DisplayWidth.columns(of: Array(row[..<symbol].utf8))
        }
        #expect(rows.count == 4)
        #expect(Set(starts).count == 1, "\(starts)")
      }
    }
  }
}
