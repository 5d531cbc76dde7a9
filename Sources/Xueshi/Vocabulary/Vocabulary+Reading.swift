extension Vocabulary {
  /// The keys of the files of the vocabulary.
  private static let keys: [StaticString] = [
    "levels", "roles", "papers", "genericTitleWords", "routes", "sessionDays", "places", "specialties", "workingDays",
    "synonyms",
    "blanks", "yes", "no", "noRecords", "noRecordEndings", "columns", "harmless", "flags", "amounts", "remarks",
  ]

  /// Adds what a vocabulary file holds: `levels`, `roles`, `papers`, `genericTitleWords`, `routes`, `sessionDays`, `places`,
  /// `specialties`, `workingDays`, what the cells of a ledger may hold beside them, what its columns may be called, or
  /// what makes its rows remarkable.
  ///
  /// Levels and roles must be added before the routes that use them, and those before synonyms of any.
  /// - Parameter file: The file in UTF-8.
  /// - Throws: ``JSONError`` where the file is not JSON of this shape, or a name has two meanings.
  mutating func add(_ file: Span<UInt8>) throws(JSONError) {
    let object = try JSONValue(parsing: file).object(keys: Self.keys)
    for value in try object.list("levels", { (v) throws(JSONError) in v }) {
      levels.append(try Self.word(value, number: levels.count, in: &levelNames))
    }
    for value in try object.list("roles", { (v) throws(JSONError) in v }) {
      roles.append(try Self.word(value, number: roles.count, in: &roleNames))
    }
    for value in try object.list("papers", { (v) throws(JSONError) in v }) {
      papers.append(try Self.word(value, number: papers.count, in: &paperNames))
    }
    for word in try object.list("genericTitleWords", { (v) throws(JSONError) in try v.text() }) {
      titles.addGenericWord(word)
    }
    if let days = object["sessionDays"] { sessionDays = Int32(try days.integer(in: 1...366)) }
    for value in try object.list("routes", { (v) throws(JSONError) in v }) { try addRoute(value) }
    for value in try object.list("places", { (v) throws(JSONError) in v }) { try addPlace(value) }
    for value in try object.list("specialties", { (v) throws(JSONError) in v }) {
      let entry = try value.object(keys: ["id", "zh"])
      let name = try entry.required("id").text()
      let alias = try entry.required("zh").text()
      specialties.addAlias(alias, of: specialties.id(of: name.utf8.span))
    }
    if let value = object["workingDays"] { workingDays = try WorkingDays(value) }
    try columns.add(object)
    let synonyms = try (object["synonyms"] ?? JSONValue(.object([]), offset: object.offset)).object(keys: [
      "units", "categories", "statuses", "titleLevels", "degrees", "levels", "roles", "routes", "papers",
    ])
    try words.add(object, synonyms)
    try levelNames.add(synonyms: synonyms["levels"])
    try roleNames.add(synonyms: synonyms["roles"])
    try routeNames.add(synonyms: synonyms["routes"])
    try paperNames.add(synonyms: synonyms["papers"])
    if let value = object["remarks"] { remarkRules = try remarkRules(value) }
    for word in try object.texts("blanks") { specialties.addBlank(word) }
  }

  private static func word(_ value: JSONValue, number: Int, in names: inout NameIndex) throws(JSONError) -> Word {
    let object = try value.object(keys: ["id", "zh", "en"])
    let id = try object.required("id").text()
    // Words are kept in sets of 64 bits.
    let name = try object.phrase()
    guard number < 64, names.add(id, number), names.add(name.zh, number) else {
      throw value.mismatch(zh: "最多 63 个词，每个一次", en: "at most 63 words, each once")
    }
    return Word(id: id, name: name)
  }

  private mutating func addRoute(_ value: JSONValue) throws(JSONError) {
    let object = try value.object(keys: ["id", "zh", "en", "kind", "attended", "content", "units", "level", "role"])
    let route = Route(
      id: try object.required("id").text(), name: try object.phrase(),
      kind: try object["kind"]?.worded() ?? .activity, attendance: try object["attended"]?.worded() ?? .none,
      isOfContent: try object["content"]?.bool() ?? false,
      units: try object.list("units") { (v) throws(JSONError) in try v.worded() },
      levels: try Self.attribute(object["level"], levelNames), roles: try Self.attribute(object["role"], roleNames))
    let number = routes.count
    var names = [route.id, route.name.zh]
    names += route.name.zh.utf8.split(separating: "、")
    for name in names {
      guard number < 256, routeNames.add(name, number) else {
        throw value.mismatch(zh: "途径名称，每个只有一个意思", en: "route names with one meaning each")
      }
      titles.addGenericWord(name)
    }
    routes.append(route)
  }

  private static func attribute(_ value: JSONValue?, _ names: NameIndex) throws(JSONError) -> Route.Attribute {
    guard let value else { return Route.Attribute(words: [], blank: .blank, isRequired: false) }
    let object = try value.object(keys: ["words", "blank", "required"])
    func word(_ value: JSONValue) throws(JSONError) -> WordID {
      let word = try value.text()
      guard let number = names[word.utf8.span] else {
        throw value.mismatch(zh: "words.json 里的词", en: "a word of words.json")
      }
      return WordID(UInt8(number))
    }
    return Route.Attribute(
      words: try object.required("words").list(word),
      blank: try object["blank"].map(word) ?? .blank, isRequired: try object["required"]?.bool() ?? false)
  }

  private mutating func addPlace(_ value: JSONValue) throws(JSONError) {
    let object = try value.object(keys: ["code", "zh", "en", "aliases"])
    let digits = try object.required("code").text()
    guard let code = PlaceCode(digits: digits.utf8.span) else {
      throw value.mismatch(zh: "六位数字的代码", en: "a code of six digits")
    }
    let place = Place(code: code, name: try object.phrase())
    let aliases = try object.list("aliases") { (v) throws(JSONError) in try v.text() }
    for name in [place.name.zh, place.name.en] + aliases {
      guard places.names.add(name, places.places.count) else {
        throw value.mismatch(zh: "地名，每个只有一个意思", en: "place names with one meaning each")
      }
    }
    places.places.append(place)
  }
}

extension NameIndex {
  /// Lets what goes by a name go by others too.
  fileprivate mutating func add(synonyms: JSONValue?) throws(JSONError) {
    for member in try synonyms?.members() ?? [] {
      guard let number = self[member.key.utf8.span] else {
        throw JSONError(
          at: member.keyOffset, Phrase(zh: "没有这个词", en: "no such word"),
          accepted: Phrase(zh: "词表里的词", en: "a word of the vocabulary"))
      }
      try add(member.value, number)
    }
  }
}

extension [UInt8] {
  /// The parts between occurrences of a separator.
  func split(separating separator: StaticString) -> [Text] {
    var parts: [Text] = []
    var start = 0
    var index = 0
    let length = separator.utf8CodeUnitCount
    while index + length <= count {
      if (0..<length).allSatisfy({ self[index + $0] == separator.utf8Start[$0] }) {
        parts.append(Text(utf8: self[start..<index]))
        index += length
        start = index
      } else {
        index += 1
      }
    }
    parts.append(Text(utf8: self[start...]))
    return parts
  }
}
