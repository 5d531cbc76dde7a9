import Xueshi

extension YearPlan {
  /// Adds the days on which the person is away, where there are any.
  func writeAway(to json: inout JSONWriter) {
    guard !away.intervals.isEmpty else { return }
    json.add("away", away.intervals) { interval, json in
      json.add("start", interval.start)
      json.add("end", interval.end)
    }
  }
}

extension Page {
  /// Says when the person is away, so that nothing is planned and no day counted as left.
  mutating func writeAway(of year: YearPlan, indent: Int) {
    guard let first = year.away.intervals.first else { return }
    var dates: [[UInt8]] = []
    for interval in year.away.intervals {
      var days: [UInt8] = []
      days.append(interval)
      dates.append(days)
    }
    let isAwayNow = dates.count == 1 && year.isAwayAtFirst
    line(
      indent,
      isAwayNow
        ? Message(
          "到 {day} 为止不在岗（休假、派出或尚未入职），这些天不安排，也不算在剩下的天数里",
          "away until {day} (on leave, posted, or not yet in post): nothing is planned then, nor are these days counted as left",
          .day(first.end))
        : Message(
          "{dates} 不在岗（休假、派出或尚未入职），这些天不安排，也不算在剩下的天数里",
          "away on {dates} (on leave, posted, or not yet in post): nothing is planned then, nor are these days counted as left",
          .written(list(dates), as: "dates")))
  }
}
