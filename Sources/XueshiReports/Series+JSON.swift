package import Xueshi

extension ReportContext {
  /// Writes a person's time series as one JSON object on one line.
  ///
  /// Hours are exact decimals; prorated floors are rounded up to a hundredth. Outcome, floors and days on duty belong
  /// to whole years and are absent from months.
  /// - Parameters:
  ///   - series: The series.
  ///   - person: The person.
  ///   - output: Receives the object and a line break.
  package func writeTimelineJSON(_ series: Series, of person: Person, to output: inout [UInt8]) {
    output.appendJSONLine {
      $0.add("person", ledger.personIDs[person.id])
      $0.add("line", person.line)
      $0.add("window", series.window)
      $0.add("periods", series.periods) { period, json in write(period, to: &json) }
    }
  }

  private func write(_ period: SeriesPeriod, to json: inout JSONWriter) {
    let account = period.account
    var name: [UInt8] = []
    name.append(period: period)
    json.add("period", Text(utf8: name))
    json.add("rulebook", account.rulebook.map { library.rulebooks[$0].id })
    if period.month == nil {
      json.add("outcome", account.outcome.word)
      json.add("floors", account.required.roundedUp)
      json.add("daysOnDuty", account.daysOnDuty)
    }
    json.add("daysOnPosting", period.daysOnPosting)
    json.add("daysOnLeave", period.daysOnLeave)
    let hours = period.hours
    json.add("claimed", hours.each { $0.claimed })
    json.add("counted", hours.each { $0.counted })
    json.add("cut", hours.each { $0.cut })
    json.add("routes", period.routes) { entry, json in
      json.add("route", library.vocabulary[entry.route].id)
      json.add("claimed", entry.hours.claimed)
      json.add("counted", entry.hours.counted)
      json.add("cut", entry.hours.cut)
    }
  }
}

extension ByPart {
  /// The hours that something of each part comes to.
  fileprivate func each(_ hours: (Value) -> Hours) -> ByPart<Hours> {
    ByPart<Hours>(total: hours(total), public: hours(`public`), professional: hours(professional))
  }
}
