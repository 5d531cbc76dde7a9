public import Xueshi

extension ReportContext {
  /// Writes a plan as one JSON object on one line; its `events` are a ledger fragment that `whatif --add-file` takes.
  /// - Parameters:
  ///   - plan: The plan.
  ///   - output: Receives the object and a line break.
  public func writeJSON(_ plan: Plan, to output: inout [UInt8]) {
    output.append("{\"person\":")
    output.append(jsonString: ledger.personIDs[plan.person.id])
    output.append(",\"asOf\":\"")
    output.append(plan.asOf)
    output.append("\",\"before\":\"")
    output.append(plan.before.word)
    output.append("\",\"after\":\"")
    output.append(plan.after.word)
    output.append("\",\"effort\":")
    output.append(thousandths: plan.effort.thousandths)
    output.append(",\"years\":")
    output.append(jsonArray: plan.years) { year, output in
      output.append("{\"year\":")
      output.append(decimal: Int64(year.account.year.number))
      output.append(",\"status\":\"")
      output.append(year.status.word)
      output.append("\",\"daysLeft\":")
      output.append(decimal: Int64(year.daysLeft))
      output.append(",\"effort\":")
      output.append(thousandths: year.effort.thousandths)
      output.append(",\"lowerBound\":")
      output.append(thousandths: year.lowerBound.thousandths)
      output.append(",\"steps\":")
      output.append(jsonArray: year.steps) { step, output in
        output.append("{\"route\":")
        output.append(jsonString: library.vocabulary[step.event.route].id)
        output.append(",\"adds\":")
        output.append(step.hours)
        output.append(",\"effort\":")
        output.append(thousandths: step.effort.thousandths)
        output.append(",\"clause\":")
        output.append(jsonString: year.account.rulebook.map { library.rulebooks[$0][step.clause].label } ?? "")
        output.append("}")
      }
      output.append("}")
    }
    output.append(",\"events\":")
    output.append(jsonArray: plan.events) { event, output in write(event, to: &output) }
    output.append("}\n")
  }

  func write(_ event: Event, to output: inout [UInt8]) {
    output.append("{\"route\":")
    output.append(jsonString: library.vocabulary[event.route].id)
    output.append(",\"start\":\"")
    output.append(event.interval.start)
    output.append("\",\"end\":\"")
    output.append(event.interval.end)
    output.append("\"")
    if let quantity = event.quantity.hundredths {
      output.append(",\"quantity\":")
      output.append(Hours(hundredths: quantity))
    }
    if let unit = event.unit {
      output.append(",\"unit\":\"")
      output.append(unit.word)
      output.append("\"")
    }
    if let hours = event.hours.hundredths {
      output.append(",\"hours\":")
      output.append(Hours(hundredths: hours))
    }
    if event.level != .blank {
      output.append(",\"level\":")
      output.append(jsonString: library.vocabulary.levels[Int(event.level.number)].id)
    }
    if event.role != .blank {
      output.append(",\"role\":")
      output.append(jsonString: library.vocabulary.roles[Int(event.role.number)].id)
    }
    if let category = event.category {
      output.append(",\"category\":\"")
      output.append(category.word)
      output.append("\"")
    }
    output.append("}")
  }
}

extension [UInt8] {
  /// Appends thousandths as a decimal without trailing zeros.
  mutating func append(thousandths value: Int64) {
    append(decimal: value / 1000)
    var rest = value % 1000
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var place: Int64 = 100
    while rest > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / place))
      rest %= place
      place /= 10
    }
  }
}
