import Testing
import XueshiCommands

/// How commands end, what they print where, and which options they understand.
@Suite struct CommandTests {
  private let files = CapturedRun.files
  private let ledger = CapturedRun.ledger

  @Test("check answers for everybody on standard output and exits 0 even when somebody is not eligible")
  func answered() {
    let run = CapturedRun(["check", "--json"] + ledger, files: files)
    #expect(run.status == .answered)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.output.contains(#""person":"A""#) && run.output.contains(#""verdict":"ineligible""#))
    #expect(run.errors.isEmpty)
  }

  @Test("--gate exits 1 when anyone is not eligible and 0 when everybody is")
  func gate() {
    #expect(CapturedRun(["check", "--gate", "--json"] + ledger, files: files).status == .gated)
    #expect(CapturedRun(["check", "--gate", "--person", "A"] + ledger, files: files).status == .answered)
  }

  @Test("--gate=firm exits 1 also when an eligible answer hangs on a fact, and another word behind = is bad usage")
  func firmGate() {
    let ledger = ["--people", "p", "--events", "e", "--years", "2020"]
    let files = [
      "p": "person,place,level,year\nA,430100,intermediate,2021\n",
      "e": "person,route,start,hours,category\nA,registered,2020-05-01,90,professional\n",
    ]
    #expect(CapturedRun(["check", "--gate"] + ledger, files: files).status == .answered)
    #expect(CapturedRun(["check", "--gate=firm"] + ledger, files: files).status == .gated)
    let fixed = ["check", "--gate=firm", "--reading", "rules=default"]
    #expect(CapturedRun(fixed + ledger, files: files).status == .answered)
    #expect(CapturedRun(["check", "--gate=firmly"] + ledger, files: files).status == .usage)
  }

  @Test("Years that another place gives hang on no degree, with everything strict and rows pending")
  func strictComparison() {
    let files = [
      "p": "person,place,level,year\nA,370400,senior,2023\nB,430300,senior,2022\n",
      "e": """
      person,route,start,hours,category,status
      A,registered,2023-05-01,60,professional,pending
      B,registered,2021-05-01,60,professional,pending

      """,
    ]
    for reading in ["strict", "lenient"] {
      let run = CapturedRun(
        ["check", "--compare", "--json", "--reading", reading, "--people", "p", "--events", "e"], files: files)
      #expect(run.status == .answered && run.output.split(separator: "\n").count == 2, "\(reading)")
    }
  }

  @Test("A rejected row exits 65, also with --gate, and every other row is still answered")
  func rejected() {
    var files = files
    files["events.csv", default: ""] += "\nB,training,2021-13-01,,10,"
    for gate in [[], ["--gate"]] {
      let run = CapturedRun(["check", "--json"] + gate + ledger, files: files)
      #expect(run.status == .data)
      #expect(run.output.split(separator: "\n").count == 2)
      #expect(run.errors.contains("events.csv:4:12") && run.errors.contains("2021-13-01"), "\(run.errors)")
    }
  }

  @Test("A command line that makes no sense exits 64 and says what would be accepted")
  func usage() {
    let cases: [(arguments: [String], says: String)] = [
      ([], "check timeline"), (["chekc"], "check timeline"), (["check"], "--people"),
      (["check", "--persons", "x"], "--people"), (["check", "--people"], "FILE"),
      (["check", "--json=yes"] + ledger, "--json"), (["check", "--years", "2021-2018"] + ledger, "2018-2021"),
      (["check", "--years", "x"] + ledger, "2018-2021"),
      (["check", "--reading", "ratio-base=x"] + ledger, "required-90"),
      (["check", "--reading", "x=strict"] + ledger, "ratio-base"),
      (["check", "--rulebook", "x"] + ledger, "xiangtan-2022"),
      (["check", "--lang", "fr"] + ledger, "en zh"), (["check", "--person", "C"] + ledger, "C"),
      (["check", "--place", "atlantis"] + ledger, "atlantis"),
      (["check", "--level", "x"] + ledger, "associate-senior"),
      (["check", "--people", "-", "--events", "-"], "standard input"), (["check", "more"] + ledger, "more"),
      (["timeline", "--by", "week"] + ledger, "month"), (["timeline", "--csv", "--json"] + ledger, "--csv"),
      (["rules"], "validate"), (["rules", "show", "x"], "xiangtan-2022"), (["rules", "list", "x"], "x"),
      (["check", "--people", "people.csv", "--people", "people.csv"], "once"),
      (["generate", "--persons", "1", "--out", "x", "--place", "atlantis"], "atlantis"),
      (["generate", "--persons", "1", "--out", "x", "--place", "430000"], "430300"),
    ]
    for (arguments, says) in cases {
      let run = CapturedRun(arguments, files: files, environment: ["LANG": "en_GB.UTF-8"])
      #expect(run.status == .usage, "\(arguments)")
      #expect(run.errors.contains(says), "\(arguments): \(run.errors)")
      #expect(run.output.isEmpty, "\(arguments)")
    }
  }

