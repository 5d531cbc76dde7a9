public import Xueshi

extension ReportContext {
  /// Writes a person's time series for a terminal: a table of periods with bars of the hours counted against the floor.
  /// - Parameters:
  ///   - series: The series.
  ///   - person: The person.
  ///   - step: The length of its periods.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  public func writeTimelineText(
    _ series: Series, of person: Person, by step: SeriesStep, style: TextStyle, to output: inout [UInt8]
  ) {
    var page = Page(style)
    page.paint(.bold) { page in
      writeName(of: person, to: &page)
      page.say(Wording(" · {1}", " · {1}"), .written(library.placeName(person.target.place, page.language)))
      if let window = series.window {
        page.say(Wording(" · 年度范围 {1}", " · window {1}"), .written(page.years(window)))
      }
    }
    page.endLine()
    if series.periods.isEmpty {
      page.line(2, Wording("没有记录，也没有已知的年度范围。", "Nothing is recorded, and no window is known."))
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
        Wording(step == .year ? "年度" : "月份", step == .year ? "year" : "month"), Wording("折算", "claimed"),
        Wording("计入", "counted"), Wording("公需", "pub."), Wording("专业", "prof."), Wording("未计", "cut"),
        Wording(step == .year ? "要求" : "", step == .year ? "floor" : ""),
        Wording(step == .year ? "结果" : "", step == .year ? "outcome" : ""),
        Wording("派出、离岗", "away"), Wording("", ""),
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
              Wording("{1} {2}", "{1} {2}"), .wording(Wording(symbol, symbol)), .wording(account.outcome.wording)),
            colour: account.outcome.colour))
      cells.append(Grid.Cell(text: away(period, page)))
      cells.append(
        Grid.Cell(text: Bar(period.hours.total, floor: floor, scale).drawing, colour: account.outcome.colour))
      grid.add(cells)
    }
    grid.write(to: &page, indent: 2)
  }

  private func hoursOrDash(_ hours: Hours, _ page: Page) -> [UInt8] {
    hours == .zero ? page.words(Wording("-", "-")) : page.words(Wording("{1}", "{1}"), .hours(hours))
  }

  /// Days on posting and on leave.
  private func away(_ period: SeriesPeriod, _ page: Page) -> [UInt8] {
    var parts: [[UInt8]] = []
    if period.daysOnPosting > 0 {
      parts.append(
        page.words(Wording("派出 {1} 天", "posting {1} {1|day|days}"), .number(period.daysOnPosting)))
    }
    if period.daysOnLeave > 0 {
      parts.append(page.words(Wording("离岗 {1} 天", "leave {1} {1|day|days}"), .number(period.daysOnLeave)))
    }
    return page.list(parts)
  }

  private func writeLegend(_ series: Series, by step: SeriesStep, to page: inout Page) {
    page.endLine()
    page.line(
      2,
      step == .year
        ? Wording(
          "█ 计入  ░ 未计  │ 要求的总学时  * 申报要看的年度", "█ counted  ░ cut  │ hours required in total  * a year of the window")
        : Wording("█ 计入  ░ 未计  学时记在事情结束的月份", "█ counted  ░ cut  hours stand in the month in which an event ends"))
  }
}
