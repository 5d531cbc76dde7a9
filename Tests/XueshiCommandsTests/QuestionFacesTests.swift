import Testing
import XueshiCommands

/// What one command says of questions and refused rows all of them say.
@Suite
struct `Questions in every command` {
  private let ledger = CapturedRun.ledger

  /// A graduate of 2019 whose hours of 2018 nobody may ask, and somebody whose row of 2021 cannot be read.
  private let files = [
    "people.csv":
      "person,place,level,year,entered\nA,430300,intermediate,2022,2019-07-10\nB,430300,intermediate,2022,\n",
    "events.csv": "person,route,start,hours,category\n"
      + ["A", "B"].map { person in
        (2019...2021).map {
          "\(person),registered,\($0)-06-30,60,professional\n\(person),registered,\($0)-06-30,30,public\n"
        }.joined()
      }.joined() + "B,registered,2018-06-30,90,professional\nB,registered,2021-13-01,30,public\n",
  ]

  private func run(_ command: String, _ options: String...) -> String {
    CapturedRun([command, "--lang", "en"] + options + ledger, files: files).output
  }

  @Test
  func `A question that is fixed is fixed in check, timeline, whatif, plan and the comparison`() {
    let fixed = ["--person", "A", "--reading", "in-post=lenient"]
    func all(_ command: String, _ options: [String]) -> String {
      CapturedRun([command, "--lang", "en"] + options + ledger, files: files).output
    }
    let open = ["--person", "A"]
    #expect(
      all("check", ["--json"] + open).contains(#""verdict":"ineligible","certainty":"depends","dependsOn":["in-post"]"#)
    )
    let check = all("check", ["--json"] + fixed)
    #expect(check.contains(#""verdict":"eligible","certainty":"firm","dependsOn":[]"#), "\(check)")
    #expect(check.contains(#""settled":[{"question":"in-post","option":"lenient","by":"caller"}]"#), "\(check)")
    #expect(
      all("timeline", ["--json"] + open).contains(#""period":"2018","rulebook":"xiangtan-2022","outcome":"unmet""#))
    let timeline = all("timeline", ["--json"] + fixed)
    #expect(timeline.contains(#""period":"2018","rulebook":"xiangtan-2022","outcome":"exempt""#), "\(timeline)")
    let add = ["--add", "route=registered start=2021-06-30 hours=1 category=public"]
    let whatIf = all("whatif", ["--json"] + fixed + add)
    #expect(whatIf.contains(#""changes":{"verdict":["eligible","eligible"]"#), "\(whatIf)")
    let plan = all("plan", ["--json", "--as-of", "2021-06-30"] + fixed)
    #expect(plan.contains(#""before":"eligible","after":"eligible""#), "\(plan)")
    #expect(all("check", ["--compare"] + fixed).contains("Xiangtan (430300)   ✔ eligible "))
    #expect(all("check", ["--seal"] + fixed).contains("options --reading in-post=lenient"))
  }

  @Test
  func `Rows that were not read are named in check, timeline, whatif and plan`() {
    let sentence = "1 row of this person was not read"
    #expect(run("check", "--person", "B").contains(sentence))
    #expect(run("check", "--full").contains("1 has rows that were not read: B"))
    #expect(run("timeline", "--person", "B").contains(sentence))
    #expect(run("plan", "--person", "B", "--as-of", "2021-06-30").contains(sentence))
    let add = "route=registered start=2021-06-30 hours=1 category=public"
    #expect(run("whatif", "--person", "B", "--add", add).contains(sentence))
    #expect(run("check", "--person", "B", "--json").contains(#""unread":1"#))
    #expect(!run("check", "--person", "A").contains("not read"))
  }
}
