import Xueshi

extension Library {
  /// A ceiling, how long an event must last for it, and under which reading it applies.
  func ceilingWords(_ ceiling: Row.Ceiling, _ message: Message, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let words = page.words(message)
    let condition = Fill.written(conditionWords(ceiling.condition, rulebook, page), as: "condition")
    let length = lengthWords(ceiling.length, page)
    if length.isEmpty {
      return page.words(Message(alike: "{words}{condition}", .written(words, as: "words"), condition))
    }
    return page.words(
      Message(
        "{length}的{words}{condition}", "{words} if it lasts {length}{condition}", .written(length, as: "length"),
        .written(words, as: "words"), condition))
  }

  /// The conditions of a row, each in words.
  func matchWords(_ row: Row, _ common: Common, _ page: Page) -> [[UInt8]] {
    let match = row.match
    guard let first = row.routes.first else { return [] }
    let route = vocabulary[first]
    var words: [[UInt8]] = []
    if match.levels != .max { words.append(wordList(match.levels, route.levels, vocabulary.levels, page)) }
    if match.roles != .max { words.append(wordList(match.roles, route.roles, vocabulary.roles, page)) }
    if match.units != .max {
      let units = QuantityUnit.allCases.filter { match.units & $0.bit != 0 }
      words.append(
        page.words(
          Message(
            "以{units}计", "counted in {units}", .written(page.list(units.map { page.words($0.plural) }), as: "units"))))
    }
    if match.categories != common.categories {
      words.append(
        page.words(
          Message(
            "类别为{categories}", "category {categories}",
            .written(categoryWords(match.categories, page), as: "categories"))))
    }
    if let states = match.statesHours {
      words.append(page.words(states ? Message("填有学时", "hours stated") : Message("没有填学时", "no hours stated")))
    }
    return words.filter { !$0.isEmpty }
  }

  /// The categories of a set.
  func categoryWords(_ set: UInt8, _ page: Page) -> [UInt8] {
    var categories = HoursCategory.allCases.filter { set & $0.bit != 0 }.map { page.words($0.wording) }
    if set & 1 != 0 { categories.append(page.words(Message("未填", "blank"))) }
    return page.list(categories)
  }

  /// Under which readings something applies; empty where always.
  func conditionWords(_ condition: ReadingCondition, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let parts = condition.options.map { entry in
      let reading = rulebook.readings[entry.reading]
      let options = reading.options.indices.filter { entry.allowed & (1 << UInt64($0)) != 0 }.map { option in
        page.words(.id(reading.options[option].id))
      }
      return page.words(
        Message(
          alike: "{reading}={options}", .id(reading.id, as: "reading"), .written(page.list(options), as: "options")))
    }
    if parts.isEmpty { return [] }
    return page.words(Message("〔限理解 {readings}〕", " [reading {readings}]", .written(page.list(parts), as: "readings")))
  }
}