  @Test("A file that cannot be read exits 66 and is named")
  func unreadable() {
    let run = CapturedRun(["check", "--people", "nobody.csv", "--events", "events.csv"], files: files)
    #expect(run.status == .noInput && run.errors.contains("nobody.csv"))
    #expect(CapturedRun(["rules", "validate", "none.json"]).status == .noInput)
  }

  @Test("A write that fails exits 74")
  func unwritable() {
    let run = CapturedRun(["check", "--json"] + ledger, files: files, writesFail: true)
    #expect(run.status == .cannotWrite && run.output.isEmpty)
  }

  @Test("One of the two files may come from standard input")
  func standardInput() {
    var files = files
    files["-"] = files.removeValue(forKey: "events.csv")
    let run = CapturedRun(["check", "--json", "--people", "people.csv", "--events", "-"], files: files)
    #expect(run.status == .answered && run.output.contains("attested"))
  }

  @Test("The language comes from --lang, else from LC_ALL, LC_MESSAGES and LANG in this order")
  func language() {
    func isChinese(_ arguments: [String], _ environment: [String: String]) -> Bool {
      CapturedRun(["check"] + ledger + arguments, files: files, environment: environment).output.contains("不可以申报")
    }
    #expect(isChinese([], ["LANG": "zh_CN.UTF-8"]))
    #expect(!isChinese([], ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"]))
    #expect(isChinese([], ["LANG": "C", "LC_MESSAGES": "zh_TW"]))
    #expect(!isChinese([], [:]))
    #expect(isChinese(["--lang", "zh"], ["LANG": "en_US"]))
    #expect(!isChinese(["--lang=en"], ["LANG": "zh_CN"]))
  }

  @Test("There is colour on a terminal only, and none where NO_COLOR is set to anything")
  func colour() {
    func isColoured(_ isTerminal: Bool, _ environment: [String: String]) -> Bool {
      CapturedRun(["check"] + ledger, files: files, environment: environment, isTerminal: isTerminal).output
        .contains("\u{1B}[")
    }
    #expect(isColoured(true, [:]))
    #expect(isColoured(true, ["NO_COLOR": ""]))
    #expect(!isColoured(true, ["NO_COLOR": "1"]))
    #expect(!isColoured(false, [:]))
  }

  @Test("Every command and the program itself have help in both languages, with an example")
  func help() {
    for command in [[]] + Command.allCases.map({ [$0.rawValue] }) {
      for language in ["en", "zh"] {
        let run = CapturedRun(command + ["--help", "--lang", language])
        #expect(run.status == .answered && run.output.contains(language == "zh" ? "例：" : "xample"), "\(command)")
      }
    }
    #expect(CapturedRun(["--version"]).output.hasPrefix("xueshi "))
  }

  @Test("What --place, --level and --year give fills blanks and nothing else")
  func defaults() {
    let files = ["people.csv": "person,level\nA,junior\nB,\n", "events.csv": "person,route,start\n"]
    let run = CapturedRun(
      ["check", "--json", "--place", "湘潭", "--level", "中级", "--year", "2022"] + ledger, files: files)
    #expect(run.output.contains(#""person":"A","line":2,"target":{"place":"430300","level":"junior","year":2022}"#))
    #expect(
      run.output.contains(#""person":"B","line":3,"target":{"place":"430300","level":"intermediate","year":2022}"#))
  }

  @Test("A rulebook that cannot be read exits 65 with line and column; a sound one exits 0")
  func validate() {
    let run = CapturedRun(["rules", "validate", "x.json"], files: ["x.json": "{\n  \"id\": 3\n}"])
    #expect(run.status == .data && run.errors.contains("x.json:"), "\(run.errors)")
  }
}
