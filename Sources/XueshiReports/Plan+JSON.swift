package import Xueshi

extension ReportContext {
  /// Writes a plan as one JSON object on one line; its `events` are a ledger fragment that `whatif --add-file` takes.
  /// - Parameters:
  ///   - plan: The plan.
  ///   - output: Receives the object and a line break.
  package func writeJSON(_ plan: Plan, to output: inout [UInt8]) {
    output.appendJSONLine {
      $0.add("person", ledger.personIDs[plan.person.id])
      $0.add("line", plan.person.line)
      $0.add("asOf", plan.asOf)
      $0.add("before", plan.before.word)
      $0.add("after", plan.after.word)
      $0.add("effort", plan.effort)
      $0.add("years", plan.years) { year, json in write(year, to: &json) }
      $0.add("events", plan.events) { event, json in write(event, to: &json) }
    }
  }

  private func write(_ year: YearPlan, to json: inout JSONWriter) {
    json.add("year", year.account.year)
    json.add("status", year.status.word)
    json.add("daysLeft", year.daysLeft)
    year.writeAway(to: &json)
    json.add("effort", year.effort)
    json.add("lowerBound", year.lowerBound)
    json.add("steps", year.steps) { step, json in
      json.add("route", library.vocabulary[step.event.route].id)
      json.add("adds", step.hours)
      json.add("effort", step.effort)
      json.add("clause", year.account.rulebook.map { library.rulebooks[$0][step.clause].label } ?? "")
    }
  }

  /// Adds the cells of an event that state something.
  func write(_ event: Event, to json: inout JSONWriter) {
    json.add("route", library.vocabulary[event.route].id)
    json.add("start", event.interval.start)
    json.add("end", event.interval.end)
    if let quantity = event.quantity.hundredths { json.add("quantity", Hours(hundredths: quantity)) }
    if let unit = event.unit { json.add("unit", unit.word) }
    if let hours = event.hours.hundredths { json.add("hours", Hours(hundredths: hours)) }
    if event.level != .blank { json.add("level", library.vocabulary.levels[Int(event.level.number)].id) }
    if event.role != .blank { json.add("role", library.vocabulary.roles[Int(event.role.number)].id) }
    if let category = event.category { json.add("category", category.word) }
  }
}
