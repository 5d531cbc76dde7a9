import TestSupport
import Testing
import XueshiCommands

/// What the tables of commands and options come out as.
@Suite
struct `Help` {
  private static let languages = ["en", "zh"]

  @Test(arguments: languages)
  func `Help reads as in the snapshots`(language: String) {
    var text = ""
    for words in [[]] + Command.allCases.map({ [$0.rawValue] }) {
      let run = CapturedRun(words + ["--help", "--lang", language])
      #expect(run.status == .answered && run.errors.isEmpty)
      text += "$ " + (["xueshi"] + words + ["--help"]).joined(separator: " ") + "\n" + run.output + "\n"
    }
    #expect(SnapshotFile("help.\(language)", beside: #filePath).problem(with: text) == nil)
  }

  @Test(arguments: languages)
  func `The manual page reads as in the snapshot`(language: String) {
    let run = CapturedRun(["man", "--lang", language])
    #expect(SnapshotFile("xueshi.1.\(language)", beside: #filePath).problem(with: run.output) == nil)
  }

  @Test
  func `help, -h and --help say the same, and so do version, -v and --version`() {
    let overview = CapturedRun(["--help"]).output
    #expect(CapturedRun(["help"]).output == overview && CapturedRun(["-h"]).output == overview)
    #expect(CapturedRun(["help", "check"]).output == CapturedRun(["check", "-h"]).output)
    let version = CapturedRun(["--version"]).output
    #expect(version == "xueshi 0.2.0\n")
    #expect(CapturedRun(["version"]).output == version && CapturedRun(["-v"]).output == version)
  }

  @Test(arguments: languages)
  func `The overview names every command once`(language: String) {
    let lines = CapturedRun(["help", "--lang", language]).output.split(separator: "\n")
    for command in Command.allCases {
      #expect(lines.count { $0.hasPrefix("  \(command.rawValue) ") } == 1, "\(command)")
    }
  }

  @Test
  func `Lines of help are not wider than eighty columns, but for examples and the names of options`() {
    for command in Command.allCases {
      for line in CapturedRun(["help", command.rawValue]).output.split(separator: "\n") {
        #expect(line.count <= 80 || line.hasPrefix("  xueshi "), "\(line)")
      }
    }
  }

  @Test
  func `Every example is a command line that the parser takes`() {
    var count = 0
    for command in Command.allCases {
      let text = CapturedRun(["help", command.rawValue]).output
      let start = text.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix("Example") }
      let block = start.dropFirst().prefix { !$0.isEmpty }.joined(separator: "\n")
      // A line that ends in a backslash goes on; another program's words may stand before or after.
      let lines = block.split(separator: "\\\n").joined().split(separator: "\n")
      for line in lines {
        guard let start = line.firstRange(of: "xueshi ") else { continue }
        let words = Array(Self.words(String(line[start.upperBound...])).prefix { $0 != "|" && $0 != ">" })
        let run = CapturedRun(words + ["--help"])
        #expect(run.status == .answered, "\(words): \(run.errors)")
        count += 1
      }
    }
    #expect(count >= Command.allCases.count)
  }

  /// The words of a command line as a shell has them.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in line + " " {
      if character == "\"" {
        isQuoted.toggle()
      } else if " \n".contains(character), !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return words
  }
}
