import Xueshi

/// One thing a rulebook says, in words, without its clause: what two notices can be compared by.
struct Statement {
  /// What it is about: a route, a pool, the floors.
  let topic: [UInt8]
  /// What it says.
  let words: [UInt8]
  /// Where it stands.
  let clause: ClauseID
}

extension Library {
  /// Everything a rulebook says that decides hours, years or verdicts, in its own order.
  func statements(of index: Int, _ page: Page) -> [Statement] {
    let rulebook = rulebooks[index]
    return rulebook.citations.flatMap { citation in
      let words = statementWords(citation.element, rulebook, page)
      return topics(of: citation.element, rulebook, page).map {
        Statement(topic: $0, words: words, clause: citation.clause)
      }
    }
  }

  /// What an element is about; a row of several routes is about each of them.
  private func topics(of element: Citation.Element, _ rulebook: Rulebook, _ page: Page) -> [[UInt8]] {
    switch element {
    case .row(let row), .sameSpecialty(let row), .perDay(let row), .perEvent(let row, _), .onceEver(let row),
      .bestOfYear(let row):
      return rulebook.rows[row].match.routes.map {
        page.words(Wording("{1}", "{1}"), .text(vocabulary[$0].name[page.language]))
      }
    case .floor(let node, _), .expected(let node):
      return [page.words(Wording("{1}", "{1}"), rulebook.nodeName(node, page.language))]
    case .cap(let node, _):
      // Pools go by many names; what flows into them is what they are.
      return [page.words(Wording("上限：{1}", "cap on {1}"), .written(page.list(routeNames(below: node, rulebook, page))))]
    case .years, .applications, .window, .deadline: return [page.words(Wording("年度", "years"))]
    case .registered: return [page.words(Wording("已登记学时", "registered hours"))]
    case .attestation: return [page.words(Wording("以前的《学时认定单》", "earlier certificates"))]
    case .bar: return [page.words(Wording("弄虚作假", "falsified hours"))]
    case .postings, .deeming, .monthlyCredit: return [page.words(Wording("派出", "postings"))]
    case .leave: return [page.words(Wording("离岗", "leave"))]
    case .reading: return [page.words(Wording("留待理解的条款", "readings"))]
    }
  }

  private func routeNames(below node: Int, _ rulebook: Rulebook, _ page: Page) -> [[UInt8]] {
    var routes: [RouteID] = []
    for row in rulebook.rows {
      var at = row.node
      while at > node { at = rulebook.nodes[at].parent }
      guard at == node else { continue }
      for route in row.match.routes where !routes.contains(route) { routes.append(route) }
    }
    routes.sort { $0.number < $1.number }
    return routes.map { routeName($0, page.language) }
  }
}
