package import Xueshi

extension Library {
  /// Writes a notice clause by clause: its wording, and what comes from it or why nothing does.
  /// - Parameters:
  ///   - index: The rulebook.
  ///   - label: Only the clause with this label; every clause when left out.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  /// - Returns: Whether there is such a clause.
  package func writeClauses(_ index: RulebookIndex, only label: Text?, style: TextStyle, to output: inout [UInt8])
    -> Bool
  {
    var page = Page(style)
    let rulebook = rulebooks[index]
    let statements = statements(of: index, saysOnce: false, page)
    var isFound = false
    for (number, clause) in rulebook.clauses.enumerated() where label == nil || clause.label == label {
      isFound = true
      page.paint(.bold) { $0.write(.text(clause.label)) }
      page.write("  ")
      page.paint(clause.status == .encoded ? .green : .faint) { $0.write(.message(clause.status.wording)) }
      page.endLine()
      page.line(2, .text(clause.text))
      if let why = clause.why { page.line(2, Message(alike: "→ {why}", .phrase(why, as: "why"))) }
      for statement in statements where statement.clause.map({ Int($0.number) }) == number {
        page.line(
          2,
          Message(
            "→ {topic}：{words}", "→ {topic}: {words}", .written(statement.topic, as: "topic"),
            .written(statement.words, as: "words")))
      }
    }
    output += page.bytes
    return isFound
  }

  /// Writes what two rulebooks say differently: what only the first says, and what only the second does.
  ///
  /// They are compared by meaning: order, clause labels and the names of pools make no difference, and what all rows of
  /// a part ask for alike is said of the part once.
  /// - Parameters:
  ///   - first: A rulebook.
  ///   - second: Another.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  /// - Returns: Whether they differ.
  package func writeDifference(
    _ first: RulebookIndex, _ second: RulebookIndex, style: TextStyle, to output: inout [UInt8]
  ) -> Bool {
    var page = Page(style)
    let old = statements(of: first, saysOnce: true, page)
    let new = statements(of: second, saysOnce: true, page)
    let (lost, gained) = (old.without(new), new.without(old))
    var topics: [[UInt8]] = []
    for statement in old + new where !topics.contains(statement.topic) { topics.append(statement.topic) }
    page.line(0, Message(alike: "− {rulebook}", .id(rulebooks[first].id, as: "rulebook")))
    page.line(0, Message(alike: "+ {rulebook}", .id(rulebooks[second].id, as: "rulebook")))
    for topic in topics {
      let (lost, gained) = (lost.filter { $0.topic == topic }, gained.filter { $0.topic == topic })
      if lost.isEmpty, gained.isEmpty { continue }
      page.endLine()
      page.paint(.bold) { $0.write(.written(topic)) }
      if !old.contains(where: { $0.topic == topic }) { page.say(Message("（新增）", " (gained)")) }
      if !new.contains(where: { $0.topic == topic }) { page.say(Message("（不再有）", " (lost)")) }
      page.endLine()
      for statement in lost { page.change("−", .red, statement, rulebooks[first]) }
      for statement in gained { page.change("+", .green, statement, rulebooks[second]) }
    }
    if lost.isEmpty, gained.isEmpty { page.line(0, Message("没有差别", "no difference")) }
    output += page.bytes
    return !lost.isEmpty || !gained.isEmpty
  }
}

extension [Statement] {
  fileprivate func without(_ others: [Statement]) -> [Statement] {
    filter { mine in !others.contains { $0.topic == mine.topic && $0.words == mine.words } }
  }
}

extension Page {
  fileprivate mutating func change(_ sign: StaticString, _ colour: Colour, _ statement: Statement, _ rulebook: Rulebook)
  {
    space(2)
    paint(colour) { page in
      page.write(sign)
      page.say(Message(alike: " {words}", .written(statement.words, as: "words")))
      if let clause = statement.clause {
        page.say(Message("「{clause}」", " “{clause}”", .clause(rulebook[clause].label)))
      }
    }
    endLine()
  }
}
