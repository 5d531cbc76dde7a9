import XueshiReports

// The one table of commands, as `Option+Table.swift` is of options.

extension Command {
  private typealias Usage = CommandDefinition.Usage

  var definition: CommandDefinition {
    switch self {
    case .check: Self.checking
    case .timeline:
      CommandDefinition(
        summary: Message("逐年（月）的学时", "hours by year or month"),
        purpose: Message(
          "逐年或逐月的申报、计入与削减学时，按科目与途径。", "hours claimed, counted and cut by year or month, by part and by route."),
        usages: [Usage(.option(.people), .option(.events))],
        examples: [same("xueshi timeline --people people.csv --events events.csv --person P001 --by month")],
        statuses: [.data, .noInput, .cannotWrite])
    case .whatif:
      CommandDefinition(
        summary: Message("改动前后对比", "before and after a change"),
        purpose: Message(
          "改动之前与之后，每一条新增到底算了多少。", "before and after a change, and what each addition really counted for."),
        usages: [Usage(.option(.people), .option(.events), .maybe([.option(.add)]), .maybe([.option(.drop)]))],
        examples: [
          same(
            """
            xueshi whatif --people people.csv --events events.csv --person P001 \\
              --add "route=training start=2021-05-10 end=2021-05-12 quantity=3"
            """)
        ],
        statuses: [.data, .noInput, .cannotWrite])
    case .plan:
      CommandDefinition(
        summary: Message("最少还要做什么", "the least that still makes the years pass"),
        purpose: Message(
          "最少再做多少，才能让每个还来得及的年度达到要求。", "the least additional effort that makes every year pass that can still be cured."),
        usages: [Usage(.option(.people), .option(.events), .maybe([.option(.asOf)]))],
        examples: [same("xueshi plan --people people.csv --events events.csv --person P001 --as-of 2021-06-30")],
        statuses: [.data, .noInput, .cannotWrite])
    case .score: Self.scoring
    case .report: Self.reporting
    case .generate:
      CommandDefinition(
        summary: Message("造一份虚构的台账", "an invented ledger"),
        purpose: Message(
          "造一份虚构的台账，供试用和测速；同样的种子造出同样的文件。",
          "an invented ledger to try things on and to measure with; the same seed makes the same files."),
        usages: [
          Usage(
            .option(.persons), .option(.out), .maybe([.option(.seed)]), .maybe([.option(.messy)]),
            .maybe([.option(.plant)]))
        ],
        examples: [same("xueshi generate --persons 1000 --seed 7 --out cohort")],
        statuses: [.data, .noInput, .cannotWrite])
    case .rules: Self.ruling
    case .help, .version, .man, .completions: helping
    }
  }

  private func same(_ example: StaticString) -> Message { Self.same(example) }

  /// An example that is the same in both languages.
  private static func same(_ example: StaticString) -> Message { Message(alike: example) }
}

extension Command {
  private static var checking: CommandDefinition {
    CommandDefinition(
      summary: Message("谁可以申报，谁不可以，为什么", "who may apply, who may not, and why"),
      purpose: Message(
        """
        逐人回答能不能申报，每个学时出自哪一条，为什么没有计入。只有一人或用 --person 时写出全文；多人时先列一屏，\
        --full 写出每个人的全文。
        """,
        """
        whether each person may apply, which clause every hour comes from, and why hours did not count. One person \
        alone, or chosen by --person, is told in full; of several, a screen names those who cannot apply, and --full \
        tells everything.
        """),
      usages: [Usage(.option(.people), .option(.events))],
      examples: [
        Message(
          "xueshi check --people people.csv --events events.csv --level 中级 --year 2022",
          "xueshi check --people people.csv --events events.csv --level intermediate --year 2022"),
        same("xueshi check --people people.csv --events events.csv --person P001"),
        same("xueshi check --people people.csv --events events.csv --json | jq .verdict"),
      ],
      statuses: [.gated, .data, .noInput, .cannotWrite])
  }

  private static var scoring: CommandDefinition {
    CommandDefinition(
      summary: Message("全单位、全市成批评定", "a whole unit or city in bulk"),
      purpose: Message(
        "全单位、全市成批评定；结论与 check 相同，内存不随人数增长。",
        "a whole unit or city in bulk; the answers of check, in memory that does not grow with the cohort."),
      usages: [
        Usage(
          .option(.people), .option(.events), .option(.out), .maybe([.option(.yearsOut)]), .maybe([.option(.rejects)]),
          .maybe([.option(.remarks)]),
          meaning: Message("每人一行结果", "a row of results for each person")),
        Usage(
          .option(.people), .option(.events), .option(.against), .maybe([.option(.flips)]),
          meaning: Message("换一部规则，谁的结论会变", "whose verdict differs under another rulebook")),
        Usage(
          .option(.people), .option(.events), .option(.reading), .option(.reading), .maybe([.option(.flips)]),
          meaning: Message("换一种读法，谁的结论会变", "whose verdict differs under another reading")),
      ],
      examples: [
        same("xueshi score --people people.csv --events events.csv --out results.csv --rejects rejects.csv"),
        same(
          """
          psql -c "copy (select … order by person) to stdout csv header" db | \\
            xueshi score --people people.csv --events - --out results.csv
          """),
        same("xueshi score --people people.csv --events events.csv --against my-city-2027.json --flips flips.csv"),
        same(
          """
          xueshi score --people people.csv --events events.csv --reading strict --reading lenient \\
            --flips flips.csv
          """),
      ],
      statuses: [.data, .noInput, .cannotWrite, .interrupted])
  }

