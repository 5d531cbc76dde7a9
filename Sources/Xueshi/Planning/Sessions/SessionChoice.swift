/// The sessions chosen for several people, as things to do with their dates.
struct SessionChoice {
  let rules: SessionRules
  let kinds: [SessionKind]
  let seats: [Seat]
  let search: UnitSearch

  init(
    _ attendees: [(index: Int, attendee: Attendee)], _ activities: [Activity], _ year: Year, _ remainder: Interval,
    _ vocabulary: Vocabulary
  ) {
    var programs: [Program] = []
    var groups: [Group: Int] = [:]
    var members: [(attendee: Attendee, program: Int, members: [Int])] = []
    for (index, attendee) in attendees {
      let program = programs.firstIndex { $0 === attendee.program } ?? programs.count
      if program == programs.count { programs.append(attendee.program) }
      let group = Group(attendee, program)
      if let known = groups[group] {
        members[known].members.append(index)
      } else {
        groups[group] = members.count
        members.append((attendee, program, [index]))
      }
    }
    rules = SessionRules(
      activities: activities, programs: programs, year: year, remainder: remainder, vocabulary: vocabulary)
    let kinds = rules.kinds()
    self.kinds = kinds
    seats = members.map { Seat($0.attendee, $0.members, $0.program, kinds, remainder) }
    search = UnitSearch(kinds, seats, days: remainder.dayCount)
  }

  /// The people who pass, ascending.
  var passing: [Int] { search.seated.flatMap { seats[$0].members }.sorted() }

  /// The sessions, in order of date.
  func sessions() -> [SharedSession] {
    var attendees = seats.map { $0.attendee }
    return held().map { held in
      var session: SharedSession?
      for seat in held.attending {
        guard let item = item(held, attendees[seat]) else { continue }
        let passed = attendees[seat].passes
        attendees[seat].attend(item)
        var own = session ?? SharedSession(event: item.event, effort: item.cost.effort, cured: [], helped: [])
        if attendees[seat].passes, !passed {
          own.cured += seats[seat].members
        } else {
          own.helped += seats[seat].members
        }
        session = own
      }
      guard var session else { preconditionFailure("somebody attends every session") }
      session.cured.sort()
      session.helped.sort()
      return session
    }
  }

  /// The things that the first of all people does, in order of date.
  func items() -> [PlanItem] {
    guard let attendee = seats.first?.attendee else { return [] }
    return held().compactMap { item($0, attendee) }
  }

  /// What a session is by somebody's rules, with its dates.
  func item(_ held: Held, _ attendee: Attendee) -> PlanItem? {
    let effort = Effort(thousandths: held.effort)
    let time = DutyTime(origin: rules.remainder.start, days: DaySet())
    let days = time.interval(of: effort, lasting: max(1, effort.wholeDays), from: held.start)
    return rules.item(held.activity, held.units, held.category, attendee.program, from: days.start)
  }

  /// The sessions, alike ones side by side and those of the same people made one.
  private func held() -> [Held] {
    var all = ordered(
      search.pieces.map { piece in
        let kind = kinds[piece.kind]
        return Held(
          activity: kind.activity, units: kind.units, category: kind.category, kind: piece.kind, start: piece.start,
          effort: kind.effort)
      })
    let absent = search.pieces.map { $0.absent }
    var attendees = seats.map { $0.attendee }
    for index in all.indices {
      for seat in search.seated where !attendees[seat].passes {
        let isAbsent = seats[seat].mayStayAway && absent[index].contains(seat)
        guard !isAbsent, seats[seat].hours(all[index].kind, kinds[all[index].kind], from: all[index].start) > 0,
          let item = item(all[index], attendees[seat])
        else { continue }
        var after = attendees[seat]
        after.attend(item)
        guard seats[seat].mayStayAway || after.missing < attendees[seat].missing else { continue }
        attendees[seat] = after
        all[index].attending.append(seat)
      }
    }
    var joined: [Held] = []
    for next in all where !next.attending.isEmpty {
      if let last = joined.last, let both = self.joined(last, next) {
        joined[joined.count - 1] = both
      } else {
        joined.append(next)
      }
    }
    return joined
  }
}

/// What makes people alike in all that matters.
private struct Group: Hashable {
  let program: Int
  let counted: [Int64]
  let duty: [Int64]
  let left: [Int64]
  let days: DaySet

  init(_ attendee: Attendee, _ program: Int) {
    self.program = program
    counted = [attendee.counted.public.hundredths, attendee.counted.professional.hundredths]
    duty = [attendee.duty.numerator, attendee.duty.denominator]
    left = attendee.left.map { $0?.hundredths ?? -1 }
    days = attendee.days
  }
}
