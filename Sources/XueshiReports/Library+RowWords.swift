import Xueshi

extension Library {
  /// A ceiling, how long an event must last for it, and under which reading it applies.
  func ceilingWords(_ ceiling: Row.Ceiling, _ wording: Wording, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let words = page.words(wording, .hours(ceiling.hours), .text(rulebook[ceiling.clause].label))
    let condition = Fill.written(conditionWords(ceiling.condition, rulebook, page))
    let length = lengthWords(ceiling.length, page)
    if length.isEmpty { return page.words(Wording("{1}{2}", "{1}{2}"), .written(words), condition) }
    return page.words(Wording("{1}的{2}{3}", "{2} if it lasts {1}{3}"), .written(length), .written(words), condition)
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
        page.words(Wording("以{1}计", "counted in {1}"), .written(page.list(units.map { page.words($0.plural) }))))
    }
    if match.categories != common.categories {
      words.append(
        page.words(Wording("类别为{1}", "category {1}"), .written(categoryWords(match.categories, page))))
    }
    if let states = match.statesHours {
      words.append(page.words(states ? Wording("填有学时", "hours stated") : Wording("没有填学时", "no hours stated")))
    }
    return words.filter { !$0.isEmpty }
  }

  /// The categories of a set.
  func categoryWords(_ set: UInt8, _ page: Page) -> [UInt8] {
    var categories = HoursCategory.allCases.filter { set & $0.bit != 0 }.map { page.words($0.wording) }
    if set & 1 != 0 { categories.append(page.words(Wording("未填", "blank"))) }
    return page.list(categories)
  }

  /// Under which readings something applies; empty where always.
  func conditionWords(_ condition: ReadingCondition, _ rulebook: Rulebook, _ page: Page) -> [UInt8] {
    let parts = condition.options.map { entry in
      let reading = rulebook.readings[Int(entry.reading)]
      let options = reading.options.indices.filter { entry.allowed & (1 << UInt64($0)) != 0 }.map { option in
        page.words(Wording("{1}", "{1}"), .text(reading.options[option].id))
      }
      return page.words(Wording("{1}={2}", "{1}={2}"), .text(reading.id), .written(page.list(options)))
    }
    if parts.isEmpty { return [] }
    return page.words(Wording("〔限理解 {1}〕", " [reading {1}]"), .written(page.list(parts)))
  }
}
