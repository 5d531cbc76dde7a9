import Xueshi
import XueshiReports

extension Command {
  /// `xueshi check`: the full, explained answer for one person, or for each person in the file.
  static func check(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    var run = try LedgerSession(console, options)
    let includesOutside = options.has(.all)
    let context = run.context
    let style = run.session.style
    var answers: [Answer] = []
    var everybodyIsEligible = true
    if options.has(.compare) {
      guard !options.has(.gate), !options.has(.all) else {
        throw .usage(zh: "--compare 不能与 --gate、--all 同用", en: "--compare goes with neither --gate nor --all")
      }
      return try compare(&run)
    }
    for person in run.people {
      let events = run.events(of: person)
      let answer = run.assessor.answer(person, events.span)
      everybodyIsEligible = everybodyIsEligible && answer.verdict == .eligible
      try run.session.write { output in
        if options.has(.json) {
          context.writeJSON(answer, includesOutside: includesOutside, to: &output)
        } else {
          context.writeText(answer, includesOutside: includesOutside, style: style, to: &output)
        }
      }
      if !options.has(.json) { answers.append(answer) }
    }
    if answers.count > 1 {
      try run.session.write { context.writeSummary(answers, style: style, to: &$0) }
    }
    try run.session.flush()
    if options.has(.gate), !everybodyIsEligible, run.status == .answered { return .gated }
    return run.status
  }

  /// `xueshi check --compare`: the same timeline and window under the rules of every place on file.
  private static func compare(_ run: inout LedgerSession) throws(Failure) -> ExitStatus {
    let context = run.context
    let style = run.session.style
    let isJSON = run.session.options.has(.json)
    for person in run.people {
      let events = run.events(of: person)
      let comparison = Comparison(run.assessor.answersByPlace(person, events.span))
      try run.session.write { output in
        if isJSON {
          context.writeComparisonJSON(comparison, to: &output)
        } else {
          context.writeComparison(comparison, style: style, to: &output)
        }
      }
    }
    try run.session.flush()
    return run.status
  }

  /// `xueshi timeline`: the time series of each person.
  static func timeline(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    guard let step = SeriesStep.allCases.first(where: { "\($0.word)" == options[.by] ?? "year" }) else {
      throw .usage(zh: "--by 只能是 year 或 month", en: "--by is year or month")
    }
    guard !options.has(.csv) || !options.has(.json) else {
      throw .usage(zh: "--csv 与 --json 只能选一个", en: "choose one of --csv and --json")
    }
    var run = try LedgerSession(console, options)
    let context = run.context
    let style = run.session.style
    if options.has(.csv) { try run.session.write { context.writeTimelineCSVHeader(to: &$0) } }
    for person in run.people {
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
    try run.session.flush()
    return run.status
  }
}
