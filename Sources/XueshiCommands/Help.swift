import Xueshi
import XueshiData
import XueshiReports

/// What `--help` and `--version` print: help that teaches, with an example that runs on shipped data.
enum Help {
  static var version: String { EngineVersion.text.string }

  static func show(_ command: Command?, _ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    var session = try Session(console, options)
    let language = session.language
    let text = options.has(.version) ? "xueshi \(version)\n" : self.text(command, language)
    try session.write { $0.append(contentsOf: Array(text.utf8)) }
    try session.flush()
    return .answered
  }

  private static func text(_ command: Command?, _ language: Language) -> String {
    guard let command else { return language == .zh ? overviewZH : overviewEN }
    var text = language == .zh ? command.helpZH : command.helpEN
    // Examples run as they stand: rulebooks are those on file, whichever they are.
    let ids = BundledData.files(in: "rulebooks").map { "\($0.path)".dropFirst(10).dropLast(5) }
    for (word, id) in zip(["FIRST", "SECOND"], ids) {
      text = text.split(separator: word, omittingEmptySubsequences: false).joined(separator: String(id))
    }
    text += language == .zh ? "\n选项：\n" : "\nOptions:\n"
    for option in command.options {
      let name = "  --\(option.rawValue) \(option.value ?? "")"
      text += name.padded(to: 24) + (language == .zh ? option.meaning.zh : option.meaning.en) + "\n"
    }
    return text
  }

  private static let overviewZH = """
    xueshi（学时）：按各地通知回答继续教育学时够不够申报职称。

      xueshi check    --people FILE --events FILE   逐人给出结论与依据
      xueshi timeline --people FILE --events FILE   逐年（月）的学时
      xueshi whatif   --add "…" | --drop ITEM       改动前后对比
      xueshi plan     --as-of DATE                  最少还要做什么
      xueshi score    --people FILE --events FILE --out FILE   全市成批评定
      xueshi score    --people FILE --events FILE --out FILE   a whole city in bulk
      xueshi report   --out page.html               全单位的网页，也可当场试算
      xueshi generate --persons N --out DIR         造一份虚构的台账
      xueshi rules    list | show ID | clauses ID [LABEL] | diff A B | validate FILE   规则从哪里来

    例：
      xueshi check --people Data/samples/hospital/people.csv --events Data/samples/hospital/events.csv --person H004

    每个命令都有 --help。退出码：0 已回答；1 --gate 有人不够；64 用法有误；65 数据有误；66 文件读不了；74 写不出。

    """

  private static let overviewEN = """
    xueshi (学时): answers whether continuing-education hours suffice to apply for a title, by the notices of each place.

      xueshi check    --people FILE --events FILE   the answer for each person, explained
      xueshi timeline --people FILE --events FILE   hours by year or month
      xueshi whatif   --add "…" | --drop ITEM       before and after a change
      xueshi plan     --as-of DATE                  the least that still makes the years pass
      xueshi report   --out page.html               a page of the unit that answers what-if by itself
      xueshi generate --persons N --out DIR         an invented ledger
      xueshi rules    list | show ID | clauses ID [LABEL] | diff A B | validate FILE   where the rules come from

    Example:
      xueshi check --people Data/samples/hospital/people.csv --events Data/samples/hospital/events.csv --person H004

    Every command has --help. Exit status: 0 answered; 1 --gate and somebody is not eligible; 64 usage; 65 bad data;
    66 a file cannot be read; 74 a write failed.

    """
}