  private static var reporting: CommandDefinition {
    CommandDefinition(
      summary: Message("全单位的网页，也可当场试算", "a page of the unit that answers what-if by itself"),
      purpose: Message(
        "全单位的网页，单个文件，断网可用；台账不离开这台电脑。也核对打印稿上的核验行。",
        """
        the page of a unit, one file that needs no network, so that no data leaves the computer; and whether what was \
        printed or exported comes out again.
        """),
      usages: [
        Usage(
          .option(.people), .option(.events), .option(.out), meaning: Message("全单位的网页", "the page of a unit")),
        Usage(.option(.empty), .option(.out), meaning: Message("不带台账的网页", "a page without a ledger")),
        Usage(
          .option(.verify), .maybe([.option(.people), .option(.events)]),
          meaning: Message("核对核验行", "whether seals come out again")),
      ],
      examples: [
        same("xueshi report --people people.csv --events events.csv --out page.html"),
        same("xueshi report --empty --out empty.html"),
        same("xueshi report --verify page.html"),
        same("xueshi report --verify printed.txt --people people.csv --events events.csv"),
      ],
      statuses: [.gated, .data, .noInput, .cannotWrite])
  }

  private static var ruling: CommandDefinition {
    CommandDefinition(
      summary: Message("规则从哪里来", "where the rules come from"),
      purpose: Message(
        "收录的规则，每个数字的出处，新写的规则是否可用。",
        "the rulebooks on file, where each number comes from, and whether a new one is sound."),
      usages: [
        Usage(.word("list"), meaning: Message("收录的规则", "the rulebooks on file")),
        Usage(
          .word("show"), .value(.rulebook),
          meaning: Message("一部规则，逐数写明出处", "one of them, each number beside its clause")),
        Usage(
          .word("clauses"), .value(.rulebook), .maybe([.value(.text("LABEL"))]),
          meaning: Message("它的条款，每条得出什么", "its clauses, with what comes from each")),
        Usage(
          .word("diff"), .value(.rulebook), .value(.rulebook),
          meaning: Message("两部规则算法的不同", "what two rulebooks count differently")),
        Usage(
          .word("validate"), .value(.input),
          meaning: Message("自己写的规则是否可用", "whether a rulebook of your own is sound")),
      ],
      examples: [
        same("xueshi rules list"), same("xueshi rules show FIRST"), same("xueshi rules clauses FIRST"),
        same("xueshi rules diff FIRST SECOND"), same("xueshi rules validate my-city-2027.json"),
      ],
      statuses: [.data, .noInput, .cannotWrite])
  }

  /// The commands that tell of the others.
  private var helping: CommandDefinition {
    switch self {
    case .version:
      CommandDefinition(
        summary: Message("版本", "the version"), purpose: Message("写出版本。", "prints the version."), usages: [Usage()],
        examples: [same("xueshi version")], statuses: [.cannotWrite])
    case .man:
      CommandDefinition(
        summary: Message("手册页", "the manual page"),
        purpose: Message(
          "写出手册页 xueshi(1)，供打包的人安装。", "prints the manual page xueshi(1), for whoever packages the program."),
        usages: [Usage()],
        examples: [
          same("xueshi man --lang en > /usr/local/share/man/man1/xueshi.1"),
          same("xueshi man --lang zh > /usr/local/share/man/zh_CN/man1/xueshi.1"),
        ], statuses: [.cannotWrite])
    case .completions:
      CommandDefinition(
        summary: Message("命令行的自动补全", "completions for a shell"),
        purpose: Message(
          "写出 bash、zsh 或 fish 的补全：命令、选项，以及能列举的值。",
          "prints completions for bash, zsh or fish: commands, options, and values that can be listed."),
        usages: [Usage(.value(.oneOf(["bash", "zsh", "fish"])))],
        examples: [
          same("xueshi completions bash > ~/.local/share/bash-completion/completions/xueshi"),
          same("xueshi completions zsh > /usr/local/share/zsh/site-functions/_xueshi"),
          same("xueshi completions fish > ~/.config/fish/completions/xueshi.fish"),
        ], statuses: [.data, .noInput, .cannotWrite])
    default:
      CommandDefinition(
        summary: Message("一个命令的说明", "help on a command"),
        purpose: Message("写出一个命令的说明；不写命令时为全部命令。", "prints the help of a command, or what commands there are."),
        usages: [Usage(.maybe([.value(.command)]))],
        examples: [same("xueshi help check")], statuses: [.cannotWrite])
    }
  }
}
