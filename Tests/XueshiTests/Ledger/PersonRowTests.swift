import Testing
import Xueshi

@Suite
struct `A row of the people file` {
  private let ledgers: LedgerFixture
  private let columns = "person,place,level,year,degree,entered,specialty,name,unit"

  init() throws {
    ledgers = try LedgerFixture()
  }

  private func person(_ row: String, _ defaults: TargetDefaults = TargetDefaults()) -> Person? {
    var ledgers = ledgers
    ledgers.defaults = defaults
    return ledgers.read(people: columns + "\n" + row + "\n").people.first
  }

  private func refusal(_ row: String) -> Rejection? {
    let ledger = ledgers.read(people: columns + "\n" + row + "\n")
    expect(ledger.people.count + ledger.rejections.count, equals: 1)
    return ledger.rejections.first
  }

  @Test
  func `A place is a code or a name, a level and a degree a word in either language`() {
    for (place, code) in [
      ("湘潭", 430_300), ("湘潭市", 430_300), ("xiangtan", 430_300), ("430302", 430_302), ("national", 100_000),
    ] {
      expect(person("P1,\(place),junior,2022")?.target.place, equals: PlaceCode(UInt32(code)), "\(place)")
    }
    for level in TitleLevel.allCases {
      expect(person("P1,430300,\(level.word),2022")?.target.level, equals: level)
      expect(person("P1,430300,\(level.alias ?? ""),2022")?.target.level, equals: level)
    }
    for degree in Degree.allCases {
      expect(person("P1,430300,junior,2022,\(degree.word)")?.degree, equals: degree)
      expect(person("P1,430300,junior,2022,\(degree.alias ?? "")")?.degree, equals: degree)
    }
  }

  @Test
  func `Blank cells are not stated`() throws {
    let found = person("P1,430300,junior,2022,,,,,")
    let person = try #require(found)
    expect(person.degree, equals: nil)
    expect(person.entered, equals: nil)
    expect(person.specialty, equals: .blank)
    expect(person.name, equals: 0)
    expect(person.unit, equals: 0)
    expect(self.person("P1,430300,junior,2022,,2015/7/1")?.entered, equals: Day(year: 2015, month: 7, day: 1))
  }

  @Test
  func `A place, level and year given once for all fill blanks and nothing else`() {
    let defaults = TargetDefaults(place: PlaceCode(330_400), level: .fullSenior, year: Year(2025))
    expect(
      person("P1,,,", defaults)?.target, equals: Target(place: PlaceCode(330_400), level: .fullSenior, year: Year(2025))
    )
    expect(
      person("P1,430300,中级,2022", defaults)?.target,
      equals: Target(place: PlaceCode(430_300), level: .intermediate, year: Year(2022)))
    expect(person("P1,430300", defaults)?.target.year, equals: Year(2025))
  }

  @Test
  func `What is needed and blank is refused, by column`() {
    for (row, column) in [
      (",430300,junior,2022", Column.person), ("P1,,junior,2022", .place), ("P1,430300,,2022", .titleLevel),
      ("P1,430300,junior,", .applicationYear), ("P1", .place), ("\u{3000},430300,junior,2022", .person),
    ] {
      expect(refusal(row)?.reason, equals: .blank(column), "\(row)")
    }
  }

  @Test
  func `A word outside a vocabulary is refused, by column`() {
    for (row, reason) in [
      ("P1,长沙,junior,2022", RejectionReason.unknownWord(.place, of: nil)),
      ("P1,4303,junior,2022", .unknownWord(.place, of: nil)),
      ("P1,430300,Junior,2022", .unknownWord(.titleLevel, of: nil)),
      ("P1,430300,特级,2022", .unknownWord(.titleLevel, of: nil)),
      ("P1,430300,junior,1949", .notAYear(.applicationYear)),
      ("P1,430300,junior,2101", .notAYear(.applicationYear)), ("P1,430300,junior,22", .notAYear(.applicationYear)),
      ("P1,430300,junior,2022月", .notAYear(.applicationYear)), ("P1,430300,junior,2022,,,,,,x", .tooManyCells),
    ] {
      expect(refusal(row)?.reason, equals: reason, "\(row)")
    }
    #expect(person("P1,430300,junior,1950") != nil)
    #expect(person("P1,430300,junior,2100") != nil)
  }

