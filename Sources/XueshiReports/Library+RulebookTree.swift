import Xueshi

extension Library {
  /// A pool of hours with its caps, its rows and the pools below it.
  func writeNode(
    _ index: NodeIndex, _ indent: Int, _ rulebook: Rulebook, _ stated: Common = Common(), to page: inout Page
  ) {
    let node = rulebook.nodes[index]
    page.paint(.bold) { page in
      page.line(indent, .message(rulebook.nodeName(index), as: "pool"))
    }
    for cap in node.caps {
      var who: [UInt8] = []
      if !cap.specialties.isEmpty {
        let names = cap.specialties.map { id in
          page.words(.text(vocabulary.specialties.name(of: id, page.language)))
        }
        who = page.words(Message("（限专业：{names}）", " (specialties: {names})", .written(page.list(names), as: "names")))
      }
      page.line(
        indent + 2,
        Message(
          "一年最多 {hours} 学时「{clause}」{who}{condition}", "at most {hours} hours a year “{clause}”{who}{condition}",
          .hours(cap.hours), .clause(rulebook[cap.clause].label), .written(who, as: "who"),
          .written(conditionWords(cap.condition, rulebook, page), as: "condition")))
    }
    if let other = node.sharesCapsOf {
      page.line(
        indent + 2,
        Message(
          "与「{pool}」合用上限", "shares the cap of “{pool}”", .message(rulebook.nodeName(other), as: "pool")))
    }
    // What every row below asks for is said once.
    let common = rulebook.common(below: index) ?? stated
    if common.categories != stated.categories {
      page.line(
        indent + 2,
        Message(
          "只认类别为{categories}的记录", "only records of category {categories}",
          .written(categoryWords(common.categories, page), as: "categories")))
    }
    if let gate = common.gate, stated.gate == nil {
      page.line(
        indent + 2,
        Message(
          "只认本人专业的记录「{clause}」{condition}", "only in the person's own specialty “{clause}”{condition}",
          .clause(rulebook[gate.clause].label),
          .written(conditionWords(gate.condition, rulebook, page), as: "condition")))
    }
    var previous: Row?
    for row in rulebook.rows where row.node == index {
      if previous?.isBeside(row) != true { writeSubject(row, indent + 2, rulebook, to: &page) }
      write(row, indent + 4, rulebook, common, to: &page)
      previous = row
    }
    for child in NodeIndex.all(in: rulebook.nodes) where rulebook.nodes[child].parent == index {
      writeNode(child, indent + 2, rulebook, common, to: &page)
    }
  }

  /// The routes of a row and where it stands.
  private func writeSubject(_ row: Row, _ indent: Int, _ rulebook: Rulebook, to page: inout Page) {
    let routes = row.routes.map { route in
      page.words(.phrase(vocabulary[route].name))
    }
    page.line(
      indent,
      Message(
        "· {routes}「{clause}」{condition}", "· {routes} “{clause}”{condition}",
        .written(page.clauses(routes), as: "routes"), .clause(rulebook[row.clause].label),
        .written(conditionWords(row.condition, rulebook, page), as: "condition")))
  }

  /// What a row recognises and how many hours it brings.
  private func write(_ row: Row, _ indent: Int, _ rulebook: Rulebook, _ common: Common, to page: inout Page) {
    let conditions = matchWords(row, common, page)
    let rate = rateWords(row.rate, page)
    var parts = [
      conditions.isEmpty
        ? rate
        : page.words(
          Message(
            "{conditions}：{rate}", "{conditions}: {rate}", .written(page.conditions(conditions), as: "conditions"),
            .written(rate, as: "rate")))
    ]
    if let perDay = row.perDay {
      parts.append(
        ceilingWords(
          perDay,
          Message(
            "每天最多 {hours} 学时「{clause}」", "at most {hours} hours a day “{clause}”", .hours(perDay.hours),
            .clause(rulebook[perDay.clause].label)), rulebook, page))
    }
    for ceiling in row.perEvent {
      parts.append(
        ceilingWords(
          ceiling,
          Message(
            "一次最多 {hours} 学时「{clause}」", "at most {hours} hours each time “{clause}”", .hours(ceiling.hours),
            .clause(rulebook[ceiling.clause].label)), rulebook, page))
    }
    if row.isOnceEver { parts.append(page.words(Message("同一内容终身只计一次", "an item counts once ever"))) }
    if row.isBestOfYear { parts.append(page.words(Message("一年只计最好的一次", "only the best of the year counts"))) }
    if let gate = row.specialtyGate, common.gate == nil {
      parts.append(
        page.words(
          Message(
            "限本人专业「{clause}」{condition}", "own specialty only “{clause}”{condition}",
            .clause(rulebook[gate.clause].label),
            .written(conditionWords(gate.condition, rulebook, page), as: "condition"))))
    }
    page.line(indent, .written(page.clauses(parts)))
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
struct Common: Equatable, Sendable {
  var categories: UInt8 = .max
  var gate: Row.Gate?

  static func == (left: Common, right: Common) -> Bool {
    left.categories == right.categories && left.gate?.clause == right.gate?.clause
  }
}

extension Rulebook {
  /// What every row of a node and of the pools below it asks for; nothing where they differ.
  func common(below index: NodeIndex) -> Common? {
    var common: Common?
    for row in rows where nodes.isNode(row.node, within: index) {
      let own = Common(categories: row.match.categories, gate: row.specialtyGate)
      if let common, common != own { return nil }
      common = own
    }
    return common
  }
}
