import XueshiReports

// What exit statuses mean, as `Option+Table.swift` says of options.

extension ExitStatus {
  /// What it means.
  /// - Parameter command: The command that ended; nothing for all of them.
  /// - Returns: A clause in both languages.
  func meaning(of command: Command?) -> Message {
    switch (self, command) {
    case (.answered, _): Message("已回答", "answered")
    case (.gated, .check): Message("--gate：有人不够申报", "--gate: somebody is not eligible")
    case (.gated, .report): Message("--verify：有核对不上的", "--verify: an answer does not come out again")
    case (.gated, _):
      Message(
        "check --gate 有人不够申报；report --verify 有核对不上的",
        "check --gate and somebody is not eligible; report --verify and an answer does not come out again")
    case (.usage, _): Message("用法有误", "the command line makes no sense")
    case (.data, .score):
      Message("数据有误，又没有用 --rejects 收集；其余的行照常回答", "bad data that no --rejects collects; all other rows are answered for")
    case (.data, _): Message("数据有误；其余的行照常回答", "bad data; all other rows are answered for")
    case (.noInput, _): Message("文件读不了", "a file cannot be read")
    case (.cannotWrite, _): Message("写不出", "a write failed")
    case (.interrupted, _): Message("已中断，没有留下半个文件", "interrupted; no half file is left")
    }
  }
}

extension Command {
  /// How it may end.
  var statuses: [ExitStatus] { ([.answered, .usage] + definition.statuses).sorted { $0.rawValue < $1.rawValue } }
}