extension Command {
  fileprivate var helpZH: String {
    switch self {
    case .whatif:
      """
      xueshi whatif：改动之前与之后，每一条新增到底算了多少。

      例：xueshi whatif --people people.csv --events events.csv --person P001 \\
            --add "route=training start=2021-05-10 end=2021-05-12 quantity=3"

      """
    case .plan:
      """
      xueshi plan：最少再做多少，才能让每个还来得及的年度达到要求。

      例：xueshi plan --people people.csv --events events.csv --person P001 --as-of 2021-06-30

      """
    case .check:
      """
      xueshi check：逐人回答能不能申报，每个学时出自哪一条，为什么没有计入。

      例：xueshi check --people people.csv --events events.csv --level 中级 --year 2022
          xueshi check --people people.csv --events events.csv --json | jq .verdict

      """
    case .timeline:
      """
      xueshi timeline：逐年或逐月的申报、计入与削减学时，按科目与途径。

      例：xueshi timeline --people people.csv --events events.csv --person P001 --by month

      """
    case .score:
      """
      xueshi score：全单位、全市成批评定；结论与 check 相同，内存不随人数增长。

      例：xueshi score --people people.csv --events events.csv --out results.csv --rejects rejects.csv
          psql -c "copy (select … order by person) to stdout csv header" db | \\
            xueshi score --people people.csv --events - --out results.csv
          xueshi score --people people.csv --events events.csv --against my-city-2027.json --flips flips.csv

      """
    case .report:
      """
      xueshi report：全单位的网页，单个文件，断网可用；台账不离开这台电脑。也核对打印稿上的核验行。

      例：xueshi report --people people.csv --events events.csv --out page.html
          xueshi report --empty --out empty.html
          xueshi report --verify page.html
          xueshi report --verify printed.txt --people people.csv --events events.csv

      """
    case .generate:
      """
      xueshi generate：造一份虚构的台账，供试用和测速；同样的种子造出同样的文件。

      例：xueshi generate --persons 1000 --seed 7 --out cohort

      """
    case .rules:
      """
      xueshi rules：收录的规则，每个数字的出处，新写的规则是否可用。

      例：xueshi rules list
          xueshi rules show FIRST
          xueshi rules clauses FIRST
          xueshi rules diff FIRST SECOND
          xueshi rules validate my-city-2027.json

      """
    }
  }

  fileprivate var helpEN: String {
    switch self {
    case .whatif:
      """
      xueshi whatif: before and after a change, and what each addition really counted for.

      Example: xueshi whatif --people people.csv --events events.csv --person P001 \\
                 --add "route=training start=2021-05-10 end=2021-05-12 quantity=3"

      """
    case .plan:
      """
      xueshi plan: the least additional effort that makes every year pass that can still be cured.

      Example: xueshi plan --people people.csv --events events.csv --person P001 --as-of 2021-06-30

      """
    case .check:
      """
      xueshi check: whether each person may apply, which clause every hour comes from, and why hours did not count.

      Example: xueshi check --people people.csv --events events.csv --level intermediate --year 2022
               xueshi check --people people.csv --events events.csv --json | jq .verdict

      """
    case .timeline:
      """
      xueshi timeline: hours claimed, counted and cut by year or month, by part and by route.

      Example: xueshi timeline --people people.csv --events events.csv --person P001 --by month

      """
    case .score:
      """
      xueshi score: a whole unit or city in bulk; the answers of `check`, in memory that does not grow with the cohort.

      Example: xueshi score --people people.csv --events events.csv --out results.csv --rejects rejects.csv
               psql -c "copy (select … order by person) to stdout csv header" db | \\
                 xueshi score --people people.csv --events - --out results.csv
               xueshi score --people people.csv --events events.csv --against my-city-2027.json --flips flips.csv

      """
    case .report:
      """
      xueshi report: the page of a unit, one file that needs no network, so that no data leaves the computer; and
      whether what was printed or exported comes out again.

      Example: xueshi report --people people.csv --events events.csv --out page.html
               xueshi report --empty --out empty.html
               xueshi report --verify page.html
               xueshi report --verify printed.txt --people people.csv --events events.csv

      """
    case .generate:
      """
      xueshi generate: an invented ledger to try things on and to measure with; the same seed makes the same files.

      Example: xueshi generate --persons 1000 --seed 7 --out cohort

      """
    case .rules:
      """
      xueshi rules: the rulebooks on file, where each number comes from, and whether a new one is sound.

      Example: xueshi rules list
               xueshi rules show FIRST
               xueshi rules clauses FIRST
               xueshi rules diff FIRST SECOND
               xueshi rules validate my-city-2027.json

      """
    }
  }
}

