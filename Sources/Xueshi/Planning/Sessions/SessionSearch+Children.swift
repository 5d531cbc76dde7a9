extension SessionSearch {
  /// What one more session makes of a state, for every kind, every moment from which it is best, and everybody's choice.
  func children(of index: Int) -> [Label] {
    let label = labels[index]
    var children: [Label] = []
    for (kind, session) in kinds.enumerated() {
      var tried: [[Int32]] = []
      for moment in moments(kind, from: label.time) {
        var hours: [Int32] = []
        for (index, seat) in seats.enumerated() {
          hours.append(label.state[offsets[index]] < 0 ? 0 : seat.hours(kind, session, from: moment))
        }
        // Later is better only for who could not attend, or gains more.
        guard hours.contains(where: { $0 > 0 }),
          !tried.contains(where: { earlier in hours.indices.allSatisfy { earlier[$0] >= hours[$0] } })
        else { continue }
        tried.append(hours)
        for absent in absences(hours) {
          var child = label
          for (index, seat) in seats.enumerated() where hours[index] > 0 && !absent.contains(index) {
            seat.attend(kind, hours[index], &child.state, offsets[index])
          }
          guard child.state != label.state else { continue }
          child.effort += session.effort
          child.time = moment + session.effort
          child.before = Int32(index)
          child.piece = Piece(kind: kind, start: moment, absent: absent)
          children.append(child)
        }
      }
    }
    return children
  }

  /// The moments from which a session can be best.
  private func moments(_ kind: Int, from time: Int64) -> [Int64] {
    if betterDays[kind].isEmpty { return [time] }
    let day = (time + 999) / 1000 * 1000
    return [time] + (day > time ? [day] : []) + betterDays[kind].filter { $0 > day }
  }

  /// The choices of those who may do better not to attend.
  private func absences(_ hours: [Int32]) -> [[Int]] {
    var choices: [[Int]] = [[]]
    guard isComplete else { return choices }
    for (index, seat) in seats.enumerated() where seat.mayStayAway && hours[index] > 0 {
      choices += choices.map { $0 + [index] }
    }
    return choices
  }
}

extension Seat {
  /// The time on duty from a moment on, in thousandths of a day.
  func time(from moment: Int64) -> Int64 {
    let day = Int(moment / 1000)
    guard day < until.count else { return 0 }
    return Int64(daysFrom[day]) * 1000 - (until[day] < 0 ? 0 : moment % 1000)
  }
}
