import Xueshi

/// A bar of hours: counted, then cut, with a mark where the floor is.
struct Bar {
  /// How many hours one column stands for, the same for every bar of a page.
  struct Scale {
    let columns: Int64 = 24
    let most: Hours

    init(_ series: Series, by step: SeriesStep) {
      var most = Hours(1)
      for period in series.periods {
        most = max(most, period.hours.total.counted + period.hours.total.cut)
        if step == .year { most = max(most, period.account.required.total.roundedUp) }
      }
      self.most = most
    }

    /// Hours in eighths of a column, rounded down; something is never nothing.
    fileprivate func eighths(_ hours: Hours) -> Int64 {
      let eighths = hours.hundredths * columns * 8 / most.hundredths
      return hours > .zero ? max(1, eighths) : 0
    }
  }

  private let hours: HoursFlow
  private let floor: Hours
  private let scale: Scale

  init(_ hours: HoursFlow, floor: Hours, _ scale: Scale) {
    self.hours = hours
    self.floor = floor
    self.scale = scale
  }

  /// The bar in block characters.
  var drawing: [UInt8] {
    let counted = scale.eighths(hours.counted)
    let end = hours.cut > .zero ? (scale.eighths(hours.counted + hours.cut) + 7) / 8 : (counted + 7) / 8
    let mark = floor > .zero ? min(scale.columns, scale.eighths(floor) / 8) : -1
    var drawing: [UInt8] = []
    for column in 0..<max(end, mark + 1) {
      let filled = min(8, counted - column * 8)
      if column == mark {
        drawing.append(filled > 0 ? "┃" : "│")
      } else if filled > 0 {
        drawing.append(Self.block(filled))
      } else {
        drawing.append(column < end ? "░" : " ")
      }
    }
    return drawing
  }

  private static func block(_ eighths: Int64) -> StaticString {
    switch eighths {
    case 1: "▏"
    case 2: "▎"
    case 3: "▍"
    case 4: "▌"
    case 5: "▋"
    case 6: "▊"
    case 7: "▉"
    default: "█"
    }
  }
}
