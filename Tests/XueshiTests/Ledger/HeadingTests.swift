import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `A heading` {
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try Bundled.vocabulary().vocabulary
  }

  /// Why an events file of these columns is not read; nothing where it is.
  private func refusal(
    _ columns: String, _ row: String = "", _ choices: ColumnChoices = ColumnChoices(), people: Bool = false
  ) -> [RejectionReason] {
    let file = Array(((people ? "person,place,level,year" : "person,route,start") + columns + "\n" + row).utf8)
    let header = TableHeader.read(
      file.span, people ? .people : .events, required: [], ColumnRules(vocabulary, choices), isWhole: true)
    return header.rejections.map { $0.reason }
  }

  private func column(_ name: String, _ file: LedgerFile = .events) -> Column? {
    vocabulary.column(Text(utf8: Array(name.utf8)), of: file)
  }

  @Test
  func `It matches whatever its case, width and spaces, in Chinese or English`() {
    for name in ["Start", "START DATE", "start_date", " ｓｔａｒｔ　ｄａｔｅ ", "开始日期", "起始 时间", "\u{FEFF}start*"] {
      expect(column(name), equals: .start, "\(name)")
    }
    for (name, expected) in [
      ("学时", Column.hours), ("计量单位", .unit), ("单位", .unit), ("审核状态", .status), ("排名", .role),
      ("科目类别", .category), ("项目名称", .item), ("年度", .accountingYear), ("身份证号", .person), ("形式", .route),
      ("结束日期", .end), ("数量", .quantity), ("级别", .level), ("登记地", .eventPlace), ("佐证材料", .evidence),
    ] {
      expect(column(name), equals: expected, "\(name)")
    }
    for (name, expected) in [
      ("姓名", Column.name), ("单位", .unitName), ("申报地", .place), ("申报级别", .titleLevel), ("申报年度", .applicationYear),
      ("专业", .specialty), ("学位", .degree), ("工号", .person), ("出生日期", .born), ("现职称", .rank), ("科室", .department),
    ] {
      expect(column(name, .people), equals: expected, "\(name)")
    }
  }

  @Test
  func `Every column goes by the name of the contract, in its own file`() {
    for column in Column.people { expect(self.column("\(column.header)", .people), equals: column, "\(column)") }
    for column in Column.events { expect(self.column("\(column.header)"), equals: column, "\(column)") }
  }

  @Test
  func `One slip from a name of four letters refuses the file, and no slip or two do not`() {
    for name in ["hourss", "hurs", "hoors", "huors", "statu", "sttaus", "结束日其", "审核态状"] {
      expect(refusal("," + name).count, equals: 1, "\(name)")
    }
    expect(refusal(",hourss"), equals: [.nearMiss(.hours)])
    for name in ["hours", "HOURS", "hoouurs", "ends", "endless", "teacher", "老师"] {
      expect(refusal("," + name), equals: [], "\(name)")
    }
  }

  @Test
  func `Two columns of one field refuse the file, by whatever names`() {
    expect(refusal(",hours,学时"), equals: [.columnTwice(.hours)])
    expect(refusal(",学时,认定学时"), equals: [.columnTwice(.hours)])
    expect(refusal(",姓名,姓名", people: true), equals: [.columnTwice(.name)])
  }

  @Test
  func `A column that says which rows are good refuses the file, by its name or by its cells`() {
    for name in [
      "是否计入", "是否合格", "考核结果", "结业情况", "有效标志", "删除标志", "is_deleted", "voided", "Passed", "Completed", "Grade",
    ] {
      expect(refusal("," + name), equals: [.flagColumn], "\(name)")
    }
    for cells in [["1", "0"], ["是", "否"], ["Y", ""], ["合格", "不合格"], ["true", "FALSE"], ["NaN", "0"]] {
      let rows = cells.map { "P1,training,2021-01-01,\($0)\n" }.joined()
      expect(refusal(",甲", rows), equals: [.flagColumn], "\(cells)")
    }
    for cells in [["1", "2"], ["", ""], ["是", "或许"]] {
      let rows = cells.map { "P1,training,2021-01-01,\($0)\n" }.joined()
      expect(refusal(",甲", rows), equals: [], "\(cells)")
    }
    expect(refusal(",序号", "P1,training,2021-01-01,1\n"), equals: [], "a number of the row decides nothing")
  }

  @Test
  func `A thousand rows are looked at and no more`() {
    for (count, expected) in [(999, []), (1_000, [RejectionReason.flagColumn]), (1_001, [.flagColumn])] {
      let rows = String(repeating: "P1,training,2021-01-01,1\n", count: count) + "P1,training,2021-01-01,7\n"
      expect(refusal(",甲", rows), equals: expected, "\(count)")
    }
  }

  @Test
  func `A column of hours or amounts that nobody knows refuses the events`() {
    for name in ["折算学时", "学分", "天数", "extra hours"] { expect(refusal("," + name), equals: [.amountColumn], "\(name)") }
    expect(refusal(",总学时", people: true), equals: [])
  }

  @Test
  func `What was said of a column settles it`() {
    var choices = ColumnChoices()
    choices.ignore("折算学时")
    let taken = [
      choices.take("是否 计入", for: "status", vocabulary), choices.take("甲", for: "学时", vocabulary),
      choices.take("乙", for: "nothing", vocabulary),
    ]
    expect(taken, equals: [true, true, false])
    let file = Array("person,route,start,折算学时,是否计入,甲\n".utf8)
    let row = TableHeader.read(file.span, .events, required: [], ColumnRules(vocabulary, choices), isWhole: true)
    #expect(row.rejections.isEmpty)
    expect(row.header[.status], equals: 4)
    expect(row.header.statusMeaning, equals: .flags)
    expect(row.header[.hours], equals: 5)
    #expect(row.header.unknownColumns.isEmpty)
  }

  @Test
  func `What was said of a column that no file has, or none in which it can be that, is unheeded`() {
    let files = (
      people: ["person", "unit", "甲"].map(Text.init), events: ["person", "route", "是否 计入", "乙"].map(Text.init)
    )
    let cases: [(heading: Text, field: Text?, unheeded: [LedgerFile]?)] = [
      ("是否计入", "status", nil), ("乙", "hours", nil), ("甲", "specialty", nil), ("甲", nil, nil), ("乙", nil, nil),
      ("甲", "status", [.events]), ("甲", "hours", [.events]), ("乙", "degree", [.people]),
      ("丙", "level", [.people, .events]), ("丙", nil, [.people, .events]),
    ]
    for (heading, field, unheeded) in cases {
      var choices = ColumnChoices()
      if let field { _ = choices.take(heading, for: field, vocabulary) } else { choices.ignore(heading) }
      let rules = ColumnRules(vocabulary, choices)
      let found = rules.unheeded((files.people, files.events))
      expect(found.map { $0.files.map { $0.file } }, equals: unheeded, "\(heading) \(field?.string ?? "ignored")")
      #expect(rules.unheeded((files.people, nil)) == nil, "what a broken header calls its columns is not known")
    }
  }

  @Test
  func `A flag speaks for a row or against it, as was said`() {
    for (field, meaning) in [("status", StatusMeaning.flags), ("not-status", .invertedFlags)] {
      for (cell, isGood) in [("1", true), ("是", true), ("Y", true), ("0", false), ("否", false), ("False", false)] {
        let status = vocabulary.words.status(Array(cell.utf8).span, meaning)
        expect(status, equals: (isGood == (field == "status") ? .approved : .rejected), "\(field) \(cell)")
      }
      expect(vocabulary.words.status(Array("待审".utf8).span, meaning), equals: .pending)
    }
    expect(vocabulary.words.status(Array("1".utf8).span, .words), equals: nil, "nobody said what 1 means")
  }
}
