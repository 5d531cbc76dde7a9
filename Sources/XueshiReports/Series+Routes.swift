import Xueshi

extension ReportContext {
  /// Routes against years: hours counted, and in parentheses what was cut.
  func writeRoutes(_ series: Series, to page: inout Page) {
    var years: [Year] = []
    var routes: [RouteID] = []
    for period in series.periods {
      if years.last != period.account.year { years.append(period.account.year) }
      for (route, _) in period.routes where !routes.contains(route) { routes.append(route) }
    }
    if routes.isEmpty { return }
    page.endLine()
    page.line(2, Message("各途径计入的学时（括号内为未计）", "Hours counted by route (cut in parentheses)"))
    var grid = Grid(textThenNumbers: years.count)
    grid.add(
      [page.words(Message("途径", "route"))] + years.map { page.words(.year($0)) }, .faint)
    for route in routes.sorted(by: { $0.number < $1.number }) {
      var cells = [Grid.Cell(text: library.routeName(route, page.language))]
      for year in years {
        var (counted, cut) = (Hours.zero, Hours.zero)
        for period in series.periods where period.account.year == year {
          for entry in period.routes where entry.route == route {
            counted += entry.hours.counted
            cut += entry.hours.cut
          }
        }
        let isBlank = counted == .zero && cut == .zero
        cells.append(Grid.Cell(text: words(counted, cut, page), colour: isBlank ? .faint : .plain))
      }
      grid.add(cells)
    }
    grid.write(to: &page, indent: 2)
  }

  private func words(_ counted: Hours, _ cut: Hours, _ page: Page) -> [UInt8] {
    if cut > .zero {
      return page.words(
        Message("{counted}({cut})", "{counted} ({cut})", .hours(counted, as: "counted"), .hours(cut, as: "cut")))
    }
    return counted == .zero ? page.words(Message(alike: "-")) : page.words(.hours(counted))
  }
}
