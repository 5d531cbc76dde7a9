import XueshiReports

// The one table of options: the parser, every help, the manual page and the completions are made from it.

extension Option {
  /// The commands that read a ledger.
  private static let asking: [Command] = [.check, .timeline, .whatif, .plan, .score, .report]

  /// The commands that read a ledger as it is, so that its blanks may be filled.
  private static let filling = asking.filter { $0 != .whatif }

  var definition: Definition {
    switch self {
    case .people:
      once(.input, Message("人员文件；- 为标准输入", "the people file; - is standard input"), by: Self.asking)
    case .events:
      once(.input, Message("事件文件；- 为标准输入", "the events file; - is standard input"), by: Self.asking)
    case .place:
      Definition(uses: [
        Use(.text("PLACE"), Message("补人员文件中空白的地方", "fills a blank place in the people file"), by: Self.filling),
        Use(.text("PLACE"), Message("换到这个地方申报", "another place to apply at"), by: .whatif),
        Use(
          .text("PLACE"), Message("所有人的地方；省略时为收录的各地", "everybody's place; all places on file when left out"),
          by: .generate),
      ])
    case .level:
      Definition(uses: [
        Use(.level, Message("补人员文件中空白的级别", "fills a blank level in the people file"), by: Self.filling),
        Use(.level, Message("改为申报这一级别", "another level to apply for"), by: .whatif),
      ])
    case .year:
      Definition(uses: [
        Use(.text("YEAR"), Message("补人员文件中空白的申报年度", "fills a blank year in the people file"), by: Self.filling),
        Use(.text("YEAR"), Message("改在这一年申报", "another year to apply in"), by: .whatif),
      ])
    case .person:
      repeatable(.text("ID"), Message("只看某人", "only this person"), by: .check, .timeline, .whatif, .plan)
    case .years:
      once(
        .text("A-B"), Message("必须逐年达标的年度，优先于通知的规定", "the years that must pass, whatever the notice states"),
        by: Self.asking)
    case .reading:
      Definition(
        uses: [
          Use(
            .reading,
            Message(
              "固定一个读法或情况；strict、lenient、default 固定全部",
              "fixes a reading or an open question; strict, lenient or default fix all"),
            by: Self.asking)
        ], isRepeatable: true)
    case .rulebook:
      once(.rulebook, Message("所有年度都用这部规则", "this rulebook governs every year"), by: Self.asking)
    case .rulebookFile:
      Definition(
        uses: [
          Use(
            .input, Message("加入自己写的规则", "adds a rulebook of your own"),
            by: Self.asking + [.generate, .rules, .completions])
        ], isRepeatable: true)

    case .column:
      Definition(
        uses: [
          Use(
            .text("NAME=FIELD"),
            Message(
              "名为 NAME 的列当作 FIELD 列；标记列写 NAME=status 或 NAME=not-status",
              "takes the column NAME for FIELD; a column of flags for status or not-status"), by: Self.asking)
        ], isRepeatable: true)
    case .ignoreColumn:
      Definition(
        uses: [
          Use(.text("NAME"), Message("不读名为 NAME 的列", "does not read the column NAME"), by: Self.asking)
        ], isRepeatable: true)

    case .full:
      once(nil, Message("多人时也逐人写出全文", "the full text for everybody, also when there are several"), by: .check)
    case .all:
      once(nil, Message("也列出范围以外年度的事件（全文）", "also lists events outside the window (full text)"), by: .check)
    case .gate:
      Definition(uses: [
        Use(
          nil,
          Message(
            "有人不够申报时以 1 退出；--gate=firm 时结论未定的也算",
            "exits with 1 when anyone is not eligible; --gate=firm also when an answer hangs on anything"),
          by: [.check],
          degrees: ["firm"])
      ])
    case .compare:
      once(
        nil, Message("同一时间线按各地规则逐一比较", "the same timeline under the rules of the cities and counties on file"),
        by: .check)
    case .by:
      once(
        .oneOf(["year", "month"]), Message("按年或按月；默认按年", "by year or by month; by year when left out"), by: .timeline)
    case .asOf:
      Definition(uses: [
        Use(
          .date,
          Message("附上这一天所在年度的情况，最紧迫的人在前（全文）", "adds how the year of this day stands, those at risk first (full text)"),
          by: .check),
        Use(.date, Message("从哪一天起安排；默认今天", "the day from which to plan; today when left out"), by: .plan),
      ])
    case .filing:
      once(
        .date,
        Message(
          "没有写申报日期的人的申报日期；有的通知要求在此之前完成",
          "the day of filing of those whose row states none; some notices set a deadline before it"),
        by: Self.asking)
    case .unitSessions:
      once(
        nil,
        Message(
          "全单位：用最少的天数使最多的人达到", "the whole unit: shared sessions by which the most people pass, in the fewest days"),
        by: .plan)
    case .only:
      once(.text("R,R"), Message("只用这些途径", "only these routes"), by: .plan)
    case .allow:
      once(.text("R,R"), Message("另外允许的途径，例如 paper,patent", "further routes, such as paper,patent"), by: .plan)
    case .effort:
      once(.input, Message("自己的用时表", "a list of efforts of your own"), by: .plan, .generate)
    case .json:
      once(
        nil, Message("每人一行 JSON", "one JSON object a person, one a line"), by: .check, .timeline, .whatif, .plan)
    case .csv:
      once(nil, Message("CSV 表格", "a CSV table"), by: .timeline)
    case .seal:
      once(
        nil,
        Message("每个回答附一行核验信息，供 report --verify 核对（全文）", "adds a seal to each answer, for report --verify (full text)"),
        by: .check)

    case .add:
      repeatable(
        .text("\"route=R start=DATE …\""), Message("加一条事件，各列写成 列=值", "adds an event, its columns as column=value"),
        by: .whatif)
    case .addFile:
      repeatable(
        .input, Message("加入一个事件文件，或 plan --json 的结果", "adds an events file, or what plan --json wrote"), by: .whatif)
    case .drop:
      repeatable(.text("ITEM"), Message("去掉这一内容的事件", "drops the events of this item"), by: .whatif)
    case .dropLine:
      repeatable(.text("N"), Message("去掉事件文件的这一行", "drops this line of the events file"), by: .whatif)
    case .where:
      once(
        .text("unit=U,…"),
        Message("只给符合的人加：person、unit、name、specialty", "adds only for people with this person, unit, name, specialty"),
        by: .whatif)
    case .specialty:
      once(.text("TEXT"), Message("换一个专业", "another specialty"), by: .whatif)

    case .persons:
      once(.number(1...100_000_000), Message("多少人", "how many people"), by: .generate)
    case .seed:
      once(.text("N"), Message("随机数种子；默认 1", "the seed; 1 when left out"), by: .generate)
    case .messy:
      once(
        nil, Message("按各单位的实际填法：各列都用，该填的有空白，日期跨年", "as offices keep theirs: every column, blanks, dates across years"),
        by: .generate)
    case .plant:
      once(
        nil,
        Message(
          "每十人中有一人的记录互相矛盾或与日历矛盾，各种提示轮流出现；写明在 planted.csv",
          "rows of every tenth person contradict each other or the calendar, each kind in turn; planted.csv says which"),
        by: .generate)
    case .out:
      Definition(uses: [
        Use(.output, Message("结果写到这个文件", "the file for the results"), by: .score),
        Use(.output, Message("网页写到这个文件", "the file for the page"), by: .report),
        Use(
          .folder(["people.csv", "events.csv", "planted.csv"]),
          Message("放 people.csv 和 events.csv 的文件夹", "the folder for people.csv and events.csv"), by: .generate),
      ])
    case .yearsOut:
      once(.output, Message("各人各年的结果写到这个文件", "the file for the years of each person"), by: .score)
    case .rejects:
      once(.output, Message("有误的行写到这个文件", "the file for rows that are refused"), by: .score)
    case .remarks:
      once(
        .output, Message("互相矛盾或看起来有误的记录写到这个文件", "the file for rows that contradict each other or look wrong"),
        by: .score)
    case .against:
      once(.input, Message("与加入这部规则之后相比，谁的结论会变", "whose verdict differs once this rulebook is added"), by: .score)
    case .flips:
      once(
        .output,
        Message("结论会变的人写到这个文件；默认标准输出", "the file for people whose verdict differs; standard output when left out"),
        by: .score)
    case .format:
      once(
        .oneOf(["csv", "jsonl"]), Message("结果的格式；默认 csv", "the format of the results; csv when left out"), by: .score)
    case .bom:
      once(
        nil, Message("结果以 UTF-8 BOM 开头，Excel 打开不乱码", "results begin with a UTF-8 byte order mark, for Excel"),
        by: .score)
    case .threads:
      once(
        .number(1...1024), Message("线程数；默认为可用的处理器数", "how many threads; the processors available when left out"),
        by: .score)
    case .memory:
      once(
        .number(1...(1 << 20)),
        Message(
          "未按人排列的行在内存里最多占多少 MB；默认 1024", "how many MB rows may take that must be gathered by person; 1024 when left out"
        ),
        by: .score)
    case .grouped:
      once(
        nil, Message("事件已按人员文件的次序逐人排列；不是则报错", "events come grouped in the order of the people; an error if not"),
        by: .score)
    case .quiet:
      once(nil, Message("不显示进度", "shows no progress"), by: .score)
    case .empty:
      once(
        nil, Message("不带台账的页面：打开后把两个文件拖进去", "a page without a ledger: open it and drop the two files in"), by: .report)
    case .verify:
      once(
        .input,
        Message(
          "核对这个页面、打印稿或导出文件里的核验行；台账取自 --people、--events，或页面本身",
          "verifies the seals in this page, printed text or export, with --people and --events or the page's own ledger"
        ),
        by: .report)

    case .lang:
      Definition(
        uses: [
          Use(
            .oneOf(["en", "zh"]), Message("语言；默认随系统", "the language; from the locale when left out"),
            by: Command.allCases)
        ],
        isOfProgram: true)
    case .help:
      Definition(uses: [Use(nil, Message("本说明", "this help"), by: Command.allCases)], short: "h", isOfProgram: true)
    case .version:
      Definition(uses: [Use(nil, Message("版本", "the version"), by: [])], short: "v", isOfProgram: true)
    }
  }

  private func once(_ shape: ValueShape?, _ meaning: Message, by commands: [Command]) -> Definition {
    Definition(uses: [Use(shape, meaning, by: commands)])
  }

  private func once(_ shape: ValueShape?, _ meaning: Message, by commands: Command...) -> Definition {
    once(shape, meaning, by: commands)
  }

  private func repeatable(_ shape: ValueShape?, _ meaning: Message, by commands: Command...) -> Definition {
    Definition(uses: [Use(shape, meaning, by: commands)], isRepeatable: true)
  }
}
