import Testing
import XueshiCommands

/// How options are read, and what is said of one that cannot be.
@Suite
struct `Options` {
  private let files = CapturedRun.files
  private let ledger = CapturedRun.ledger

  @Test
  func `A misspelt option, command or verb is told with the nearest that there is`() {
    let cases: [(arguments: [String], near: String)] = [
      (["check", "--peple", "x"], "--people"), (["check", "--person-s", "x"], "--person"),
      (["check", "--jsno"], "--json"),
      (["score", "--ouy", "x"], "--out"), (["--versoin"], "--version"), (["chekc"], "check"), (["timelin"], "timeline"),
      (["help", "scroe"], "score"), (["rules", "shwo"], "show"), (["rules", "validat"], "validate"),
    ]
    for (arguments, near) in cases {
      let run = CapturedRun(arguments, files: files)
      #expect(run.status == .usage, "\(arguments)")
      #expect(run.errors.contains("did you mean \(near)?"), "\(arguments): \(run.errors)")
      let chinese = CapturedRun(arguments + ["--lang", "zh"], files: files)
      #expect(chinese.errors.contains("是不是 \(near)？"), "\(arguments): \(chinese.errors)")
    }
  }

  @Test
  func `Nothing is guessed where nothing is near`() {
    for arguments in [["check", "--x"], ["check", "--zzzzzzzz"], ["x"], ["rules", "x"], ["zzzzzzzz"]] {
      let run = CapturedRun(arguments, files: files)
      #expect(run.status == .usage && !run.errors.contains("did you mean"), "\(arguments): \(run.errors)")
    }
  }

  @Test
  func `An option of another command is told to be that`() {
    let run = CapturedRun(["check", "--csv"] + ledger, files: files)
    #expect(run.status == .usage && run.errors.contains("check has no option --csv, timeline has"), "\(run.errors)")
  }

  @Test
  func `A command line that makes no sense points to the help of its command`() {
    #expect(CapturedRun(["check", "--x"]).errors.hasSuffix("see 'xueshi check --help'\n"))
    #expect(CapturedRun(["rules"]).errors.hasSuffix("see 'xueshi rules --help'\n"))
    #expect(CapturedRun(["x"]).errors.hasSuffix("see 'xueshi --help'\n"))
    #expect(CapturedRun(["plan", "--x", "--lang", "zh"]).errors.hasSuffix("用法见 xueshi plan --help\n"))
  }

  @Test
  func `A value of a few words is one of them`() {
    let cases = [
      (["check", "--lang", "fr"] + ledger, "en zh"), (["timeline", "--by", "week"] + ledger, "year month"),
      (["score", "--format", "xml", "--out", "x"] + ledger, "csv jsonl"),
    ]
    for (arguments, accepted) in cases {
      let run = CapturedRun(arguments, files: files)
      #expect(run.status == .usage && run.errors.contains("accepted: \(accepted)"), "\(run.errors)")
    }
  }

  @Test
  func `After two dashes nothing is an option`() {
    let run = CapturedRun(["rules", "validate", "--", "--x.json"], files: ["--x.json": "{"])
    #expect(run.status == .data, "\(run.errors)")
  }

  @Test
  func `Standard input is read for one file only, whichever two ask for it`() {
    for words in [["whatif", "--add-file", "-"], ["plan", "--effort", "-"], ["check", "--rulebook-file", "-"]] {
      let run = CapturedRun(words + ["--people", "-", "--events", "events.csv"], files: files)
      #expect(run.status == .usage && run.errors.contains("standard input"), "\(words): \(run.errors)")
    }
  }

  @Test
  func `Only score takes --threads, and within its bounds`() {
    for number in ["0", "1025", "x", "-1", ""] {
      let run = CapturedRun(["score", "--threads", number, "--out", "r.csv"] + ledger, files: files)
      #expect(run.status == .usage && run.errors.contains("1 to 1024"), "\(number): \(run.errors)")
    }
  }
}
