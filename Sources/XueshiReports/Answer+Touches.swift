import Xueshi

// Rows that bring no hours to a year in which their days lie: what each is, and why not.

extension ReportContext {
  /// The rows below those that have a credit, but for the certificate by which the year stands, which is told above.
  func writeTouches(_ year: YearAnswer, _ answer: Answer, to page: inout Page) {
    for touch in year.touches where touch.event != year.attestedBy {
      page.line(2, Message(alike: "· {row}", .written(words(touch, year, answer, page), as: "row")))
    }
  }

  /// One of them, with its line, its days and what becomes of it in the year.
  func words(_ touch: Touch, _ year: YearAnswer, _ answer: Answer, _ page: Page) -> [UInt8] {
    let event = answer.events[touch.event]
    var dates: [UInt8] = []
    dates.append(event.interval)
    return page.words(
      Message(
        "第 {line} 行 {row}（{dates}）：{effect}", "line {line}, {row} ({dates}): {effect}", .line(event.line),
        .written(row(event, page), as: "row"), .written(dates, as: "dates"),
        .written(effect(touch, event, year, answer, page), as: "effect")))
  }

  /// What a row is: its title, or what kind of leave.
  private func row(_ event: Event, _ page: Page) -> [UInt8] {
    guard library.vocabulary[event.route].kind == .leave, event.level != .blank else {
      return subject(of: event, [], page)
    }
    return page.words(
      Message(
        "{route}（{level}）", "{route} ({level})", .written(library.routeName(event.route, page.language), as: "route"),
        .phrase(library.vocabulary.levels[Int(event.level.number)].name, as: "level")))
  }

  private func effect(_ touch: Touch, _ event: Event, _ year: YearAnswer, _ answer: Answer, _ page: Page) -> [UInt8] {
    let rulebook = year.account.rulebook.map { library.rulebooks[$0] }
    let clause = Fill.clause(touch.effect.clause.flatMap { id in rulebook.map { $0[id].label } } ?? "")
    let document = Fill.text(rulebook?.document ?? "", as: "document")
    let days = Fill.count(event.interval.clipped(to: year.account.year.days)?.dayCount ?? 0, as: "days")
    switch touch.effect {
    case .otherYear(let other): return otherYear(other, touch, days, answer, page)
    case .setBack(let reason):
      return page.words(
        reason == .pending ? Message("尚待审核，暂不算", "pending review") : Message("审核未通过，不算", "rejected in review"))
    case .reduces:
      return page.words(
        Message(
          "在这一年有 {days} 天，要求因此折减（「{clause}」）",
          "{days} {days|day|days} of it in this year reduce what is required (“{clause}”)", days, clause))
    case .tooShort(let length, let asked, _):
      return page.words(
        Message(
          "这样的离岗在这一年共{length}，「{clause}」要{asked}才折减，要求不变",
          "such leave comes to {length} in this year, and “{clause}” reduces what is required for {asked}: it stays",
          .written(page.length(length), as: "length"), clause,
          .written(library.lengthWords(asked, page), as: "asked")))
    case .unspoken:
      return page.words(
        rulebook == nil
          ? Message(
            "在这一年有 {days} 天，没有规定可依", "{days} {days|day|days} of it in this year, for which no rule is on file", days)
          : Message(
            "在这一年有 {days} 天，{document}没有因此减少要求",
            "{days} {days|day|days} of it in this year, for which {document} reduces nothing", days, document))
    case .stands: return page.words(Message("覆盖全年，予以承认", "covers the whole year and is honoured"))
    case .partial:
      return page.words(Message("没有覆盖全年，不能代替这一年的学时", "does not cover the whole year, and stands for none of its hours"))
    case .notHonoured:
      return page.words(
        rulebook == nil
          ? Message("没有规定可依，不能代替学时", "no rule on file honours it")
          : Message("{document}没有说承认，不能代替学时", "{document} does not honour it", document))
    case .bars: return page.words(Message("按「{clause}」取消申报资格", "bars the application (“{clause}”)", clause))
    case .notBarring: return page.words(Message("没有规定因此取消申报资格", "no rule bars the application for it"))
    case .nothing: return page.words(Message("没有带来学时", "brings no hours"))
    }
  }

  /// To which year a row's hours belong, and whether any of them count.
  private func otherYear(_ other: Year, _ touch: Touch, _ days: Fill, _ answer: Answer, _ page: Page) -> [UInt8] {
    let year = Fill.year(other, as: "year")
    guard let there = answer.years.first(where: { $0.account.year == other }) else {
      return page.words(
        Message(
          "有 {days} 天在这一年，学时归{year}年，不在年度范围内",
          "{days} {days|day|days} of it in this year; its hours belong to {year}, outside the window", days, year))
    }
    let counts = there.credits.contains { $0.event == touch.event && $0.counted > .zero }
    return page.words(
      counts
        ? Message(
          "有 {days} 天在这一年，学时归{year}年", "{days} {days|day|days} of it in this year; its hours belong to {year}", days,
          year)
        : Message(
          "有 {days} 天在这一年，学时归{year}年，那一年没有计入",
          "{days} {days|day|days} of it in this year; its hours belong to {year}, where none count", days, year))
  }
}
