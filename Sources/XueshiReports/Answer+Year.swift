import Xueshi

extension ReportContext {
  /// A year in full: what stands for it, and what every event brought.
  func writeYear(_ year: YearAnswer, _ answer: Answer, to page: inout Page) {
    let account = year.account
    page.endLine()
    page.paint(.bold) { page in
      page.say(
        Message(
          "{year}年 · {outcome}", "{year} · {outcome}", .year(account.year),
          .message(account.outcome.wording, as: "outcome")))
      let shortage = answer.isWhollyUnread ? [] : page.shortage(account.short)
      if !shortage.isEmpty {
        page.say(Message("（{shortage}）", " (short by {shortage})", .written(shortage, as: "shortage")))
      }
    }
    page.endLine()
    writeStanding(year, answer, to: &page)
    if !year.credits.isEmpty {
      writeCredits(year.credits, of: answer, under: year, to: &page)
    } else if answer.person.unread > 0 || year.touches.isEmpty {
      page.line(
        2,
        answer.person.unread > 0
          ? Message(
            "读入的记录里没有这一年的学时；没能读入的记录里可能有。", "No row that was read has hours of this year; one that was not read may.")
          : Message("这一年没有学时记录。", "No hours are recorded for this year."))
    }
    writeTouches(year, answer, to: &page)
  }

  /// Credits as a table, each with why it brought no more.
  func writeCredits(_ credits: [Credit], of answer: Answer, under year: YearAnswer?, to page: inout Page) {
    var grid = Grid("rlrrlll")
    grid.add(
      [
        Message("行", "line"), Message("日期", "dates"), Message("折算", "claimed"), Message("计入", "counted"),
        Message("科目", "part"), Message("条款", "clause"), Message("途径：内容", "route: item"),
      ].map { page.words($0) }, .faint)
    for credit in credits {
      let event = answer.event(of: credit)
      let isCut = credit.counted < credit.claimed || credit.reason != nil && credit.reason != .deemed
      var clause: [UInt8] = []
      // A clause without its year's rulebook cannot be named.
      if let id = credit.clause, let book = year?.account.rulebook {
        clause.append(visible: library.rulebooks[book][id].label)
      }
      if clause.isEmpty { clause.append("-") }
      let explanation = Explanation(
        context: self, answer: answer, credit: credit, event: event, rulebook: year?.account.rulebook, page: page)
      grid.add(
        [
          Grid.Cell(text: page.words(.line(event.line))),
          Grid.Cell(text: dates(of: event, under: year == nil ? nil : credit.year)),
          // Without a year's rules nothing was converted, so there is no number to show but one that is stated.
          Grid.Cell(
            text: year == nil && credit.claimed == .zero
              ? page.words(Message(alike: "-")) : page.words(.hours(credit.claimed))),
          Grid.Cell(
            text: page.words(.hours(credit.counted)), colour: isCut ? .yellow : .plain),
          Grid.Cell(text: part(of: credit, year?.account.rulebook, page)), Grid.Cell(text: clause),
          Grid.Cell(text: subject(of: event, explanation.rating, page)),
        ], notes: year == nil ? [] : explanation.notes)
    }
    grid.write(to: &page, indent: 2, noteIndent: 8)
  }

  /// The part of the year that received a credit's hours.
  private func part(of credit: Credit, _ book: RulebookIndex?, _ page: Page) -> [UInt8] {
    guard let book, credit.counted > .zero else { return page.words(Message(alike: "-")) }
    // Only a posting credited by the month brings hours to both.
    guard let node = credit.node else { return page.words(Message("两者", "both")) }
    let part = library.rulebooks[book].nodes.part(of: node)
    return page.words(part == Node.public ? Message("公需", "public") : Message("专业", "prof."))
  }

  /// What an event was: route, title, and how it was converted.
  func subject(of event: Event, _ rating: [UInt8], _ page: Page) -> [UInt8] {
    var subject = library.fullRouteName(event.route, page.language)
    let title = title(of: event)
    if !title.isEmpty {
      subject += page.words(Message("：{title}", ": {title}", .cell(title, as: "title")))
    }
    if !rating.isEmpty {
      subject += page.words(Message("（{rating}）", " ({rating})", .written(rating, as: "rating")))
    }
    return subject
  }
}
