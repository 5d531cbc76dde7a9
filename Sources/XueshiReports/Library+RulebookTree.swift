import Xueshi

extension Library {
  /// A pool of hours with its caps, its rows and the pools below it.
  func writeNode(_ index: Int, _ indent: Int, _ rulebook: Rulebook, _ stated: Common = Common(), to page: inout Page) {
    let node = rulebook.nodes[index]
    page.paint(.bold) { page in
      page.line(indent, Wording("{1}", "{1}"), rulebook.nodeName(index, page.language))
    }
    for cap in node.caps {
      var who: [UInt8] = []
      if !cap.specialties.isEmpty {
        let names = cap.specialties.map { id in
          page.words(Wording("{1}", "{1}"), .text(vocabulary.specialties.name(of: id, page.language)))
        }
        who = page.words(Wording("（限专业：{1}）", " (specialties: {1})"), .written(page.list(names)))
      }
      page.line(
        indent + 2, Wording("一年最多 {1} 学时「{2}」{3}{4}", "at most {1} hours a year “{2}”{3}{4}"), .hours(cap.hours),
        .text(rulebook[cap.clause].label), .written(who), .written(conditionWords(cap.condition, rulebook, page)))
    }
    // What every row below asks for is said once.
    let common = rulebook.common(below: index) ?? stated
    if common.categories != stated.categories {
      page.line(
        indent + 2, Wording("只认类别为{1}的记录", "only records of category {1}"),
        .written(categoryWords(common.categories, page)))
    }
    if let gate = common.gate, stated.gate == nil {
      page.line(
        indent + 2, Wording("只认本人专业的记录「{1}」", "only in the person's own specialty “{1}”"), .text(rulebook[gate].label))
    }
    var previous: Row?
    for row in rulebook.rows where row.node == index {
      if previous?.isBeside(row) != true { writeSubject(row, indent + 2, rulebook, to: &page) }
      write(row, indent + 4, rulebook, common, to: &page)
      previous = row
    }
    for child in rulebook.nodes.indices where rulebook.nodes[child].parent == index {
      writeNode(child, indent + 2, rulebook, common, to: &page)
    }
  }

  /// The routes of a row and where it stands.
  private func writeSubject(_ row: Row, _ indent: Int, _ rulebook: Rulebook, to page: inout Page) {
    let routes = row.routes.map { route in
      page.words(Wording("{1}", "{1}"), .text(vocabulary[route].name[page.language]))
    }
    page.line(
      indent, Wording("· {1}「{2}」{3}", "· {1} “{2}”{3}"), .written(page.clauses(routes)),
      .text(rulebook[row.clause].label), .written(conditionWords(row.condition, rulebook, page)))
  }

  /// What a row recognises and how many hours it brings.
  private func write(_ row: Row, _ indent: Int, _ rulebook: Rulebook, _ common: Common, to page: inout Page) {
    let conditions = matchWords(row, common, page)
    let rate = rateWords(row.rate, page)
    var parts = [
      conditions.isEmpty
        ? rate : page.words(Wording("{1}：{2}", "{1}: {2}"), .written(page.conditions(conditions)), .written(rate))
    ]
    if let perDay = row.perDay {
      parts.append(ceilingWords(perDay, Wording("每天最多 {1} 学时「{2}」", "at most {1} hours a day “{2}”"), rulebook, page))
    }
    for ceiling in row.perEvent {
      parts.append(
        ceilingWords(ceiling, Wording("一次最多 {1} 学时「{2}」", "at most {1} hours each time “{2}”"), rulebook, page))
    }
    if row.isOnceEver { parts.append(page.words(Wording("同一内容终身只计一次", "an item counts once ever"))) }
    if row.isBestOfYear { parts.append(page.words(Wording("一年只计最好的一次", "only the best of the year counts"))) }
    if let gate = row.specialtyGate, common.gate == nil {
      parts.append(
        page.words(Wording("限本人专业「{1}」", "own specialty only “{1}”"), .text(rulebook[gate].label)))
    }
    page.line(indent, Wording("{1}", "{1}"), .written(page.clauses(parts)))
  }
}

extension Row {
  /// Whether another row goes on with the same routes at the same clause.
  fileprivate func isBeside(_ other: Row) -> Bool {
    routes == other.routes && clause == other.clause
      && condition.options.count == other.condition.options.count
      && zip(condition.options, other.condition.options).allSatisfy {
        $0.reading == $1.reading && $0.allowed == $1.allowed
      }
  }
}

/// What every row of a pool asks for alike.
struct Common: Equatable {
  var categories: UInt8 = .max
  var gate: ClauseID?
}

extension Rulebook {
  /// What every row of a node and of the pools below it asks for; nothing where they differ.
  func common(below index: Int) -> Common? {
    var common: Common?
    for row in rows {
      var node = row.node
      while node > index { node = nodes[node].parent }
      guard node == index else { continue }
      let own = Common(categories: row.match.categories, gate: row.specialtyGate)
      if let common, common != own { return nil }
      common = own
    }
    return common
  }
}
