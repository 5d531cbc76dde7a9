import Xueshi

extension Rejection {
  /// What would have been accepted.
  func accepted(_ library: Library) -> Message {
    switch reason {
    case .noHeader, .columnMissing: columns
    case .columnTwice, .nearMiss, .amountColumn: settling("FIELD")
    case .flagColumn: file == .events ? settling("status", or: "not-status") : settling("FIELD")
    case .unclosedQuote, .textAfterQuote, .strayQuote:
      Message(
        "格子里有逗号、引号或换行时，整格用 \" 括起，里面的 \" 写成 \"\"",
        "a cell with commas, quotes or line breaks wholly in \"…\", a quote within it as \"\"")
    case .bareCarriageReturn:
      Message(
        "行尾用换行，或回车加换行（旧式 Mac 文件先转换：tr '\\r' '\\n'）",
        "lines ended by LF or CRLF (an old Mac file is converted by tr '\\r' '\\n')")
    case .nul:
      Message("UTF-8 文本（若是 UTF-16，请另存为“CSV UTF-8”）", "text in UTF-8 (if it is UTF-16, save it as “CSV UTF-8”)")
    case .invalidUTF8:
      Message(
        "UTF-8 文本；若是 GB18030（GBK）编码，先转换：iconv -f GB18030 -t UTF-8 原文件 > 新文件",
        "text in UTF-8; if it is GB18030 (GBK), convert it first: iconv -f GB18030 -t UTF-8 OLD > NEW")
    case .tooManyColumns:
      Message(
        "每个文件最多 {count} 列，用不着的列先删去", "at most {count} columns in a file; remove those that are not needed",
        .count(TableHeader.mostColumns))
    case .tooManyCells:
      Message("格子数不超过标题行；含逗号的格子用 \" 括起", "no more cells than the header; quote a cell that holds a comma")
    case .blank(let column): filling(column, library)
    case .unknownWord(let column, let route): words(of: column, route, library)
    case .notADate: Message("YYYY-MM-DD 或 YYYY/M/D，例如 2021-05-10", "YYYY-MM-DD or YYYY/M/D, such as 2021-05-10")
    case .dateOutOfRange: Message("1950-01-01 至 2100-12-31", "1950-01-01 to 2100-12-31")
    case .endBeforeStart:
      Message("不早于 start 的日期；留空表示与 start 同一天", "a date on or after start; blank means the same day")
    case .notADecimal:
      Message("0 至 100000 的数，最多两位小数，例如 12.5", "a number from 0 to 100000 with at most two decimal places, such as 12.5")
    case .negative:
      Message(
        "0 至 100000 的数；负数是更正，请改到它所更正的那一行上",
        "a number from 0 to 100000; a negative one is a correction, to be made in the row it corrects")
    case .notAYear: Message("1950 至 2100 的四位年份", "a year of four digits from 1950 to 2100")
    case .noRecord: Message("一人或一件事一行；合计、签名、备注不放进表里", "a row a person or event; leave sums, signatures and remarks out")
    case .scientificID, .roundedID:
      Message(
        "文本格式的编号，每一位都在（表格里先把这一列设为文本，再重新填）",
        "an id as text with every digit (make the column text in the sheet, then enter it anew)")
    case .ownRowRefused: Message("先改好人员文件里的那一行", "that row of the people file mended first")
    case .otherName, .otherBirth: Message("每人一个编号", "an id for each person")
    case .otherUnit: Message("同一个人；如是两个人，请各用一个编号", "one person; two people need an id each")
    case .sameApplication: Message("一份申报一行", "a row for each application")
    case .unknownPerson: Message("people.csv 的 person 列里有的编号", "an id in the column person of people.csv")
    }
  }

  /// The options that settle a column nobody could place.
  private func settling(_ field: StaticString, or other: StaticString? = nil) -> Message {
    let heading = Fill.text(Text(utf8: text.quotedHeading), as: "heading")
    let field = Fill.text(Text(stringLiteral: field), as: "field")
    guard let other = other.map({ Fill.text(Text(stringLiteral: $0), as: "other") }) else {
      let fields = Fill.words(
        (file == .people ? Column.people : Column.events).map { Text(stringLiteral: $0.header) }, as: "fields")
      return Message(
        "--column {heading}={field}（{field} 是 {fields} 之一）或 --ignore-column {heading}",
        "--column {heading}={field} ({field} is one of {fields}) or --ignore-column {heading}", heading, field, fields)
    }
    return Message(
      "--column {heading}={field}（是表示这一行有效）、--column {heading}={other}（是表示无效）或 --ignore-column {heading}",
      "--column {heading}={field} (yes speaks for the row), --column {heading}={other} (yes speaks against it) or --ignore-column {heading}",
      heading, field, other)
  }

