public import Xueshi

extension ReportContext {
  /// Writes a person's time series as one JSON object on one line.
  ///
  /// Hours are exact decimals; prorated floors are rounded up to a hundredth. Outcome, floors and days on duty belong
  /// to whole years and are absent from months.
  /// - Parameters:
  ///   - series: The series.
  ///   - person: The person.
  ///   - output: Receives the object and a line break.
  public func writeTimelineJSON(_ series: Series, of person: Person, to output: inout [UInt8]) {
    output.append("{\"person\":")
    output.append(jsonString: ledger.personIDs[person.id])
    output.append(",\"window\":")
    output.append(jsonWindow: series.window)
    output.append(",\"periods\":")
    output.append(jsonArray: series.periods) { period, output in write(period, to: &output) }
    output.append("}\n")
  }

  private func write(_ period: SeriesPeriod, to output: inout [UInt8]) {
    let account = period.account
    output.append("{\"period\":\"")
    output.append(period: period)
    output.append("\",\"rulebook\":")
    if let book = account.rulebook {
      output.append(jsonString: library.rulebooks[book].id)
    } else {
      output.append("null")
    }
    if period.month == nil {
      output.append(",\"outcome\":\"")
      output.append(account.outcome.word)
      output.append("\"")
      let required = account.required
      write(
        "floors", required.total.roundedUp, required.public.roundedUp, required.professional.roundedUp, to: &output)
      output.append(",\"daysOnDuty\":")
      output.append(decimal: Int64(account.daysOnDuty))
    }
    output.append(",\"daysOnPosting\":")
    output.append(decimal: Int64(period.daysOnPosting))
    output.append(",\"daysOnLeave\":")
    output.append(decimal: Int64(period.daysOnLeave))
    let (total, `public`, professional) = (period.hours.total, period.hours.public, period.hours.professional)
    write("claimed", total.claimed, `public`.claimed, professional.claimed, to: &output)
    write("counted", total.counted, `public`.counted, professional.counted, to: &output)
    write("cut", total.cut, `public`.cut, professional.cut, to: &output)
    output.append(",\"routes\":")
    output.append(jsonArray: period.routes) { entry, output in
      output.append("{\"route\":")
      output.append(jsonString: library.vocabulary[entry.route].id)
      output.append(",\"claimed\":")
      output.append(entry.hours.claimed)
      output.append(",\"counted\":")
      output.append(entry.hours.counted)
      output.append(",\"cut\":")
      output.append(entry.hours.cut)
      output.append("}")
    }
    output.append("}")
  }

  private func write(
    _ name: StaticString, _ total: Hours, _ public: Hours, _ professional: Hours, to output: inout [UInt8]
  ) {
    output.append(",\"")
    output.append(name)
    output.append("\":{\"total\":")
    output.append(total)
    output.append(",\"public\":")
    output.append(`public`)
    output.append(",\"professional\":")
    output.append(professional)
    output.append("}")
  }
}
