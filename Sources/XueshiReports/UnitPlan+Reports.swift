package import Xueshi

extension ReportContext {
  /// Writes the shared sessions of a unit in order of date, with who gains from each, and how good they are.
  /// - Parameters:
  ///   - plan: The sessions.
  ///   - people: The people they were sought for.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  package func writeText(_ plan: UnitPlan, of people: [Person], style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    func ids(_ indices: [Int]) -> Fill {
      .written(page.list(indices.map { label(of: people[$0], page) }), as: "people")
    }
    page.paint(.bold) { page in
      page.line(
        0,
        Message(
          "{year}年共同的培训：学时不够的 {short} 人中 {passing} 人因此达到，共 {days} 天",
          "Shared sessions for {year}: of {short} short of hours {passing} pass by them, {days} days in all",
          .year(plan.year), .count(plan.short.count, as: "short"), .count(plan.passing.count, as: "passing"),
          .effort(plan.effort, as: "days")))
    }
    page.writeProof(of: plan)
    for (index, session) in plan.sessions.enumerated() {
      var dates: [UInt8] = []
      dates.append(session.event.interval)
      page.line(
        2,
        Message(
          alike: "{number}. {dates}  {route}{amount}", .number(index + 1), .written(dates, as: "dates"),
          .written(library.routeName(session.event.route, page.language), as: "route"),
          .written(amount(session.event, page), as: "amount")))
      if !session.cured.isEmpty {
        let people = ids(session.cured)
        page.line(
          5,
          Message(
            "因此达到 {count} 人：{people}", "{count} pass because of it: {people}", .count(session.cured.count), people))
      }
      if !session.helped.isEmpty {
        let people = ids(session.helped)
        page.line(
          5, Message("有所增加 {count} 人：{people}", "{count} gain by it: {people}", .count(session.helped.count), people))
      }
    }
    let rest = plan.short.filter { !plan.passing.contains($0) }
    if !rest.isEmpty {
      let people = ids(rest)
      page.line(
        2,
        Message(
          "仍达不到 {count} 人：{people}", "{count} still {count|does|do} not pass: {people}", .count(rest.count), people))
    }
    output += page.bytes
  }

  /// Writes the shared sessions of a unit, one JSON object a line; the last line says how good they are.
  /// - Parameters:
  ///   - plan: The sessions.
  ///   - people: The people they were sought for.
  ///   - output: Receives the objects, each with a line break.
  package func writeJSON(_ plan: UnitPlan, of people: [Person], to output: inout [UInt8]) {
    func ids(_ indices: [Int]) -> [Text] { indices.map { ledger.personIDs[people[$0].id] } }
    for session in plan.sessions {
      output.appendJSONLine {
        $0.add("event") { write(session.event, to: &$0) }
        $0.add("effort", session.effort)
        $0.add("cured", ids(session.cured))
        $0.add("helped", ids(session.helped))
      }
    }
    output.appendJSONLine {
      $0.add("year", plan.year)
      $0.add("short", ids(plan.short))
      $0.add("passing", ids(plan.passing))
      $0.add("effort", plan.effort)
      $0.add("proof", plan.isOptimal ? "optimal" : "bounded")
      $0.add("mostPassing", Int32(plan.mostPassing))
      $0.add("lowerBound", plan.leastEffort)
    }
  }
}

extension Page {
  /// Says whether sessions are proven to be the best, or how much better others could be.
  fileprivate mutating func writeProof(of plan: UnitPlan) {
    if plan.short.isEmpty { return line(2, Message("没有人需要", "nobody needs one")) }
    if plan.passing.isEmpty, plan.isOptimal { return line(2, Message("没有办法使任何人达到", "nothing lets anybody pass")) }
    line(
      2,
      plan.isOptimal
        ? Message(
          "已证明最优：没有安排能使更多的人达到，使同样多的人达到也没有更少的天数",
          "proven to be the best: no sessions let more people pass, and none that let as many pass take fewer days")
        : Message(
          "在 {steps} 步之内没有证明最优：最多 {most} 人能达到；使 {passing} 人达到，至少要 {least} 天",
          "not proven to be the best within {steps} steps: at most {most} can pass; for {passing} to pass takes at least {least} days",
          .number(UnitPlan.stepLimit, as: "steps"), .count(plan.mostPassing, as: "most"),
          .count(plan.passing.count, as: "passing"), .effort(plan.leastEffort, as: "least")))
  }
}