  @Test
  func `A year and a place are read as tables dress them, and what tables write for nothing is blank`() {
    for year in ["2022", "2022.0", "2022年", "2022年度"] {
      expect(person("P1,430300.0,中级,\(year),NaN,NULL")?.target.year, equals: Year(2022), "\(year)")
    }
    expect(person("P1,430300,副高,2022")?.target.level, equals: .associateSenior)
    expect(refusal("P1,430300,junior,NULL")?.reason, equals: .blank(.applicationYear))
    expect(refusal("None,430300,junior,2022")?.reason, equals: .blank(.person))
  }

  @Test
  func `A cell of a person that may be blank and cannot be read is blank, and said`() throws {
    for (row, unreadable, reason) in [
      ("P1,430300,junior,2022,大专", Unreadable.degree, RejectionReason.unknownWord(.degree, of: nil)),
      ("P1,430300,junior,2022,,2015", .entered, .notADate(.entered)),
      ("P1,430300,junior,2022,,1949-12-31", .entered, .dateOutOfRange(.entered)),
    ] {
      let ledger = ledgers.read(people: columns + "\n" + row + "\n")
      #expect(ledger.rejections.isEmpty, "\(row)")
      let person = try #require(ledger.people.first)
      expect(person.unreadable, equals: unreadable, "\(row)")
      #expect(person.degree == nil && person.entered == nil)
      expect(ledger.remarks.map { $0.reason }, equals: [reason], "\(row)")
      expect(ledger.remarks.first?.row, equals: 2)
    }
  }

  @Test
  func `One id under two names or two dates of birth is refused on every row, and events say so`() {
    let header = "person,name,unit,born,place,level,year\n"
    let rest = ",430300,junior,2022\n"
    func read(_ rows: [String]) -> Ledger {
      ledgers.read(
        people: header + rows.map { $0 + rest }.joined(), events: "person,route,start\nP1,training,2021-01-01\n")
    }
    let names = read(["P1,林示例,,", "P2,甲,,", "P1,赵示例,,"])
    expect(names.people.map { $0.line }, equals: [3])
    expect(names.rejections.map { $0.reason }, equals: [.otherName(4), .otherName(2), .ownRowRefused(2)])
    let births = read(["P1,林示例,,1980-01-01", "P1,,,1980-01-02"])
    expect(births.rejections.map { $0.reason }, equals: [.otherBirth(3), .otherBirth(2), .ownRowRefused(2)])
    let blank = read(["P1,林示例,,", "P1,,,"])
    #expect(blank.people.count == 2 && blank.rejections.isEmpty && blank.remarks.isEmpty)
    // Names written in two ways are one name, so that the rows are one application.
    for rows in [["P1,林 示例,,", "P1,林示例,,"], ["P1,Ａn,,", "P1,an,,"]] {
      let ledger = read(rows)
      #expect(ledger.people.count == 1 && ledger.rejections.isEmpty, "\(rows)")
      expect(ledger.remarks.map { $0.reason }, equals: [.sameApplication(2)], "\(rows)")
    }
    let units = read(["P1,林示例,甲,", "P1,林示例,乙,"])
    #expect(units.rejections.isEmpty)
    expect(units.remarks.map { $0.reason }, equals: [.otherUnit(2)])
    expect(units.remarks.map { $0.row }, equals: [3])
  }

