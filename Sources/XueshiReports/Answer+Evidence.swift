import Xueshi

// The papers to bring for every row that counted.

extension ReportContext {
  /// Lists the papers: row by row together where they are the same, each set of which one must be brought, and what is
  /// missing where a row says what is there.
  func writeEvidence(_ answer: Answer, to page: inout Page) {
    let shown = answer.evidence(ledger, library)
    guard !shown.isEmpty else { return }
    page.endLine()
    page.paint(.bold) {
      $0.line(
        0, Message("要提供的材料（每条记录提供所列各组中的一组）", "Papers to bring (for each row one of the sets listed)"))
    }
    var groups: [[Evidence]] = []
    for evidence in shown {
      let index = groups.firstIndex { $0[0].forms == evidence.forms && $0[0].rulebook == evidence.rulebook }
      if let index { groups[index].append(evidence) } else { groups.append([evidence]) }
    }
    for group in groups {
      let lines = Fill.written(page.list(group.map { page.words(.line(answer.events[$0.event].line)) }), as: "lines")
      let sets = papers(of: group[0], page)
      guard !sets.isEmpty else {
        page.line(2, Message("第 {lines} 行：通知没有写明材料", "line {lines}: the notice names no papers", lines))
        continue
      }
      page.line(2, Message("第 {lines} 行", "line {lines}", lines))
      for set in sets { page.line(4, Message(alike: "· {set}", .written(set, as: "set"))) }
    }
    for evidence in shown {
      guard let words = statement(evidence, page) else { continue }
      let isWhole = evidence.statement?.missing.isEmpty ?? true
      page.paint(isWhole ? .plain : .yellow) {
        $0.line(
          2,
          Message(
            "第 {line} 行：{words}", "line {line}: {words}", .line(answer.events[evidence.event].line),
            .written(words, as: "words")))
      }
    }
  }

  /// Each set of which one must be brought, with its clause.
  func papers(of evidence: Evidence, _ page: Page) -> [[UInt8]] {
    let rulebook = library.rulebooks[evidence.rulebook]
    return evidence.forms.flatMap { number in
      let form = rulebook.evidence[number]
      return form.sets.map { set in
        page.words(
          Message(
            "{papers}「{clause}」", "{papers} “{clause}”", .written(library.words(of: set, page), as: "papers"),
            .clause(rulebook[form.clause].label)))
      }
    }
  }

  /// What a row says of its papers and what is missing; nothing where it says nothing.
  func statement(_ evidence: Evidence, _ page: Page) -> [UInt8]? {
    guard let statement = evidence.statement else { return nil }
    var parts: [Message] = []
    if statement.missing.isEmpty {
      parts.append(Message("材料已齐", "one set is complete"))
    } else {
      parts.append(
        Message(
          "还缺{papers}", "still missing: {papers}", .written(library.words(of: statement.missing, page), as: "papers")))
    }
    for word in statement.unknown {
      parts.append(
        Message("“{word}”不是通知为它写明的一种材料", "“{word}” is no one paper the notice names for it", .cell(word, as: "word")))
    }
    return page.words(Message(alike: "{parts}", .clauses(parts, as: "parts")))
  }

  /// Adds what a row says of its papers to the object of its credit.
  func write(_ evidence: Evidence, to json: inout JSONWriter) {
    guard let statement = evidence.statement else { return }
    json.add("evidence") {
      $0.add("present", library.ids(of: statement.present))
      $0.add("missing", statement.missing.map { library.ids(of: $0) })
      $0.add("unknown", statement.unknown)
    }
  }
}

extension Library {
  /// The papers by which a notice has events shown.
  func writeEvidence(_ rulebook: Rulebook, to page: inout Page) {
    guard !rulebook.evidence.isEmpty else { return }
    page.heading(Message("要提供的材料（每条记录一组）", "Papers to bring (for each row one set)"))
    for form in rulebook.evidence {
      page.line(
        2,
        Message(
          "· {form}「{clause}」", "· {form} “{clause}”", .written(words(of: form, page), as: "form"),
          .clause(rulebook[form.clause].label)))
    }
  }

  /// The papers of a set, or what is missing of one: 甲；乙或丙.
  func words(of set: [PaperSet], _ page: Page) -> [UInt8] {
    page.clauses(
      set.map { entry in
        let names = entry.numbers.map { page.words(.phrase(vocabulary.papers[$0].name)) }
        var words: [UInt8] = []
        for (index, name) in names.enumerated() {
          if index > 0 { words += page.words(Message("或", " or ")) }
          words += name
        }
        return words
      })
  }

  /// The ids of papers.
  func ids(of papers: PaperSet) -> [Text] { papers.numbers.map { vocabulary.papers[$0].id } }

  /// The sets of which a form asks for one.
  func words(of form: EvidenceForm, _ page: Page) -> [UInt8] {
    let names = form.routes.map { routeName($0, page.language) }
    var words = page.words(
      form.items.isEmpty
        ? Message("{routes}：", "{routes}: ", .written(page.list(names), as: "routes"))
        : Message(
          "{routes}（名称含{items}）：", "{routes} (titles with {items}): ", .written(page.list(names), as: "routes"),
          .words(form.items.map { Text(utf8: $0) }, as: "items")))
    for (index, set) in form.sets.enumerated() {
      if index > 0 { words += page.words(Message("；", "; ")) }
      words += page.words(
        Message(alike: "({number}) {papers}", .number(index + 1), .written(self.words(of: set, page), as: "papers")))
    }
    return words
  }
}
