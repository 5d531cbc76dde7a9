import Testing
import Xueshi
import XueshiReports

@Suite
struct `Rejection messages` {
  private static let people = "person,place,level,year\nP1,湘潭,intermediate,2022\n"

  /// A pair of files for each reason for which a row or file is refused.
  private static let files: [(people: [UInt8], events: [UInt8])] = {
    func rows(_ header: String, _ rows: [String]) -> [UInt8] { Array(([header] + rows).joined(separator: "\n").utf8) }
    let header = "person,route,start,end,quantity,unit,hours,level,role,category,item,status,year"
    let people = Array(Self.people.utf8)
    let bad = [
      "P9,training,2020-01-01,,,,,,,,,,", "P1,,2020-01-01,,,,,,,,,,", "P1,running,2020-01-01,,,,,,,,,,",
      "P1,training,2021-13-05,,,,,,,,,,", "P1,training,1949-10-01,,,,,,,,,,",
      "P1,training,2020-02-02,2020-02-01,,,,,,,,,",
      "P1,training,2020-01-01,,1.234,,,,,,,,", "P1,training,2020-01-01,,,week,,,,,,,",
      "P1,training,2020-01-01,,,,,boss,,,,,",
      "P1,paper,2020-01-01,,,,,core,second,,,,", "P1,training,2020-01-01,,,,,,,private,,,",
      "P1,training,2020-01-01,,,,,,,,,maybe,", "P1,training,2020-01-01,,,,,,,,,,20",
      "P1,leave,2020-01-01,2020-01-01,,,,,,,,,",
      "P1,leave,2020-01-01,,,,sick,,,,,,",
      "合计,registered,2020-01-01,,,,135,,,,,,", "4.30302E+17,training,2020-01-01,,,,,,,,,,",
      "430302198001011000,training,2020-01-01,,,,,,,,,,", "P1,training,2020-01-01,,-1,,,,,,,,",
      "P1,registered,2020-01-01,,,,9,,,,,,", "P1,training,2020-01-01,,,,,,,,,,,extra",
      "P1,training,2020-01-01,,,,,,,,a\"b,,", "P1,training,2020-01-01,,,,,,,,\"a\"b,,",
      "P1,\u{1B}[2J\u{202E},2020-01-01,,,,,,,,,,",
      "P1,training,2020-01-01,,,,,,,,a\rb,,",
      "P1,training,2020-01-01,,,,,,,,a\0b,,", "P1,training,2020-01-01,,,,,,,,\"never,,",
    ]
    var gbk = rows(header, ["P1,training,2020-01-01,,,,,,,,"])
    gbk += [0xC5, 0xE0, 0xD1, 0xB5, 0x2C, 0x2C, 0x0A]
    return [
      (people, rows(header, bad)), (people, gbk), (people, []), (people, Array("person,route\nP1,x\n".utf8)),
      (people, Array("person,route,start,route\n".utf8)),
      (people, Array("person,route,start,hours,学时,statu,折算 学时,是否计入,甲\nP1,training,2020-01-01,,,,,,1\n".utf8)),
      (Array("person,place,level,year,是否在编\n".utf8), []),
      (
        rows(
          "person,place,level,year,degree,entered",
          [
            "A,Atlantis,中级,2022,,", "B,湘潭,boss,2022,,", "C,湘潭,中级,22,,", "D,湘潭,中级,2022,,", "E,湘潭,中级,2022,,",
            "F,,中级,2022,,",
          ]),
        Array("person,route,start\nA,training,2020-01-01\nd,training,2020-01-01\nE.0,training,2020-01-01\n".utf8)
      ),
      (
        rows(
          "person,name,place,level,year,born",
          [
            "7,甲,湘潭,中级,2022,", "7,乙,湘潭,中级,2022,", "8,丙,湘潭,中级,2022,1980-01-01", "8,,湘潭,中级,2022,1981-01-01",
            "0009,丁,湘潭,中级,2022,",
          ]),
        Array("person,route,start\n9.0,training,2020-01-01\n丁,training,2020-01-01\n".utf8)
      ),
      (
        people,
        Array(("person,route,start" + (1...TableHeader.mostColumns).map { ",c\($0)" }.joined() + "\n").utf8)
      ),
    ]
  }()

  private func rejections() -> [Rejection] {
    Self.files.flatMap { file in
      Ledger(people: file.people.span, events: file.events.span, vocabulary: bundled.vocabulary).rejections
    }
  }

  private func message(_ rejection: Rejection, _ language: Language) -> String {
    written { output in
      rejection.writeMessage(
        fileName: rejection.file == .people ? "people.csv" : "events.csv", library: bundled, language: language,
        to: &output)
    }
  }

  @Test
  func `Each reason there is has its message, as in the snapshots`() {
    let rejections = rejections()
    var kinds: Set<String> = []
    for rejection in rejections { kinds.insert("\(rejection.reason)".prefix { $0 != "(" }.description) }
    #expect(kinds.count == 29, "\(kinds.sorted())")
    for language in Language.allCases {
      expectSnapshot(rejections.map { message($0, language) }.joined(), "rejections.\(language)")
    }
  }

  @Test
  func `A message is one line that names file, line and column and lets no control character through`() {
    for rejection in rejections() {
      for language in Language.allCases {
        let message = message(rejection, language)
        let place = ":\(rejection.position.line):\(rejection.position.column): "
        #expect(message.hasPrefix((rejection.file == .people ? "people.csv" : "events.csv") + place))
        #expect(message.hasSuffix("\n") && message.dropLast().unicodeScalars.allSatisfy { $0.value >= 0x20 })
        #expect(!message.contains("\u{202E}"))
      }
    }
  }

  @Test
  func `A text cut in the middle of a character is shown without the half, and a mark says that it was cut`() {
    let long = String(repeating: "一", count: 40)
    for prefix in ["", "a", "ab"] {
      let ledger = ledger(people: Self.people, events: "person,route,start\nP1,\(prefix)\(long),2020-01-01\n")
      for rejection in ledger.rejections {
        let message = message(rejection, .zh)
        #expect(message.contains("一…」"))
        #expect(!message.contains("\\x"))
      }
      #expect(ledger.rejections.count == 1)
    }
  }

  @Test
  func `A JSON error names file, line, column, path, what was found and what would be accepted`() {
    let document = Array("{\n  \"id\": \"x\",\n  \"title\": {\"zh\": \"甲\", \"en\": 5}\n}".utf8)
    let error = JSONError(
      at: 46, Phrase(zh: "此处的值不能用", en: "this value cannot stand here"),
      accepted: Phrase(zh: "字符串", en: "a string"))
    let english = written { error.writeMessage(fileName: "r.json", document: document.span, language: .en, to: &$0) }
    #expect(
      english == "r.json:3:30: title.en: this value cannot stand here; found “5}”; accepted: a string\n")
    let chinese = written { error.writeMessage(fileName: "r.json", document: document.span, language: .zh, to: &$0) }
    #expect(chinese == "r.json:3:30: title.en：此处的值不能用；此处是「5}」；可以是：字符串\n")
  }

  @Test
  func `A JSON error at the end of a document says so`() {
    let document = Array("{\"id\": ".utf8)
    let error = JSONError(
      at: 7, Phrase(zh: "文件提前结束", en: "the document ends too early"),
      accepted: Phrase(zh: "一个值", en: "a value"))
    let english = written { error.writeMessage(fileName: "r.json", document: document.span, language: .en, to: &$0) }
    #expect(
      english == "r.json:1:8: the document ends too early; found the end of the document; accepted: a value\n")
  }
}
