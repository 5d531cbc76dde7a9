import Xueshi

/// One thing a rulebook says, in words, without its clause: what two notices can be compared by.
struct Statement {
  /// What it is about: a route, a pool, the floors.
  let topic: [UInt8]
  /// What it says.
  let words: [UInt8]
  /// Where it stands; nothing where no clause of its own says it.
  let clause: ClauseID?
}

extension Library {
  /// Everything a rulebook says that decides hours, years or verdicts, in its own order.
  ///
  /// With `saysOnce`, what all rows of a part ask for alike is said of the part and not of each row.
  func statements(of index: RulebookIndex, saysOnce: Bool, _ page: Page) -> [Statement] {
    let rulebook = rulebooks[index]
    var common = ByPart(total: Common(), public: Common(), professional: Common())
    var statements: [Statement] = []
    if saysOnce {
      for part in [Node.public, Node.professional] {
        common[part] = rulebook.common(below: part) ?? Common()
      }
    }
    for citation in rulebook.citations {
      if case .sameSpecialty(let row) = citation.element, common[rulebook.part(of: rulebook.rows[row])].gate != nil {
        continue
      }
      let words = statementWords(citation.element, rulebook, common, page)
      statements += topics(of: citation.element, rulebook, page).map {
        Statement(topic: $0, words: words, clause: citation.clause)
      }
    }
    for part in [Node.public, Node.professional] {
      statements += commonStatements(common[part], of: part, rulebook, page)
    }
    return statements
  }

  /// What all rows of a part ask for.
  private func commonStatements(_ common: Common, of part: NodeIndex, _ rulebook: Rulebook, _ page: Page) -> [Statement]
  {
    let topic = page.words(.message(rulebook.nodeName(part), as: "pool"))
    var statements: [Statement] = []
    if common.categories != .max {
      let words = page.words(
        Message(
          "只认类别为{categories}的记录", "only records of category {categories}",
          .written(categoryWords(common.categories, page), as: "categories")))
      statements.append(Statement(topic: topic, words: words, clause: nil))
    }
    if let gate = common.gate {
      let words = page.words(Message("只认本人专业的记录", "only in the person's own specialty"))
      statements.append(Statement(topic: topic, words: words, clause: gate.clause))
    }
    return statements
  }

  /// What an element is about; a row of several routes is about each of them.
  private func topics(of element: Citation.Element, _ rulebook: Rulebook, _ page: Page) -> [[UInt8]] {
    switch element {
    case .row(let row), .sameSpecialty(let row), .perDay(let row), .perEvent(let row, _), .onceEver(let row),
      .bestOfYear(let row):
      return rulebook.rows[row].routes.map {
        page.words(.phrase(vocabulary[$0].name))
      }
    case .floor(let node, _), .expected(let node):
      return [page.words(.message(rulebook.nodeName(node), as: "pool"))]
    case .cap(let node, _):
      // Pools go by many names; what flows into them is what they are.
      return [
        page.words(
          Message(
            "上限：{routes}", "cap on {routes}", .written(page.list(routeNames(below: node, rulebook, page)), as: "routes")
          ))
      ]
    case .years, .applications, .window, .deadline, .makeUp: return [page.words(Message("年度", "years"))]
    case .registered: return [page.words(Message("已登记学时", "registered hours"))]
    case .attestation: return [page.words(Message("以前的《学时认定单》", "earlier certificates"))]
    case .bar: return [page.words(Message("弄虚作假", "falsified hours"))]
    case .settled(let question): return [page.words(question.name)]
    case .reminder: return [page.words(Message("提醒", "reminders"))]
    case .evidence: return [page.words(Message("要提供的材料", "papers to bring"))]
    case .form: return [page.words(Message("认定用的表格", "the form of certification"))]
    case .postings, .postingKind, .fullYear, .deeming, .monthlyCredit: return [page.words(Message("派出", "postings"))]
    case .leave: return [page.words(Message("离岗", "leave"))]
    case .reading: return [page.words(Message("可有不同理解的条款", "readings"))]
    }
  }

  private func routeNames(below node: NodeIndex, _ rulebook: Rulebook, _ page: Page) -> [[UInt8]] {
    var routes: [RouteID] = []
    for row in rulebook.rows where rulebook.nodes.isNode(row.node, within: node) {
      for route in row.routes where !routes.contains(route) { routes.append(route) }
    }
    routes.sort { $0.number < $1.number }
    return routes.map { routeName($0, page.language) }
  }
}

extension Rulebook {
  /// The part of the year a row's hours belong to.
  func part(of row: Row) -> NodeIndex { nodes.part(of: row.node) }
}
