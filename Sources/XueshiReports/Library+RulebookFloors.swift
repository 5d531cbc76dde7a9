import Xueshi

extension Library {
  /// The least hours of every year.
  func writeFloors(_ rulebook: Rulebook, to page: inout Page) {
    for index in [Node.total, Node.public, Node.professional] {
      for floor in rulebook.nodes[index].floors {
        let name = rulebook.nodeName(index, page.language)
        let clause = Fill.text(rulebook[floor.clause].label)
        let condition = Fill.written(conditionWords(floor.condition, rulebook, page))
        switch floor.demand {
        case .hours(let hours):
          page.line(
            2, Wording("· {1}不少于 {2} 学时「{3}」{4}", "· {1}: at least {2} “{3}”{4}"), name, .hours(hours), clause,
            condition)
        case .ofCountedTotal(let share):
          page.line(
            2,
            Wording(
              "· {1}不少于当年计入总学时的 {2}/{3}「{4}」{5}", "· {1}: at least {2}/{3} of all hours counted “{4}”{5}"),
            name, .number(share.numerator), .number(share.denominator), clause, condition)
        }
      }
      if let clause = rulebook.nodes[index].expected {
        page.line(
          2,
          Wording(
            "· {1}每年都应有，没有写明最低学时；没有时提醒「{2}」", "· {1}: some every year, no number stated; a warning when none “{2}”"),
          rulebook.nodeName(index, page.language), .text(rulebook[clause].label))
      }
    }
  }
}
