extension RulebookReader {
  /// Reads a row of the table.
  ///
  /// A rate that differs by level or role becomes one row for each of its entries.
  mutating func row(_ value: JSONValue, node: NodeIndex, _ inherited: Inherited) throws(JSONError) {
    let object = try value.object(keys: [
      "routes", "levels", "roles", "units", "exceptUnits", "categories", "hours", "rate", "limitedToStated",
      "longSpans", "needsQuantity",
      "perDay", "perEvent", "onceEver", "bestOfYear", "clause", "if",
    ])
    let named = try object.required("routes")
    let routes = try named.list(route)
    var match = Match()
    if routes.isEmpty { throw named.mismatch(zh: "一个或多个途径", en: "one route or more") }
    if let value = object["levels"] { match.levels = try words(value, levelNames) }
    if let value = object["roles"] { match.roles = try words(value, roleNames) }
    if let value = object["units"] {
      match.units = 0
      for value in try value.elements() { match.units |= try unit(value).bit }
    }
    for value in try object.elements("exceptUnits") { match.units &= ~(try unit(value).bit) }
    match.categories = inherited.categories
    if let value = object["categories"] { match.categories &= try categories(value) }
    if let value = object["hours"] {
      match.statesHours = try value.either("stated", or: "blank")
    }
    var row = Row(
      routes: routes, node: node, match: match, rate: Rate(), specialtyGate: inherited.specialtyGate,
      clause: try clause(of: object),
      condition: try condition(of: object), offset: value.offset)
    row.rate.isLimitedToStated = try object["limitedToStated"]?.bool() ?? false
    row.rate.takesStatedOfLongSpans = try object["longSpans"]?.either("stated", or: "unknown") ?? false
    row.rate.needsQuantity = try object["needsQuantity"]?.bool() ?? false
    row.onceEver = try object["onceEver"].map(clauseOnly)
    row.bestOfYear = try object["bestOfYear"].map(clauseOnly)
    row.perDay = try object["perDay"].map(dailyCeiling)
    row.perEvent = try object.list("perEvent", ceiling)
    let rate = try object.required("rate")
    if case .string(let word) = rate.content, word.equals("unstated") {
      rows.append(row)
    } else {
      try appendRows(row, by: try rate.members())
    }
  }

  /// Rates by level or role (`{"level": {"national": {"day": 10}}}`) or by unit (`{"day": 10, "half-day": 4}`).
  private mutating func appendRows(_ row: Row, by members: [JSONMember]) throws(JSONError) {
    if let member = members.first, members.count == 1, member.key.equals("level") || member.key.equals("role") {
      let isLevel = member.key.equals("level")
      for entry in try member.value.members() {
        var special = row
        let set = try word(entry.key, at: entry.keyOffset, isLevel ? levelNames : roleNames)
        if isLevel { special.match.levels &= set } else { special.match.roles &= set }
        try appendRows(special, by: try entry.value.members())
      }
      return
    }
    guard !members.isEmpty else {
      throw JSONError(
        at: row.offset, Phrase(zh: "折算率是空的", en: "the rate is empty"),
        accepted: Phrase(
          zh: "通知没有写明时用 `unstated`，否则是某个单位的折算率", en: "`unstated` where the notice states no rate, or the rate of a unit"
        ))
    }
    var row = row
    for member in members {
      if member.key.equals("stated") {
        row.rate.perStatedHour = try member.value.hours()
      } else if member.key.equals("event") {
        row.rate.perEventFlat = try member.value.hours()
      } else if let unit = QuantityUnit.allCases.first(where: { member.key.equals($0.word) }) {
        row.rate[unit] = try perUnit(member.value)
      } else {
        throw JSONError(
          at: member.keyOffset, Phrase(zh: "没有这个单位", en: "no such unit"),
          accepted: Phrase(list: ["stated", "event", "level", "role"] + QuantityUnit.allCases.map { $0.word }))
      }
    }
    rows.append(row)
  }

  /// `12`, or `{"every": 2, "hours": 12}`, or `{"tiers": [{"from": 4000, "hours": 6}]}`.
  private func perUnit(_ value: JSONValue) throws(JSONError) -> Rate.PerUnit {
    guard case .object = value.content else { return .each(try value.hours()) }
    let object = try value.object(keys: ["every", "hours", "tiers"])
    if object["tiers"] != nil, object["every"] != nil || object["hours"] != nil {
      throw value.mismatch(zh: "`tiers`，或 `every` 与 `hours`", en: "either `tiers`, or `every` with `hours`")
    }
    guard let tiers = object["tiers"] else {
      return .every(
        units: try object.required("every").integer(in: 1...100_000), try object.required("hours").hours())
    }
    var list: [Rate.Tier] = []
    for value in try tiers.elements() {
      let tier = try value.object(keys: ["from", "each", "hours"])
      let threshold = try tier.required("from")
      let from = try threshold.integer(in: 0...100_000)
      if let last = list.last, from <= last.from {
        throw threshold.mismatch(zh: "由小到大的界限", en: "thresholds in ascending order")
      }
      let each = try tier["each"]?.hours()
      list.append(Rate.Tier(from: from, hours: try tier.required("hours").hours(), each: each))
    }
    return .tiers(list)
  }

  /// A ceiling on each day holds for every event of the row.
  private func dailyCeiling(_ value: JSONValue) throws(JSONError) -> Row.Ceiling {
    let object = try value.object(keys: ["hours", "clause"])
    return Row.Ceiling(
      hours: try object.required("hours").hours(), length: LengthCondition(), clause: try clause(of: object),
      condition: ReadingCondition())
  }

  private func ceiling(_ value: JSONValue) throws(JSONError) -> Row.Ceiling {
    let object = try value.object(keys: ["hours", "months", "clause", "if"])
    return Row.Ceiling(
      hours: try object.required("hours").hours(), length: try length(object["months"]),
      clause: try clause(of: object), condition: try condition(of: object))
  }

  func route(_ value: JSONValue) throws(JSONError) -> RouteID {
    let name = try value.text()
    guard let index = allRoutes.firstIndex(where: { $0.id == name }) else {
      throw value.mismatch(Phrase(list: allRoutes.map { $0.id }))
    }
    switch allRoutes[index].kind {
    case .activity, .posting: return RouteID(UInt8(index))
    default: throw value.mismatch(zh: "其记录要折算学时的途径", en: "a route whose events are rated")
    }
  }

  private func unit(_ value: JSONValue) throws(JSONError) -> QuantityUnit { try value.worded() }

  /// A set of level or role words; `blank` is the cell left empty where that has no meaning of its own.
  func words(_ value: JSONValue, _ names: NameIndex) throws(JSONError) -> UInt64 {
    var set: UInt64 = 0
    for value in try value.elements() { set |= try word(try value.text(), at: value.offset, names) }
    return set
  }

  private func word(_ text: Text, at offset: Int, _ names: NameIndex) throws(JSONError) -> UInt64 {
    if text.equals("blank") { return WordID.blank.bit }
    guard let number = names[text.utf8.span] else {
      throw JSONError(
        at: offset, Phrase(zh: "没有这个词", en: "no such word"),
        accepted: Phrase(zh: "`blank` 或 words.json 里的词", en: "`blank` or a word of words.json"))
    }
    return WordID(UInt8(number)).bit
  }
}
