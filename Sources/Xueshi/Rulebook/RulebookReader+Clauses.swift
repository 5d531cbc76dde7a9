extension RulebookReader {
  func clause(_ value: JSONValue) throws(JSONError) -> Clause {
    let object = try value.object(keys: ["label", "status", "text", "why"])
    let label = try object.required("label").text()
    guard !clauses.contains(where: { $0.label == label }) else {
      throw value.mismatch(zh: "每个条款标签一次", en: "each clause label once")
    }
    let status: Clause.Status = try object.required("status").worded()
    let why = try object["why"]?.object(keys: ["zh", "en"]).phrase()
    if status != .encoded, why == nil {
      throw value.mismatch(zh: "`why`：该条款为什么不决定学时", en: "`why`: the reason why the clause decides no hours")
    }
    return Clause(
      label: label, status: status, text: try object.required("text").text(), why: why, offset: value.offset)
  }

  /// The clause an element names: one that is listed as encoded.
  func clause(of object: JSONObject) throws(JSONError) -> ClauseID {
    let value = try object.required("clause")
    let label = try value.text()
    guard let index = clauses.firstIndex(where: { $0.label == label && $0.status == .encoded }) else {
      throw value.mismatch(
        zh: "`clauses` 里标为 encoded 的条款标签", en: "the label of a clause that `clauses` lists as encoded")
    }
    return ClauseID(UInt16(index))
  }

  /// An element that says no more than where it stands.
  func clauseOnly(_ value: JSONValue) throws(JSONError) -> ClauseID {
    try clause(of: try value.object(keys: ["clause"]))
  }

  func reading(_ value: JSONValue) throws(JSONError) -> Reading {
    let object = try value.object(keys: ["id", "clause", "question", "options", "default"])
    let id = try identifier(try object.required("id"))
    guard readings.count < 64, !readings.contains(where: { $0.id == id }) else {
      throw value.mismatch(zh: "最多 64 种读法，每个 id 一次", en: "at most 64 readings, each id once")
    }
    var options: [Reading.Option] = []
    for value in try object.required("options").elements() {
      let option = try value.object(keys: ["id", "zh", "en"])
      let name = try option.required("id")
      let text = try name.text()
      let isWord = text.equals("strict") || text.equals("lenient") || text.equals("default")
      if isWord || options.contains(where: { $0.id == text }) {
        throw name.mismatch(
          zh: "每个选项的 id 一次，且不是 `strict`、`lenient`、`default`",
          en: "each option's id once, and not `strict`, `lenient` or `default`")
      }
      options.append(Reading.Option(id: try identifier(try option.required("id")), meaning: try option.phrase()))
    }
    guard options.count >= 2, options.count < 64 else {
      throw try object.required("options").mismatch(
        zh: "两个或更多选项，从严到宽", en: "two or more options, from strict to lenient")
    }
    let standard = try object.required("default")
    let name = try standard.text()
    guard let index = OptionIndex.first(in: options, where: { $0.id == name }) else {
      throw standard.mismatch(Phrase(list: options.map { $0.id }))
    }
    return Reading(
      id: id, clause: try clause(of: object),
      question: try object.required("question").object(keys: ["zh", "en"]).phrase(),
      options: options, standard: index, offset: value.offset)
  }

  /// The readings an element depends on: `"if": {"ratio-base": ["actual-total"]}`.
  func condition(of object: JSONObject) throws(JSONError) -> ReadingCondition {
    var condition = ReadingCondition()
    for member in try object.members("if") {
      guard let reading = ReadingIndex.first(in: readings, where: { $0.id == member.key }) else {
        throw JSONError(
          at: member.keyOffset, Phrase(zh: "没有这个读法", en: "no such reading"),
          accepted: Phrase(list: readings.map { $0.id }))
      }
      var allowed: UInt64 = 0
      let names = try member.value.elements()
      if names.isEmpty { throw member.value.mismatch(zh: "一个或多个选项", en: "one option or more") }
      for value in names {
        let id = try value.text()
        guard let option = OptionIndex.first(in: readings[reading].options, where: { $0.id == id }) else {
          throw value.mismatch(Phrase(list: readings[reading].options.map { $0.id }))
        }
        allowed |= option.bit
      }
      condition.options.append((reading, allowed))
    }
    return condition
  }
}
