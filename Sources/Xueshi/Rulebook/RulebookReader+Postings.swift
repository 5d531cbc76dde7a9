extension RulebookReader {
  /// Postings as intervals: which years they complete, and what months of them bring.
  func postings(_ value: JSONValue) throws(JSONError) -> PostingRules {
    let object = try value.object(keys: ["clause", "levels", "kinds", "fullYear", "deems", "credits"])
    let own = try clause(of: object)
    var kinds = try object.list("kinds", postingKind)
    if object["kinds"] == nil {
      kinds = [
        PostingRules.PostingKind(
          levels: try levels(of: object), joins: true, clause: own, condition: ReadingCondition())
      ]
    } else if let levels = object["levels"] {
      throw levels.mismatch(zh: "`levels` 或 `kinds`", en: "either `levels` or `kinds`")
    }
    return PostingRules(
      clause: own, kinds: kinds, fullYear: try object["fullYear"].map(fullYear),
      deeming: try object.list("deems", deeming), credits: try object.list("credits", monthlyCredit))
  }

  private func postingKind(_ value: JSONValue) throws(JSONError) -> PostingRules.PostingKind {
    let object = try value.object(keys: ["levels", "joined", "clause", "if"])
    return PostingRules.PostingKind(
      levels: try levels(of: object), joins: try object.required("joined").bool(), clause: try clause(of: object),
      condition: try condition(of: object))
  }

  /// The level words an element names; every one where it names none.
  private func levels(of object: JSONObject) throws(JSONError) -> UInt64 {
    guard let value = object["levels"] else { return .max }
    return try words(value, levelNames)
  }

  private func fullYear(_ value: JSONValue) throws(JSONError) -> PostingRules.FullYear {
    let object = try value.object(keys: ["months", "clause", "if"])
    return PostingRules.FullYear(
      length: try length(try object.required("months")), clause: try clause(of: object),
      condition: try condition(of: object))
  }

  private func deeming(_ value: JSONValue) throws(JSONError) -> PostingRules.Deeming {
    let object = try value.object(keys: ["months", "years", "holding", "clause", "if"])
    return PostingRules.Deeming(
      length: try length(try object.required("months")),
      years: try object.required("years").worded(),
      holding: try length(object["holding"]), clause: try clause(of: object), condition: try condition(of: object))
  }

  private func monthlyCredit(_ value: JSONValue) throws(JSONError) -> PostingRules.MonthlyCredit {
    let object = try value.object(keys: ["node", "hoursPerMonth", "months", "clause", "if"])
    let name = try object.required("node").text()
    guard let node = NodeIndex.first(in: nodes, where: { $0.id == name }), node != Node.total else {
      throw try object.required("node").mismatch(Phrase(list: nodes.dropFirst().map { $0.id }))
    }
    return PostingRules.MonthlyCredit(
      node: node, hours: try object.required("hoursPerMonth").hours(),
      countsTouchedMonths: try object.required("months").either("touched", or: "completed"),
      clause: try clause(of: object), condition: try condition(of: object))
  }
}