  @Test
  func `Rows that say the same are one application, and one more cell makes two`() {
    let row = "P1,430300,junior,2022,master,2010-07-01,护理,林示例,一院\n"
    for count in 1...3 {
      let ledger = ledgers.read(people: columns + "\n" + String(repeating: row, count: count))
      #expect(ledger.people.map { $0.line } == [2] && ledger.personCount == 1, "\(count)")
      expect(ledger.repetitions, equals: (count == 1 ? [:] : [2: Array(3...Int32(count) + 1)]), "\(count)")
      #expect(ledger.repeatedCount == count - 1 && !ledger.hasOtherApplications(ledger.people[0]), "\(count)")
    }
    // As they are read, not as they are written.
    let same = ledgers.read(people: columns + "\n" + row + "P1,湘潭,初级,2022,硕士,2010/7/1,护理,林示例,一院\n")
    #expect(same.people.count == 1 && same.remarks.map { $0.row } == [3])
    for other in [
      "P1,430000,junior,2022,master,2010-07-01,护理,林示例,一院", "P1,430300,senior,2022,master,2010-07-01,护理,林示例,一院",
      "P1,430300,junior,2023,master,2010-07-01,护理,林示例,一院", "P1,430300,junior,2022,,2010-07-01,护理,林示例,一院",
      "P1,430300,junior,2022,master,2010-07-02,护理,林示例,一院", "P1,430300,junior,2022,master,2010-07-01,会计,林示例,一院",
      "P1,430300,junior,2022,master,2010-07-01,护理,林示例,二院",
    ] {
      let ledger = ledgers.read(people: columns + "\n" + row + other + "\n" + row)
      #expect(ledger.people.map { $0.line } == [2, 3] && ledger.personCount == 1, "\(other)")
      #expect(ledger.repetitions == [2: [4]] && ledger.hasOtherApplications(ledger.people[0]), "\(other)")
    }
  }

  @Test
  func `A row that is no record is refused, whatever stands in its other cells`() {
    for id in ["合计", "小计：", "总计（人）", "填表人：王示例", "填表人王示例", "合计12", "甲科合计", "Total", "ＴＯＴＡＬ：", "备注：略"] {
      expect(refusal("\(id),430300,junior,2022")?.reason, equals: .noRecord, "\(id)")
    }
    for id in ["备注一", "合计员", "Totally", "sum1", "小计划"] {
      #expect(person("\(id),430300,junior,2022") != nil, "\(id)")
    }
  }

  @Test
  func `An id whose digits a table lost is refused`() {
    for (id, reason) in [
      ("4.30302E+17", RejectionReason.scientificID), ("4E+17", .scientificID), ("1e-5", .scientificID),
      ("430302198001011000", .roundedID),
    ] {
      expect(refusal("\(id),430300,junior,2022")?.reason, equals: reason, "\(id)")
    }
    // Of the first seventeen digits the rest is 1, so that the check digit is 0 (GB 11643).
    for id in ["4.30302", "E17", "1E17", "43030219800101100X", "430302198001016000", "430302198001011001", "P000"] {
      #expect(person("\(id),430300,junior,2022") != nil, "\(id)")
    }
  }

  @Test
  func `Ids are text: leading zeros, case and inner spaces tell them apart`() {
    let people =
      "person,place,level,year\n" + ["7", "07", "7.0", "p1", "P1", "P 1"].map { "\($0),430300,junior,2022\n" }.joined()
    expect(ledgers.read(people: people).personIDs.count, equals: 6)
  }

  @Test
  func `A person may apply twice, and a refused row leaves no id behind`() {
    let ledger = ledgers.read(
      people: "person,place,level,year\nP1,430300,junior,2022\nP1,430300,intermediate,2023\nP9,nowhere,junior,2022\n",
      events: "person,route,start\nP9,training,2021-01-01\n")
    expect(ledger.people.map { $0.id }, equals: [0, 0])
    expect(ledger.people.map { $0.line }, equals: [2, 3])
    expect(ledger.rejections.map { $0.reason }, equals: [.unknownWord(.place, of: nil), .ownRowRefused(4)])
  }
}
