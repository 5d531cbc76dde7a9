/// Something a session may be: so many units of an activity.
struct SessionKind {
  /// What it is worth under one year's rules.
  struct Worth {
    /// The node that receives its hours.
    let node: NodeIndex
    /// The most hundredths of an hour it brings, on whatever days.
    let most: Int32
    /// What it brings when it begins on each of the days looked at; empty where that is the same on all of them.
    let byDay: [Int32]

    /// The least it brings.
    var least: Int32 { byDay.min() ?? most }

    /// What it brings when it begins on a day, counted from the first one looked at.
    func hours(from day: Int) -> Int32 { byDay.isEmpty ? most : byDay[day] }
  }

  /// The activity, by its position in the list.
  let activity: Int
  let units: Int32
  /// The kind of hours its certificate names.
  let category: HoursCategory?
  /// The time it takes, in thousandths of a day.
  let effort: Int64
  /// The calendar days it is rated with.
  let days: Int32
  /// What it is worth under each of the programs looked at; nothing where it brings none.
  let worths: [Worth?]

  /// Hours in hundredths, a million hours at most, so that a few of them can be added up.
  static func hundredths(_ hours: Hours) -> Int32 { Int32(min(hours.hundredths, 100_000_000)) }

  /// Whether what it brings hangs on its days.
  var hangsOnDates: Bool { worths.contains { !($0?.byDay.isEmpty ?? true) } }
}
