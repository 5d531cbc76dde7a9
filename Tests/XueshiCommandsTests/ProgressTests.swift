import Testing
import XueshiCommands

/// Who sees how far long work has come.
@Suite
struct `Progress` {
  private let files = CapturedRun.files
  private let ledger = CapturedRun.ledger

  @Test
  func `It is shown on a terminal once the work takes a while, and taken away at the end`() {
    let run = CapturedRun(
      ["check", "--json"] + ledger, files: files, environment: ["LANG": "zh_CN"], isErrorTerminal: true,
      readingTime: 0.3)
    #expect(run.errors.contains("\r[") && run.errors.contains("份，每秒"), "\(run.errors)")
    #expect(run.errors.hasSuffix("\r\u{1B}[K"))
  }

  @Test
  func `Nothing but the answers reaches a pipe`() {
    for words in [["check"], ["check", "--full"], ["timeline"], ["plan"], ["whatif", "--drop-line", "2"]] {
      let run = CapturedRun(words + ledger, files: files, isErrorTerminal: false, readingTime: 0.3)
      #expect(run.errors.isEmpty, "\(words): \(run.errors)")
    }
  }

  @Test
  func `It never stands between answers on the same terminal`() {
    let run = CapturedRun(
      ["check", "--full"] + ledger, files: files, isTerminal: true, isErrorTerminal: true, readingTime: 0.3)
    #expect(run.errors.isEmpty, "\(run.errors)")
  }

  @Test
  func `Short work shows nothing to read`() {
    let run = CapturedRun(["check"] + ledger, files: files, isTerminal: true, isErrorTerminal: true)
    #expect(!run.errors.contains("%"), "\(run.errors)")
  }
}
