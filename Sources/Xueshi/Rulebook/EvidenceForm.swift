/// The papers by which a notice has an event shown: sets of which one must be brought.
///
/// An event may fit several forms; then one set of any of them will do. No hour depends on it.
package struct EvidenceForm: Sendable {
  /// The routes of the events it is for.
  package var routes: [RouteID]
  /// Words of which the title must hold one, folded; none where any title will do.
  package var items: [[UInt8]]
  /// The sets of which one must be brought.
  ///
  /// Of a set every entry is needed: a paper, or any one of several.
  package var sets: [[PaperSet]]
  /// Where it stands.
  package var clause: ClauseID

  /// Whether an event may be shown by its papers.
  /// - Parameters:
  ///   - event: The event.
  ///   - title: The event's title.
  /// - Returns: True when route and title fit.
  package func holds(for event: Event, title: Text) -> Bool {
    guard routes.contains(event.route) else { return false }
    guard !items.isEmpty else { return true }
    let folded = title.utf8.span.folded()
    return items.contains { folded.holds($0) }
  }

  /// Every paper it names.
  package var papers: PaperSet { sets.reduce(into: PaperSet()) { for entry in $1 { $0.formUnion(entry) } } }
}

/// Papers by their positions in `Vocabulary.papers`.
package struct PaperSet: OptionSet, Hashable, Sendable {
  /// The bits.
  package let rawValue: UInt64

  /// Makes a set of its bits.
  /// - Parameter rawValue: The bits.
  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The positions of its papers, ascending.
  package var numbers: [Int] { (0..<64).filter { rawValue >> UInt64($0) & 1 != 0 } }
}

extension RulebookReader {
  func evidence(_ value: JSONValue) throws(JSONError) -> EvidenceForm {
    let object = try value.object(keys: ["routes", "items", "anyOf", "clause"])
    let (named, listed) = (try object.required("routes"), try object.required("anyOf"))
    let routes = try named.list(shownRoute)
    if routes.isEmpty { throw named.mismatch(zh: "一个或多个途径", en: "one route or more") }
    var items: [[UInt8]] = []
    for value in try object.elements("items") {
      let word = try value.text()
      items.append(word.utf8.span.folded())
    }
    var sets: [[PaperSet]] = []
    for value in try listed.elements() {
      sets.append(try value.list(papers))
      if sets.last?.isEmpty ?? true { throw value.mismatch(zh: "一种或多种材料", en: "one paper or more") }
    }
    if sets.isEmpty { throw listed.mismatch(zh: "一组或多组材料", en: "one set of papers or more") }
    return EvidenceForm(routes: routes, items: items, sets: sets, clause: try clause(of: object))
  }

  /// A route whose events have papers: those that are rated, and earlier certificates.
  private func shownRoute(_ value: JSONValue) throws(JSONError) -> RouteID {
    let name = try value.text()
    if let index = allRoutes.firstIndex(where: { $0.id == name && $0.kind == .attestation }) {
      return RouteID(UInt8(index))
    }
    return try route(value)
  }

  /// A paper, or several of which any one will do.
  private func papers(_ value: JSONValue) throws(JSONError) -> PaperSet {
    var papers = PaperSet()
    var names = [value]
    if case .array(let elements) = value.content { names = elements }
    if names.isEmpty { throw value.mismatch(zh: "一种或多种材料", en: "one paper or more") }
    for name in names {
      let id = try name.text()
      guard let number = allPapers.firstIndex(where: { $0.id == id }) else {
        throw name.mismatch(Phrase(list: allPapers.map { $0.id }))
      }
      papers.insert(PaperSet(rawValue: 1 << UInt64(number)))
    }
    return papers
  }
}
