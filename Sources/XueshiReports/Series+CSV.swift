package import Xueshi

extension ReportContext {
  /// Writes the header row of a time series as CSV.
  /// - Parameter output: Receives the row and a line break.
  package func writeTimelineCSVHeader(to output: inout [UInt8]) {
    output.append(
      "person,period,dimension,name,claimed,counted,cut,floor,days_on_duty,days_on_posting,days_on_leave,")
    output.append("rulebook,outcome,line\n")
  }

  /// Writes a person's time series as CSV: for every period a row for each part of the hours and for each route.
  ///
  /// Hours are exact decimals. Floors, days on duty and outcomes belong to whole years; days, outcome and rulebook
  /// stand in the row of the total only, so that summing a column counts nothing twice.
  /// - Parameters:
  ///   - series: The series.
  ///   - person: The person.
  ///   - output: Receives the rows, each with a line break.
  package func writeTimelineCSV(_ series: Series, of person: Person, to output: inout [UInt8]) {
    for period in series.periods {
      let required = period.account.required
      write(period, person, "part", "total", period.hours.total, required.total, to: &output)
      write(period, person, "part", "public", period.hours.public, required.public, to: &output)
      write(period, person, "part", "professional", period.hours.professional, required.professional, to: &output)
      for (route, hours) in period.routes {
        write(period, person, "route", library.vocabulary[route].id, hours, nil, to: &output)
      }
    }
  }

  private func write(
    _ period: SeriesPeriod, _ person: Person, _ dimension: StaticString, _ name: Text, _ hours: HoursFlow,
    _ floor: RequiredHours?, to output: inout [UInt8]
  ) {
    let isTotal = name.equals("total")
    let isYear = period.month == nil
    output.append(csvCell: ledger.personIDs[person.id])
    output.append(",")
    output.append(period: period)
    output.append(",")
    output.append(dimension)
    output.append(",")
    output.append(csvCell: name)
    for hours in [hours.claimed, hours.counted, hours.cut] {
      output.append(",")
      output.append(hours)
    }
    output.append(",")
    if let floor, isYear, period.account.rulebook != nil { output.append(floor.roundedUp) }
    output.append(",")
    if isTotal, isYear { output.append(decimal: Int64(period.account.daysOnDuty)) }
    output.append(",")
    if isTotal { output.append(decimal: Int64(period.daysOnPosting)) }
    output.append(",")
    if isTotal { output.append(decimal: Int64(period.daysOnLeave)) }
    output.append(",")
    if isTotal, let book = period.account.rulebook { output.append(csvCell: library.rulebooks[book].id) }
    output.append(",")
    if isTotal, isYear { output.append(period.account.outcome.word) }
    output.append(",")
    output.append(decimal: Int64(person.line))
    output.append("\n")
  }
}

extension [UInt8] {
  /// Appends a period: `2018`, or `2018-03` for a month.
  mutating func append(period: SeriesPeriod) {
    append(decimal: Int64(period.account.year.number), digits: 4)
    guard let month = period.month else { return }
    append(UInt8(ascii: "-"))
    append(decimal: Int64(month), digits: 2)
  }
}
