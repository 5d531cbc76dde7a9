package import Xueshi

extension ReportContext {
  /// Writes a person's time series for a terminal: a table of periods with bars of the hours counted against the floor.
  /// - Parameters:
  ///   - series: The series.
  ///   - person: The person.
  ///   - step: The length of its periods.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  package func writeTimelineText(
    _ series: Series, of person: Person, by step: SeriesStep, style: TextStyle, to output: inout [UInt8]
  ) {
    var page = Page(style)
    page.paint(.bold) { page in
      writeName(of: person, to: &page)
      page.say(
        Message(alike: " · {place}", .written(library.placeName(person.target.place, page.language), as: "place")))
      if ledger.hasOtherApplications(person) {
        page.say(
          Message(
            " · {level} · {year}年申报", " · {level} · applying in {year}",
            .message(person.target.level.wording, as: "level"),
            .year(person.target.year)))
        for words in distinction(of: person, page) {
          page.say(Message(alike: " · {words}", .written(words, as: "words")))
        }
      }
      if let window = series.window {
        page.say(Message(" · 年度范围 {years}", " · window {years}", .written(page.years(window), as: "years")))
      }
    }
    page.endLine()
    page.writeUnread(of: person)
    if series.periods.isEmpty {
      page.line(2, Message("没有记录，也没有已知的年度范围。", "Nothing is recorded, and no window is known."))
    } else {
      writePeriods(series, by: step, to: &page)
      writeRoutes(series, to: &page)
      writeLegend(series, by: step, to: &page)
    }
    output += page.bytes
  }

  private func writePeriods(_ series: Series, by step: SeriesStep, to page: inout Page) {
    let scale = Bar.Scale(series, by: step)
    var grid = Grid("lrrrrrrlll")
    grid.add(
      [
        step == .year ? Message("年度", "year") : Message("月份", "month"), Message("折算", "claimed"),
        Message("计入", "counted"), Message("公需", "pub."), Message("专业", "prof."), Message("未计", "cut"),
        step == .year ? Message("要求", "floor") : Message(alike: ""),
        step == .year ? Message("结果", "outcome") : Message(alike: ""), Message("派出、离岗", "away"), Message(alike: ""),
      ].map { page.words($0) }, .faint)
    for period in series.periods {
      let account = period.account
      var name: [UInt8] = []
      name.append(period: period)
      // A star marks the years that decide.
      if step == .year, series.window?.contains(account.year) ?? false { name.append("*") }
      var cells = [Grid.Cell(text: name)]
      for hours in [
        period.hours.total.claimed, period.hours.total.counted, period.hours.public.counted,
        period.hours.professional.counted, period.hours.total.cut,
      ] {
        cells.append(Grid.Cell(text: hoursOrDash(hours, page), colour: hours == .zero ? .faint : .plain))
      }
      let floor = account.rulebook == nil || step == .month ? Hours.zero : account.required.total.roundedUp
      cells.append(Grid.Cell(text: step == .year ? hoursOrDash(floor, page) : []))
      let symbol = account.outcome.symbol
      cells.append(
        step == .month
          ? Grid.Cell(text: [])
          : Grid.Cell(
            text: page.words(
              Message(
                alike: "{symbol} {outcome}", .message(Message(alike: symbol), as: "symbol"),
                .message(account.outcome.wording, as: "outcome"))),
            colour: account.outcome.colour))
      cells.append(Grid.Cell(text: away(period, page)))
      cells.append(
        Grid.Cell(text: Bar(period.hours.total, floor: floor, scale).drawing, colour: account.outcome.colour))
      grid.add(cells)
    }
    grid.write(to: &page, indent: 2)
  }

  private func hoursOrDash(_ hours: Hours, _ page: Page) -> [UInt8] {
    hours == .zero ? page.words(Message(alike: "-")) : page.words(.hours(hours))
  }

  /// Days on posting and on leave.
  private func away(_ period: SeriesPeriod, _ page: Page) -> [UInt8] {
    var parts: [[UInt8]] = []
    if period.daysOnPosting > 0 {
      parts.append(
        page.words(Message("派出 {days} 天", "posting {days} {days|day|days}", .count(period.daysOnPosting, as: "days"))))
    }
    if period.daysOnLeave > 0 {
      parts.append(
        page.words(Message("离岗 {days} 天", "leave {days} {days|day|days}", .count(period.daysOnLeave, as: "days"))))
    }
    return page.list(parts)
  }

  private func writeLegend(_ series: Series, by step: SeriesStep, to page: inout Page) {
    page.endLine()
    page.line(
      2,
      step == .year
        ? Message(
          "█ 计入  ░ 未计  │ 要求的总学时  * 申报要看的年度", "█ counted  ░ cut  │ hours required in total  * a year of the window")
        : Message("█ 计入  ░ 未计  学时记在事情结束的月份", "█ counted  ░ cut  hours stand in the month in which an event ends"))
  }
}