extension Option {
  fileprivate var meaning: (zh: String, en: String) {
    switch self {
    case .people: ("人员文件；- 为标准输入", "the people file; - is standard input")
    case .events: ("事件文件；- 为标准输入", "the events file; - is standard input")
    case .person: ("只看某人；可重复", "only this person; repeatable")
    case .place:
      (
        "补人员文件中空白的地方；whatif 中为另一地方，generate 中为唯一的地方",
        "fills a blank place in the people file; another place in whatif, the only one in generate"
      )
    case .level: ("补人员文件中空白的级别；whatif 中为另一级别", "fills a blank level in the people file; another level in whatif")
    case .year: ("补人员文件中空白的申报年度；whatif 中为另一年度", "fills a blank year in the people file; another year in whatif")
    case .years: ("必须逐年达标的年度，优先于通知的规定", "the years that must pass, whatever the notice states")
    case .reading:
      ("固定一个读法；strict、lenient、default 固定全部；可重复", "fixes a reading; strict, lenient or default fix all; repeatable")
    case .rulebook: ("所有年度都用这部规则", "this rulebook governs every year")
    case .rulebookFile: ("加入自己写的规则；可重复", "adds a rulebook of your own; repeatable")
    case .lang: ("语言；默认随系统", "the language; from the locale when left out")
    case .by: ("按年或按月", "by year or by month")
    case .json: ("每人一行 JSON", "one JSON object a person, one a line")
    case .csv: ("CSV 表格", "a CSV table")
    case .all: ("也列出范围以外年度的事件", "also lists events outside the window")
    case .add: ("加一条事件，各列写成 列=值；可重复", "adds an event, its columns as column=value; repeatable")
    case .addFile: ("加入一个事件文件，或 plan --json 的结果", "adds an events file, or what plan --json wrote")
    case .drop: ("去掉这一内容的事件；可重复", "drops the events of this item; repeatable")
    case .dropLine: ("去掉事件文件的这一行；可重复", "drops this line of the events file; repeatable")
    case .where: ("只给符合的人加：person、unit、name、specialty", "adds only for people with this person, unit, name, specialty")
    case .specialty: ("换一个专业", "another specialty")
    case .asOf: ("从哪一天起安排；默认今天", "the day from which to plan; today when left out")
    case .filing: ("申报材料的日期；有的通知要求在此之前完成", "the day of filing, before which some notices set a deadline")
    case .unitSessions: ("全单位：哪些共同的培训最省力", "the whole unit: which shared sessions cure the most people")
    case .persons: ("多少人", "how many people")
    case .seed: ("随机数种子；默认 1", "the seed; 1 when left out")
    case .out:
      (
        "写到哪里：report 为页面文件，generate 为放 people.csv 和 events.csv 的文件夹",
        "where to write: for report the page, for generate the folder of people.csv and events.csv"
      )
    case .empty: ("不带台账的页面：打开后把两个文件拖进去", "a page without a ledger: open it and drop the two files in")
    case .verify:
      (
        "核对这个页面、打印稿或导出文件里的核验行；台账取自 --people、--events，或页面本身",
        "verifies the seals in this page, printed text or export, with --people and --events or the page's own ledger"
      )
    case .seal: ("每个回答附一行核验信息，供 report --verify 核对", "adds a seal to each answer, for report --verify")
    case .only: ("只用这些途径", "only these routes")
    case .allow: ("另外允许的途径，例如 paper,patent", "further routes, such as paper,patent")
    case .effort: ("自己的用时表", "a list of efforts of your own")
    case .compare: ("同一时间线按各地规则逐一比较", "the same timeline under the rules of the cities and counties on file")
    case .gate: ("有人不够申报时以 1 退出", "exits with 1 when anyone is not eligible")
    case .yearsOut: ("各人各年的结果写到这个文件", "the file for the years of each person")
    case .rejects: ("有误的行写到这个文件", "the file for rows that are refused")
    case .threads: ("线程数；默认为可用的处理器数", "how many threads; the processors available when left out")
    case .format: ("结果的格式；默认 csv", "the format of the results; csv when left out")
    case .bom: ("结果以 UTF-8 BOM 开头，Excel 打开不乱码", "results begin with a UTF-8 byte order mark, for Excel")
    case .against: ("与加入这部规则之后相比，谁的结论会变", "whose verdict differs once this rulebook is added")
    case .flips: ("结论会变的人写到这个文件；默认标准输出", "the file for people whose verdict differs; standard output when left out")
    case .memory:
      ("未按人排列的行在内存里最多占多少 MB；默认 1024", "how many MB rows may take that must be gathered by person; 1024 when left out")
    case .grouped: ("事件已按人员文件的次序逐人排列；不是则报错", "events come grouped in the order of the people; an error if not")
    case .quiet: ("不显示进度", "shows no progress")
    case .help: ("本说明", "this help")
    case .version: ("版本", "the version")
    }
  }
}

extension String {
  /// The text followed by spaces up to a width; options are ASCII, so characters are columns.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, width - count))
  }
}
