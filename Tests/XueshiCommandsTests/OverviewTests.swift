import Testing
import XueshiCommands

/// What `check` prints of several people.
@Suite
struct `Overview of check` {
  private let files = CapturedRun.files
  private let ledger = CapturedRun.ledger

  /// People of whom every second has nothing, and no events.
  private static func crowd(_ count: Int) -> [String: String] {
    var people = "person,name,place,level,year\n"
    var events = "person,route,start,end,hours,category\n"
    for number in 0..<count {
      people += "P\(number),某\(number),xiangtan,intermediate,2022\n"
      if number % 2 == 0 { events += "P\(number),attestation,2018-01-01,2021-12-31,,\n" }
    }
    return ["people.csv": people, "events.csv": events]
  }

  @Test
  func `Several people come on a screen: a head, a line for each who cannot apply, and a count of the others`() {
    let run = CapturedRun(["check"] + ledger, files: files)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3, "\(run.output)")
    #expect(lines[0] == "2 applications: 1 eligible, 1 not eligible")
    #expect(lines[1].hasPrefix("  B  ✘ not eligible  firm  2018 "))
    #expect(lines[2].contains("The other 1 may apply") && lines[2].contains("--person B"))
  }

  @Test
  func `It stays a screen, whatever the number of people and the width of their names`() {
    var files = Self.crowd(2000)
    files["people.csv"]?.append(
      "\(String(repeating: "长", count: 100)),\(String(repeating: "名", count: 90)),430300,junior,2022\n")
    for language in ["en", "zh"] {
      let run = CapturedRun(["check", "--lang", language] + ledger, files: files)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count <= 24, "\(run.output)")
      #expect(run.output.contains("981"), "how many more there are: \(run.output)")
      for line in lines {
        let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        #expect(columns <= 80, "\(line)")
      }
    }
  }

  @Test
  func `One application is told in full, as are those of --person and --full`() {
    let alone = ["people.csv": "person,place,level,year\nB,430300,中级,2022\n", "events.csv": "person,route,start\n"]
    let full = CapturedRun(["check"] + ledger, files: alone)
    #expect(full.output.contains("What to do next"))
    #expect(CapturedRun(["check", "--person", "B"] + ledger, files: files).output.contains("What to do next"))
    #expect(CapturedRun(["check", "--full"] + ledger, files: files).output.contains("What to do next"))
    #expect(!CapturedRun(["check"] + ledger, files: files).output.contains("What to do next"))
  }

  @Test
  func `What stands with each answer brings the full text`() {
    for flags in [["--all"], ["--seal"], ["--as-of", "2021-06-30"]] {
      let run = CapturedRun(["check"] + flags + ledger, files: files)
      #expect(run.output.contains("What to do next"), "\(flags)")
    }
  }

  @Test
  func `It says so when everybody may apply, and --gate looks at everybody`() {
    var files = files
    files["people.csv"] =
      "person,place,level,year,specialty\nA,xiangtan,intermediate,2022,甲\nA,xiangtan,intermediate,2022,乙\n"
    let run = CapturedRun(["check", "--gate"] + ledger, files: files)
    #expect(run.status == .answered && run.output.contains("Everybody may apply"), "\(run.output)")
    #expect(CapturedRun(["check", "--gate"] + ledger, files: Self.crowd(50)).status == .gated)
  }

  @Test
  func `A name cannot harm the terminal`() {
    var files = files
    files["people.csv"] =
      "person,name,place,level,year\nA,\u{1B}[2J,xiangtan,junior,2022\nB,\u{202E},xiangtan,junior,2022\n"
    let run = CapturedRun(["check"] + ledger, files: files)
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}") && run.output.contains("\\u{1B}"))
  }
}
