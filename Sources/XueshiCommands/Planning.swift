import Xueshi
import XueshiCohort
import XueshiData
import XueshiReports

extension Command {
  /// `xueshi whatif`: before and after a change, and what each addition really counted for.
  static func whatIf(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    let run = try LedgerSession(console, options, fillsBlanks: false)
    let library = run.context.library
    let additions = try Additions(run.session, options, library)
    let old = run.context
    var ledger = additions.applied(to: old.ledger, library, run.session)
    let target = try options.targetDefaults(library.vocabulary)
    let specialty = options[.specialty].map { ledger.specialty(Text(utf8: Array($0.utf8))) }
    ledger.updatePeople { person in
      person.target.place = target.place ?? person.target.place
      person.target.level = target.level ?? person.target.level
      person.target.year = target.year ?? person.target.year
      person.specialty = specialty ?? person.specialty
    }
    let new = ReportContext(library: library, ledger: ledger)
    run.reportRejections(from: old.ledger.rejections.count, in: ledger)
    var changes: [WhatIf] = []
    let style = run.session.style
    for (index, person) in old.ledger.people.enumerated() where run.isWanted(person) {
      run.isDone(changes.count)
      let changed = ledger.people[index]
      let change = WhatIf(person, in: old.ledger, and: changed, in: ledger, &run.assessor)
      try run.session.write { output in
        if options.has(.json) {
          change.writeJSON(old, new, to: &output)
        } else {
          change.writeText(old, new, style: style, to: &output)
        }
      }
      changes.append(change)
    }
    run.isDone(run.people.count)
    if changes.count > 1, !options.has(.json) {
      try run.session.write { new.writeSummary(changes, style: style, to: &$0) }
    }
    try run.session.flush()
    return ledger.rejections.isEmpty ? .answered : .data
  }

  /// `xueshi plan`: the least additional effort that makes every curable year pass.
  static func plan(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    let run = try LedgerSession(console, options)
    let context = run.context
    let asOf = try options.day(.asOf) ?? System.today
    let activities = try run.session.activities(context.library)
    let style = run.session.style
    if options.has(.unitSessions) { return try sharedSessions(run, asOf, activities) }
    for (index, person) in run.people.enumerated() {
      run.isDone(index)
      let events = run.events(of: person)
      let plan = run.assessor.plan(for: person, events.span, asOf: asOf, activities: activities)
      try run.session.write { output in
        if options.has(.json) {
          context.writeJSON(plan, to: &output)
        } else {
          context.writeText(plan, style: style, to: &output)
        }
      }
    }
    run.isDone(run.people.count)
    try run.session.flush()
    return run.status
  }
}

extension Command {
  /// `xueshi plan --unit`: shared sessions in the year of `--as-of`, in the order in which to hold them.
  private static func sharedSessions(
    _ run: LedgerSession, _ asOf: Day, _ activities: [Activity]
  ) throws(Failure) -> ExitStatus {
    let context = run.context
    let style = run.session.style
    var people: [(person: Person, events: [Event])] = []
    for person in run.people { people.append((person, Array(run.events(of: person)))) }
    let plan = run.assessor.unitPlan(for: people, in: asOf.next.year, asOf: asOf, activities: activities)
    let isJSON = run.session.options.has(.json)
    try run.session.write { output in
      if isJSON {
        context.writeJSON(plan, of: people.map { $0.person }, to: &output)
      } else {
        context.writeText(plan, of: people.map { $0.person }, style: style, to: &output)
      }
    }
    try run.session.flush()
    return run.status
  }
}

extension Session {
  /// What plans may draw on, narrowed by `--only` and widened by `--allow`.
  func activities(_ library: Library) throws(Failure) -> [Activity] {
    let (only, allowed) = (try routes(.only, library), try routes(.allow, library))
    return try activityList(library).selected(only: only, allowed: allowed)
  }

  /// The list of activities: `--effort FILE` or the bundled one.
  func activityList(_ library: Library) throws(Failure) -> ActivityList {
    var bytes: [UInt8] = []
    if let path = options[.effort] {
      bytes = try read(path)
    } else if let file = BundledData.file("effort.json") {
      bytes = Array(file.contents)
    }
    do throws(JSONError) {
      return try ActivityList(parsing: bytes.span, vocabulary: library.vocabulary)
    } catch {
      let name = Text(utf8: Array((options[.effort] ?? "effort.json").utf8))
      var message: [UInt8] = []
      error.writeMessage(fileName: name, document: bytes.span, language: language, to: &message)
      console.writeError(message)
      throw Failure(status: .data, nil)
    }
  }

  private func routes(_ option: Option, _ library: Library) throws(Failure) -> [RouteID] {
    var routes: [RouteID] = []
    for name in options[option]?.split(separator: ",") ?? [] {
      let bytes = Array(name.utf8)
      guard let route = library.vocabulary.route(named: bytes.span) else {
        let known = library.vocabulary.routes.map { $0.id.string }.joined(separator: " ")
        throw .usage(
          Message(
            "没有途径「{name}」；可用：{known}", "no route {name}; accepted: {known}", .text(String(name), as: "name"),
            .text(known, as: "known")))
      }
      routes.append(route)
    }
    return routes
  }
}

extension Options {
  /// A date given by an option.
  func day(_ option: Option) throws(Failure) -> Day? {
    guard let text = self[option] else { return nil }
    let bytes = Array(text.utf8)
    if let day = Day(cell: bytes.span) { return day }
    throw .usage(
      Message(
        "--{option}「{text}」不是日期；例如 2021-06-30", "--{option} {text} is no date; for example 2021-06-30",
        .text(option.rawValue, as: "option"), .text(text)))
  }
}
