import Xueshi

extension Library {
  /// The least hours of every year.
  func writeFloors(_ rulebook: Rulebook, to page: inout Page) {
    for index in [Node.total, Node.public, Node.professional] {
      for floor in rulebook.nodes[index].floors {
        let name = Fill.message(rulebook.nodeName(index), as: "name")
        let clause = Fill.clause(rulebook[floor.clause].label)
        let condition = Fill.written(conditionWords(floor.condition, rulebook, page), as: "condition")
        switch floor.demand {
        case .hours(let hours):
          page.line(
            2,
            Message(
              "· {name}不少于 {hours} 学时「{clause}」{condition}", "· {name}: at least {hours} “{clause}”{condition}", name,
              .hours(hours), clause, condition))
        case .ofCountedTotal(let share):
          page.line(
            2,
            Message(
              "· {name}不少于当年计入总学时的 {share}/{whole}「{clause}」{condition}",
              "· {name}: at least {share}/{whole} of all hours counted “{clause}”{condition}", name,
              .number(share.numerator, as: "share"), .number(share.denominator, as: "whole"), clause, condition))
        }
      }
      if let clause = rulebook.nodes[index].expected {
        page.line(
          2,
          Message(
            "· {pool}每年都应有，没有写明最低学时；没有时提醒「{clause}」",
            "· {pool}: some every year, no number stated; a warning when none “{clause}”",
            .message(rulebook.nodeName(index), as: "pool"), .clause(rulebook[clause].label)))
      }
    }
  }
}
