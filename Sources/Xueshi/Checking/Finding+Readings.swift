// Readings go from strict to lenient. Whether they do follows from no single element, so random timelines are asked.

extension Library {
  func readingFindings(in index: RulebookIndex, timelines: Int) -> [Finding] {
    let rulebook = rulebooks[index]
    let standard = FixedReadings(self).choice(.standard, of: index, in: self)
    var findings: [Finding] = []
    for number in ReadingIndex.all(in: rulebook.readings) {
      let reading = rulebook.readings[number]
      guard rulebook.conditions.contains(where: { $0.options.contains { $0.reading == number } }) else {
        findings.append(Finding(problem: .idleReading, offset: reading.offset))
        continue
      }
      for option in OptionIndex.all(in: reading.options).dropFirst() {
        var choice = standard
        choice[Int(number.number)] = OptionIndex(Int(option.number) - 1)
        let strict = Program(rulebook, book: index, choice: choice, vocabulary: vocabulary)
        choice[Int(number.number)] = option
        let lenient = Program(rulebook, book: index, choice: choice, vocabulary: vocabulary)
        if stricterHelps(strict, lenient, rulebook, timelines) {
          findings.append(Finding(problem: .disorderedReading(option: option), offset: reading.offset))
        }
      }
    }
    return findings
  }

  /// Whether some year of some random timeline passes under the first program and not under the second.
  private func stricterHelps(
    _ strict: Program, _ lenient: Program, _ rulebook: Rulebook, _ timelines: Int
  ) -> Bool {
    var probe = Probe(rulebook: rulebook, vocabulary: vocabulary)
    var counting = Counting()
    var silent = SilentTracer()
    let years = probe.years
    let books = (1950...2100).map { years.contains(Year($0)) ? RulebookIndex(0) : nil }
    let (strict, lenient) = (
      Programs(books: books, programs: [strict], vocabulary: vocabulary),
      Programs(books: books, programs: [lenient], vocabulary: vocabulary)
    )
    for _ in 0..<timelines {
      let (person, events) = probe.next()
      func outcomes(_ rules: Programs) -> [Bool] {
        let timeline = Timeline(person: person, events: events.span, rules: rules, Circumstances())
        return timeline.accounts(of: years, counting: &counting, tracer: &silent)
          .map { $0.outcome.passes }
      }
      let pairs = zip(outcomes(strict), outcomes(lenient))
      if pairs.contains(where: { $0 && !$1 }) { return true }
    }
    return false
  }
}

extension Rulebook {
  /// Every condition on readings.
  fileprivate var conditions: [ReadingCondition] {
    var conditions = rows.map { $0.condition }
    for row in rows {
      conditions += row.perEvent.map { $0.condition }
      if let gate = row.specialtyGate { conditions.append(gate.condition) }
    }
    for node in nodes { conditions += node.caps.map { $0.condition } + node.floors.map { $0.condition } }
    conditions += postings?.conditions ?? []
    conditions += (leave?.kinds ?? []).map { $0.condition }
    return conditions
  }
}
