/// Reads a rulebook from JSON.
///
/// Every key has one meaning, unknown and duplicate keys are errors, and every number stands beside the clause it comes from.
/// ``JSONError`` carries the offset of what is wrong.
struct RulebookReader {
  /// What of the vocabulary rulebooks speak of; the rest is not copied wherever this is.
  let allRoutes: [Route]
  let allPapers: [Word]
  let levelNames: NameIndex
  let roleNames: NameIndex
  /// Specialties that caps name; the ledger's specialties continue this table.
  var specialties: SpecialtyTable
  var clauses: [Clause] = []
  var readings: [Reading] = []
  var nodes: [Node] = []
  var rows: [Row] = []
  /// Nodes that share the caps of others, which may stand further on.
  var sharing: [(node: NodeIndex, with: JSONValue)] = []

  init(vocabulary: Vocabulary) {
    allRoutes = vocabulary.routes
    allPapers = vocabulary.papers
    levelNames = vocabulary.levelNames
    roleNames = vocabulary.roleNames
    specialties = vocabulary.specialties
  }

  mutating func read(_ document: JSONValue) throws(JSONError) -> Rulebook {
    let object = try document.object(keys: [
      "$schema", "id", "title", "document", "place", "extends", "years", "applications", "windows", "deadline",
      "makeUp", "registered", "attestation", "bar", "settles", "reminders", "form", "evidence", "postings", "leave",
      "tree",
      "readings", "clauses",
    ])
    // Everything else refers to clauses and readings.
    for value in try object.required("clauses").elements() { clauses.append(try clause(value)) }
    for value in try object.elements("readings") { readings.append(try reading(value)) }
    try tree(try object.required("tree"))
    let code = try object.required("place")
    let digits = try code.text()
    guard let place = PlaceCode(digits: digits.utf8.span) else {
      throw code.mismatch(zh: "地方的六位代码", en: "a place's code of six digits")
    }
    let years = try years(try object.required("years"))
    let applications = try object["applications"].map(self.years)
    return Rulebook(
      id: try identifier(try object.required("id")),
      title: try object.required("title").object(keys: ["zh", "en"]).phrase(),
      document: try object.required("document").text(), place: place, extends: try object["extends"]?.text(),
      years: years.range, yearsClause: years.clause, applications: applications?.range,
      applicationsClause: applications?.clause,
      windows: try object.list("windows", window), deadline: try object["deadline"].map(deadline),
      makeUp: try object["makeUp"].map(makeUp),
      registered: try clauseOnly(try object.required("registered")),
      attestation: try object["attestation"].map(clauseOnly), bar: try object["bar"].map(clauseOnly),
      settles: try settles(object["settles"]), reminders: try object.list("reminders", reminder),
      form: try object["form"].map(form), evidence: try object.list("evidence", evidence),
      postings: try object["postings"].map(postings), leave: try object["leave"].map(leave), nodes: nodes, rows: rows,
      readings: readings, clauses: clauses)
  }

