import Xueshi
import XueshiReports

extension Command {
  /// `xueshi check`: the full, explained answer for one person, or for each person in the file.
  static func check(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    // What stands with each answer needs its full text.
    let isFull = [.full, .person, .all, .asOf, .seal, .json, .compare].contains(where: options.has)
    let run = try LedgerSession(console, options, writesAtEnd: !isFull)
    if options.has(.compare) {
      guard ![.gate, .all, .asOf, .seal, .full].contains(where: options.has) else {
        throw .usage(
          Message(
            "--compare 不能与 --gate、--all、--as-of、--seal、--full 同用",
            "--compare goes with none of --gate, --all, --as-of, --seal and --full"))
      }
      return try compare(run)
    }
    let gate = Gate(asksFirm: options[.gate] == "firm")
    let letsAll = isFull || run.people.count == 1 ? try tell(run, gate) : try overview(run, gate)
    try run.session.flush()
    if options.has(.gate), !letsAll, run.status == .answered { return .gated }
    return run.status
  }

  /// Names who cannot apply, on a screen.
  /// - Returns: Whether the gate lets everybody.
  private static func overview(_ run: LedgerSession, _ gate: Gate) throws(Failure) -> Bool {
    var (overview, letsAll) = (Overview(), true)
    var habits = FileHabits(run.context.library.vocabulary)
    for (index, person) in run.people.enumerated() {
      run.isDone(index)
      let answer = run.assessor.answer(person, in: run.context.ledger)
      letsAll = letsAll && gate.lets(answer)
      overview.add(answer)
      habits.add(person, over: answer.window, in: run.context.ledger)
    }
    run.isDone(run.people.count)
    run.report(habits)
    let (context, style) = (run.context, run.session.style)
    try run.session.write { context.write(overview, style: style, to: &$0) }
    return letsAll
  }

  /// Writes each answer in full, as text or as JSON.
  /// - Returns: Whether the gate lets everybody.
  private static func tell(_ run: LedgerSession, _ gate: Gate) throws(Failure) -> Bool {
    let options = run.session.options
    let context = run.context
    let style = run.session.style
    var answers: [Answer] = []
    var letsAll = true
    var habits = FileHabits(context.library.vocabulary)
    let sealing = try options.has(.seal) ? run.sealing() : nil
    for (index, (person, outlook)) in try outlooks(run).enumerated() {
      // Outlooks took the time, where there are any.
      if outlook == nil { run.isDone(index) }
      let answer = run.assessor.answer(person, in: run.context.ledger)
      letsAll = letsAll && gate.lets(answer)
      habits.add(person, over: answer.window, in: context.ledger)
      var sealed = sealing
      sealed?.add(answer, context)
      let seal = sealed?.seal(line: person.line, library: context.library)
      try run.session.write { output in
        if options.has(.json) {
          context.writeJSON(answer, includesOutside: options.has(.all), outlook: outlook, seal: seal, to: &output)
        } else {
          context.writeText(answer, includesOutside: options.has(.all), style: style, to: &output)
          if let outlook { context.writeText(outlook, style: style, to: &output) }
          if let seal {
            output.append("\n")
            seal.writeLine(in: style.language, to: &output)
            output.append("\n")
          }
        }
      }
      if !options.has(.json) { answers.append(answer) }
    }
    run.isDone(run.people.count)
    run.report(habits)
    if answers.count > 1 {
      try run.session.write { context.writeSummary(answers, style: style, to: &$0) }
    }
    return letsAll
  }

  /// With `--as-of`, how the year of that day stands for each person, those at risk first; without it, people as they come.
  private static func outlooks(_ run: LedgerSession) throws(Failure) -> [(person: Person, outlook: Outlook?)] {
    guard let asOf = try run.session.options.day(.asOf) else { return run.people.map { ($0, nil) } }
    let activities = try run.session.activities(run.context.library)
    var outlooks: [(person: Person, outlook: Outlook?)] = []
    for (index, person) in run.people.enumerated() {
      run.isDone(index)
      let events = run.events(of: person)
      let plan = run.assessor.plan(
        for: person, events.span, asOf: asOf, activities: activities, over: asOf.year...asOf.year)
      outlooks.append((person, plan.years.first.map { Outlook(asOf: asOf, year: $0) }))
    }
    // A stable sort: people equally at risk stay as they come.
    let order = outlooks.indices.sorted { left, right in
      let (first, second) = (outlooks[left].outlook?.risk ?? 0, outlooks[right].outlook?.risk ?? 0)
      return first == second ? left < right : first > second
    }
    return order.map { outlooks[$0] }
  }

  /// `xueshi check --compare`: the same timeline and window under the rules of every place on file.
  private static func compare(_ run: LedgerSession) throws(Failure) -> ExitStatus {
    let context = run.context
    let style = run.session.style
    let isJSON = run.session.options.has(.json)
    for (index, person) in run.people.enumerated() {
      run.isDone(index)
      let events = run.events(of: person)
      let comparison = Comparison(run.assessor.answersByPlace(person, events.span))
      try run.session.write { output in
        if isJSON {
          context.writeComparisonJSON(comparison, to: &output)
        } else {
          if index > 0 { output.append(UInt8(ascii: "\n")) }
          context.writeComparison(comparison, style: style, to: &output)
        }
      }
    }
    run.isDone(run.people.count)
    try run.session.flush()
    return run.status
  }

  /// `xueshi timeline`: the time series of each person.
  static func timeline(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    let step: SeriesStep = options[.by] == "month" ? .month : .year
    guard !options.has(.csv) || !options.has(.json) else {
      throw .usage(Message("--csv 与 --json 只能选一个", "choose one of --csv and --json"))
    }
    let run = try LedgerSession(console, options)
    let context = run.context
    let style = run.session.style
    if options.has(.csv) { try run.session.write { context.writeTimelineCSVHeader(to: &$0) } }
    for (index, person) in run.people.enumerated() {
      run.isDone(index)
      let events = run.events(of: person)
      let series = run.assessor.series(of: person, events.span, by: step)
      try run.session.write { output in
        if options.has(.csv) {
          context.writeTimelineCSV(series, of: person, to: &output)
        } else if options.has(.json) {
          context.writeTimelineJSON(series, of: person, to: &output)
        } else {
          context.writeTimelineText(series, of: person, by: step, style: style, to: &output)
        }
      }
    }
    run.isDone(run.people.count)
    try run.session.flush()
    return run.status
  }
}
