import Xueshi

extension Rejection {
  /// What would have been accepted.
  func accepted(_ library: Library, _ language: Language) -> [UInt8] {
    var words: [UInt8] = []
    func say(_ wording: Wording) { words.append(wording, [], in: language) }
    switch reason {
    case .noHeader, .columnTwice, .columnMissing: words = columns(language)
    case .unclosedQuote, .textAfterQuote, .strayQuote:
      say(
        Wording(
          "格子里有逗号、引号或换行时，整格用 \" 括起，里面的 \" 写成 \"\"",
          "a cell with commas, quotes or line breaks wholly in \"…\", a quote within it as \"\""))
    case .bareCarriageReturn:
      say(
        Wording(
          "行尾用换行，或回车加换行（旧式 Mac 文件先转换：tr '\\r' '\\n'）",
          "lines ended by LF or CRLF (an old Mac file is converted by tr '\\r' '\\n')"))
    case .nul:
      say(Wording("UTF-8 文本（若是 UTF-16，请另存为“CSV UTF-8”）", "text in UTF-8 (if it is UTF-16, save it as “CSV UTF-8”)"))
    case .invalidUTF8:
      say(
        Wording(
          "UTF-8 文本；若是 GB18030（GBK）编码，先转换：iconv -f GB18030 -t UTF-8 原文件 > 新文件",
          "text in UTF-8; if it is GB18030 (GBK), convert it first: iconv -f GB18030 -t UTF-8 OLD > NEW"))
    case .tooManyColumns:
      words.append(
        Wording("每个文件最多 {1} 列，用不着的列先删去", "at most {1} columns in a file; remove those that are not needed"),
        [.number(TableHeader.mostColumns)], in: language)
    case .tooManyCells:
      say(Wording("格子数不超过标题行；含逗号的格子用 \" 括起", "no more cells than the header; quote a cell that holds a comma"))
    case .blank(let column): words = filling(column, library, language)
    case .unknownWord(let column, let route): words = self.words(of: column, route, library, language)
    case .notADate: say(Wording("YYYY-MM-DD 或 YYYY/M/D，例如 2021-05-10", "YYYY-MM-DD or YYYY/M/D, such as 2021-05-10"))
    case .dateOutOfRange: say(Wording("1950-01-01 至 2100-12-31", "1950-01-01 to 2100-12-31"))
    case .endBeforeStart:
      say(Wording("不早于 start 的日期；留空表示与 start 同一天", "a date on or after start; blank means the same day"))
    case .notADecimal:
      say(
        Wording(
          "0 至 100000 的数，最多两位小数，例如 12.5", "a number from 0 to 100000 with at most two decimal places, such as 12.5"))
    case .notAYear: say(Wording("1950 至 2100 的四位年份", "a year of four digits from 1950 to 2100"))
    case .unknownPerson: say(Wording("people.csv 的 person 列里有的编号", "an id in the column person of people.csv"))
    }
    return words
  }

  /// The columns of the file.
  private func columns(_ language: Language) -> [UInt8] {
    var words: [UInt8] = []
    words.append(Wording("第一行是列名，各一次：", "a first row of column names, each once: "), [], in: language)
    words.append(list: (file == .people ? Column.people : Column.events).map { Text(stringLiteral: $0.header) })
    return words
  }

  /// What a blank cell needs.
  private func filling(_ column: Column, _ library: Library, _ language: Language) -> [UInt8] {
    var words = self.words(of: column, nil, library, language)
    switch column {
    case .place: words.append(Wording("；或用 --place 统一指定", "; or give --place for all"), [], in: language)
    case .titleLevel: words.append(Wording("；或用 --level 统一指定", "; or give --level for all"), [], in: language)
    case .applicationYear:
      words.append(Wording("四位年份；或用 --year 统一指定", "a year; or give --year for all"), [], in: language)
    case .person: words.append(Wording("编号", "an id"), [], in: language)
    case .start: words.append(Wording("日期，YYYY-MM-DD", "a date, YYYY-MM-DD"), [], in: language)
    case .hours: words.append(Wording("登记的学时数", "the hours registered"), [], in: language)
    default: break
    }
    return words
  }

  /// The vocabulary of a column; of a level or role, that of the route.
  private func words(of column: Column, _ route: RouteID?, _ library: Library, _ language: Language) -> [UInt8] {
    let vocabulary = library.vocabulary
    var words: [UInt8] = []
    switch column {
    case .place, .eventPlace:
      words.append(Wording("六位行政区划代码，或 ", "six digits of GB/T 2260, or "), [], in: language)
      words.append(list: vocabulary.places.places.map { $0.name[language] })
    case .titleLevel: words.append(listOf: TitleLevel.allCases)
    case .degree: words.append(listOf: Degree.allCases)
    case .route:
      words.append(list: vocabulary.routes.map { $0.id })
      words.append(Wording("，或其中文名称", ", or its Chinese name"), [], in: language)
    case .unit: words.append(listOf: QuantityUnit.allCases.filter { $0 != .piece })
    case .category: words.append(listOf: HoursCategory.allCases)
    case .status: words.append(listOf: ReviewStatus.allCases)
    case .level, .role:
      let isLevel = column == .level
      let routes = route.map { [vocabulary[$0]] } ?? vocabulary.routes.filter { $0.levels.isRequired }
      for route in routes {
        words.append(
          list: (isLevel ? route.levels : route.roles).words.map { id in
            (isLevel ? vocabulary.levels : vocabulary.roles)[Int(id.number)].id
          })
        words.append(Wording("（{1}）", " ({1})"), [.text(route.name[language])], in: language)
      }
    default: break
    }
    return words
  }
}

extension [UInt8] {
  /// Appends words separated by commas.
  fileprivate mutating func append(list words: [Text]) {
    for (index, word) in words.enumerated() {
      if index > 0 { append(", ") }
      append(visible: word)
    }
  }

  /// Appends the words of values, each with the other word it goes by.
  fileprivate mutating func append<Value: Worded>(listOf values: [Value]) {
    for (index, value) in values.enumerated() {
      if index > 0 { append(", ") }
      append(value.word)
      if let alias = value.alias {
        append(" ")
        append(alias)
      }
    }
  }
}