  /// The columns of the file.
  private var columns: Message {
    let columns = (file == .people ? Column.people : Column.events).map { Text(stringLiteral: $0.header) }
    return Message(
      "第一行是列名，各一次：{columns}", "a first row of column names, each once: {columns}", .words(columns, as: "columns"))
  }

  /// What a blank cell needs.
  private func filling(_ column: Column, _ library: Library) -> Message {
    let words = Fill.message(words(of: column, nil, library), as: "words")
    return switch column {
    case .place: Message("{words}；或用 --place 统一指定", "{words}; or give --place for all", words)
    case .titleLevel: Message("{words}；或用 --level 统一指定", "{words}; or give --level for all", words)
    case .applicationYear: Message("四位年份；或用 --year 统一指定", "a year; or give --year for all")
    case .person: Message("编号", "an id")
    case .start:
      Message(
        "日期，YYYY-MM-DD；已登记学时写了 year、没有 end 时可以留空",
        "a date, YYYY-MM-DD; registered hours may leave it blank where they state a year and no end")
    case .end: Message("最后一天的日期，YYYY-MM-DD", "the date of the last day, YYYY-MM-DD")
    case .hours: Message("登记的学时数", "the hours registered")
    default: Message(alike: "{words}", words)
    }
  }

  /// The vocabulary of a column; of a level or role, that of the route.
  private func words(of column: Column, _ route: RouteID?, _ library: Library) -> Message {
    let vocabulary = library.vocabulary
    switch column {
    case .place, .eventPlace:
      return Message(
        "六位行政区划代码，或 {places}", "six digits of GB/T 2260, or {places}",
        .phrases(vocabulary.places.places.map { $0.name }, as: "places"))
    case .titleLevel: return Message(wordsOf: TitleLevel.allCases)
    case .degree: return Message(wordsOf: Degree.allCases)
    case .settled:
      let questions = Fill.words(Question.allCases.map { Text(stringLiteral: $0.word) }, as: "questions")
      return Message(
        "问题=取法，可有几个，用空格隔开，例如 in-post=lenient；问题有 {questions}，取法有 strict、default、lenient",
        "QUESTION=END, several with a space between, such as in-post=lenient; of {questions}, at strict, default or lenient",
        questions)
    case .route:
      return Message(
        "{routes}，或其中文名称", "{routes}, or its Chinese name", .words(vocabulary.routes.map { $0.id }, as: "routes"))
    case .unit: return Message(wordsOf: QuantityUnit.allCases.filter { $0 != .piece })
    case .category: return Message(wordsOf: HoursCategory.allCases)
    case .status: return Message(wordsOf: ReviewStatus.allCases)
    case .level, .role:
      let routes = route.map { [vocabulary[$0]] } ?? vocabulary.routes.filter { $0.levels.isRequired }
      let kinds = routes.map { route in
        let ids =
          column == .level
          ? route.levels.words.map { vocabulary.levels[Int($0.number)].id }
          : route.roles.words.map { vocabulary.roles[Int($0.number)].id }
        return Message(
          "{words}（{route}）", "{words} ({route})", .words(ids, as: "words"), .phrase(route.name, as: "route"))
      }
      return Message(alike: "{kinds}", .list(kinds, as: "kinds"))
    default: return Message(alike: "")
    }
  }
}

extension Text {
  /// The heading as a word of a command line.
  fileprivate var quotedHeading: [UInt8] {
    var shown: [UInt8] = []
    shown.append(visible: utf8[...])
    let isPlain =
      !shown.isEmpty && shown.allSatisfy { $0 > 0x2C && !(0x3A...0x3F).contains($0) && $0 != 0x5C && $0 != 0x60 }
    return isPlain ? shown : [0x22] + shown + [0x22]
  }
}

extension Message {
  /// The words of values, each with the other word it goes by.
  fileprivate init<Value: Worded>(wordsOf values: [Value]) {
    self.init(
      alike: "{words}",
      .words(
        values.map { value in
          var words = Array(Text(stringLiteral: value.word).utf8)
          if let alias = value.alias {
            words.append(" ")
            words.append(alias)
          }
          return Text(utf8: words)
        }, as: "words"))
  }
}
