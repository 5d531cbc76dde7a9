extension RulebookReader {
  /// Postings as intervals: which years they complete, and what months of them bring.
  func postings(_ value: JSONValue) throws(JSONError) -> PostingRules {
    let object = try value.object(keys: ["clause", "levels", "deems", "credits"])
    return PostingRules(
      clause: try clause(of: object),
      levels: try object["levels"].map { (v) throws(JSONError) in
        try words(v, vocabulary.levelNames)
      } ?? .max,
      deeming: try object.list("deems", deeming), credits: try object.list("credits", monthlyCredit))
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
