import Xueshi
import XueshiReports

extension Command {
  /// `xueshi rules list | show ID | clauses ID | diff A B | validate FILE`: the rulebooks, and whether a new one is sound.
  static func rules(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    var session = try Session(console, options)
    let style = session.style
    var operands = options.operands[...]
    switch operands.popFirst() {
    case "list":
      let library = try session.library()
      try session.write { library.writeRulebookList(style: style, to: &$0) }
    case "show":
      let library = try session.library()
      let index = try library.index(of: operands.popFirst())
      try session.write { library.writeRulebook(index, style: style, to: &$0) }
    case "clauses":
      let library = try session.library()
      let index = try library.index(of: operands.popFirst())
      let label = operands.popFirst()
      var isFound = false
      try session.write {
        isFound = library.writeClauses(index, only: label.map { Text(utf8: Array($0.utf8)) }, style: style, to: &$0)
      }
      guard isFound else {
        let known = library.rulebooks[index].clauses.map { $0.label.string }.joined(separator: " ")
        throw .usage(
          Message(
            "没有条款「{label}」；可用：{known}", "no clause {label}; accepted: {known}", .text(label ?? "", as: "label"),
            .text(known, as: "known")))
      }
    case "diff":
      let library = try session.library()
      let (first, second) = (try library.index(of: operands.popFirst()), try library.index(of: operands.popFirst()))
      try session.write { _ = library.writeDifference(first, second, style: style, to: &$0) }
    case "validate":
      guard let path = operands.popFirst() else {
        throw .usage(Message("缺少要检查的文件", "the file to validate is missing"))
      }
      try validate(path, &session)
    case let word:
      let verbs = Command.rules.verbs.map { $0.word }
      let known = verbs.joined(separator: " ")
      let question = word.map { Spelling.question($0, among: verbs) } ?? Message(alike: "")
      throw .usage(
        Message(
          "rules 之后是要做的事；{question}可用：{known}", "rules is followed by what to do; {question}accepted: {known}",
          .message(question, as: "question"), .text(known, as: "known")))
    }
    if let extra = operands.first {
      throw .usage(Message("多余的参数「{extra}」", "unexpected argument {extra}", .text(extra, as: "extra")))
    }
    try session.flush()
    return .answered
  }

  /// Reads a rulebook and says whether it is sound.
  private static func validate(_ path: String, _ session: inout Session) throws(Failure) {
    var shelf = try session.shelf()
    let (index, isSound) = try session.add(rulebookFile: path, to: &shelf)
    guard isSound else { throw Failure(status: .data, nil) }
    let rulebook = shelf.library.rulebooks[index]
    let language = session.language
    try session.write { output in
      output.append(
        Message(
          "{id}：可用；{rows} 行，{readings} 个读法，{clauses} 个条款\n",
          "{id}: sound; {rows} rows, {readings} readings, {clauses} clauses\n", .id(rulebook.id),
          .count(rulebook.rows.count, as: "rows"), .count(rulebook.readings.count, as: "readings"),
          .count(rulebook.clauses.count, as: "clauses")), in: language)
    }
  }
}

extension Library {
  /// The rulebook a word of the command line names.
  func index(of id: String?) throws(Failure) -> RulebookIndex {
    if let id, let index = rulebook(named: Text(utf8: Array(id.utf8))) { return index }
    let known = rulebooks.map { $0.id.string }.joined(separator: " ")
    guard let id else {
      throw .usage(
        Message("缺少规则的编号；可用：{known}", "a rulebook's id is missing; accepted: {known}", .text(known, as: "known")))
    }
    throw .usage(
      Message(
        "没有规则「{id}」；可用：{known}", "no rulebook {id}; accepted: {known}", .text(id, as: "id"), .text(known, as: "known")))
  }
}