  /// A name that is also a file name, an argument and a key: lower-case letters, digits and hyphens.
  func identifier(_ value: JSONValue) throws(JSONError) -> Text {
    let id = try value.text()
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): continue
      default: throw value.mismatch(zh: "由小写字母、数字和连字符组成的 id", en: "an id of lower-case letters, digits and hyphens")
      }
    }
    return id
  }

  private func years(_ value: JSONValue) throws(JSONError) -> (range: ClosedRange<Year>, clause: ClauseID) {
    let object = try value.object(keys: ["from", "to", "clause"])
    let clause = try clause(of: object)
    let from = try object.required("from").integer(in: 1950...2100)
    let to = try object["to"]?.integer(in: from...2100) ?? 2100
    return (Year(Int32(from))...Year(Int32(to)), clause)
  }

  private func window(_ value: JSONValue) throws(JSONError) -> WindowRule {
    let object = try value.object(keys: ["levels", "degrees", "from", "to", "unstated", "clause"])
    var rule = WindowRule(
      levels: try object.required("levels").list { (v) throws(JSONError) in
        try v.worded()
      },
      degrees: try object.list("degrees") { (v) throws(JSONError) in try v.worded() },
      clause: try clause(of: object))
    if let unstated = object["unstated"] {
      if object["from"] != nil || object["to"] != nil {
        throw value.mismatch(zh: "`from` 与 `to`，或 `unstated`", en: "either `from` with `to`, or `unstated`")
      }
      rule.note = try unstated.object(keys: ["zh", "en"]).phrase()
    } else {
      let from = try object.required("from").integer(in: -20...0)
      rule.years = Int32(from)...Int32(try object.required("to").integer(in: from...0))
    }
    return rule
  }

  private func deadline(_ value: JSONValue) throws(JSONError) -> Deadline {
    let object = try value.object(keys: ["workingDaysBeforeFiling", "clause"])
    return Deadline(
      workingDays: Int32(try object.required("workingDaysBeforeFiling").integer(in: 0...250)),
      clause: try clause(of: object))
  }

  /// Questions settled by clauses: `{"moved": {"as": "strict", "clause": "…"}}`.
  private func settles(_ value: JSONValue?) throws(JSONError) -> [SettledQuestion] {
    guard let value else { return [] }
    let object = try value.object(keys: ["in-post", "moved"])
    var settled: [SettledQuestion] = []
    for question in [Question.inPost, .moved] {
      guard let value = object[question.word] else { continue }
      let own = try value.object(keys: ["as", "clause"])
      let name = try own.required("as")
      // A notice that lets years go, or takes another's, would have to say whose; none on file does.
      guard let end = ReadingEnd(try name.text()), end != .lenient else {
        throw name.mismatch(zh: "`strict` 或 `default`", en: "`strict` or `default`")
      }
      settled.append(SettledQuestion(question: question, end: end, clause: try clause(of: own)))
    }
    return settled
  }

  private func makeUp(_ value: JSONValue) throws(JSONError) -> MakeUpRule {
    let object = try value.object(keys: ["routes", "back", "clause"])
    return MakeUpRule(
      routes: try object.list("routes", route), back: Int32(try object.required("back").integer(in: 0...20)),
      clause: try clause(of: object))
  }

  private func leave(_ value: JSONValue) throws(JSONError) -> LeaveRules {
    let object = try value.object(keys: ["clause", "kinds"])
    var rules = LeaveRules(clause: try clause(of: object), kinds: [])
    for value in try object.required("kinds").elements() {
      let kind = try value.object(keys: ["level", "months", "if"])
      let name = try kind.required("level")
      let word = try name.text()
      let known = allRoutes.first { $0.kind == .leave }?.levels.words ?? []
      guard let number = levelNames[word.utf8.span], known.contains(WordID(UInt8(number))) else {
        throw name.mismatch(zh: "`leave` 的级别", en: "a level of `leave`")
      }
      rules.kinds.append(
        LeaveRules.LeaveKind(
          level: WordID(UInt8(number)), length: try length(kind["months"]), condition: try condition(of: kind)))
    }
    return rules
  }

  /// A condition on a number of months: `{"from": 6}`, `{"over": 6}`, `{"upTo": 12}`, or several of them.
  func length(_ value: JSONValue?) throws(JSONError) -> LengthCondition {
    guard let value else { return LengthCondition() }
    let object = try value.object(keys: ["from", "over", "upTo"])
    if object.members.isEmpty {
      throw value.mismatch(zh: "`from`、`over`、`upTo` 中的一个或几个", en: "one or more of `from`, `over`, `upTo`")
    }
    func months(_ key: StaticString) throws(JSONError) -> Int32? {
      guard let value = object[key] else { return nil }
      return Int32(try value.integer(in: 0...1200))
    }
    return LengthCondition(from: try months("from"), over: try months("over"), upTo: try months("upTo"))
  }
}
