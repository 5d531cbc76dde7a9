// What an answer may hang on beside readings: found once for each application, before anything is tried.

extension Assessor {
  /// The ends at which questions are taken for a person because somebody has settled them: the person's own row, or the
  /// caller for everybody.
  func settledEnds(of person: Person) -> QuestionEnds { person.settled.over(fixed.questions) }

  /// The questions that stand for an application.
  /// - Parameters:
  ///   - timeline: The person's events and the rules of their years, readings by default.
  ///   - window: The years that must pass.
  ///   - traits: What there is among the events.
  ///   - remarks: What is remarkable among them.
  /// - Returns: The questions, and what each hangs on.
  /// - Complexity: O(*n*) in the number of events for each year, where something among them calls for a look.
  mutating func questions(
    _ timeline: borrowing Timeline, _ window: ClosedRange<Year>?, _ traits: Counting.Traits, _ remarks: [Remark]
  ) -> OpenQuestions {
    var found = OpenQuestions()
    let person = timeline.person
    if person.unread > 0 { found.standing.insert(QuestionSet(.unread)) }
    // Years that were given, and are no notice's, hang on no degree.
    if degreeAskedFor(person) != nil, window == self.window(for: person) { found.standing.insert(QuestionSet(.degree)) }
    if let window {
      let clues = Clues(timeline, window, traits)
      let count = window.lowerBound.distance(to: window.upperBound) + 1
      for slot in 0..<count {
        askOfYear(window.lowerBound.advanced(by: slot), slot, of: count, timeline, clues, &found)
      }
      askOfFiling(timeline, window, &found)
      if !remarks.isEmpty { askOfDoubts(remarks, timeline, window, &found) }
    } else if lacksNotice(person, timeline.rules) {
      found.standing.insert(QuestionSet(.rules))
    }
    found.open = found.standing
    if found.standing.isEmpty { return found }
    let settled = settledEnds(of: person)
    for question in found.standing.questions where settled[question] != nil {
      found.open.remove(QuestionSet(question))
    }
    return found
  }

  /// Whether no year is known that must pass, and the notice that would state them is not on file.
  private func lacksNotice(_ person: Person, _ rules: Programs) -> Bool {
    let sheet = rules.sheet(of: person.target.year)
    return forced == nil && person.target.place != .nation && sheet?.pointee.isNationalFloor == true
  }

  /// What of a timeline calls for a closer look at each year; mostly nothing does.
  private struct Clues {
    /// Events that lie in two years and do not say to which their hours belong, by their positions in walking order.
    var straddling: [Int] = []
    /// Whether a year may have no day on duty.
    var mayBeAway: Bool
    var isElsewhere = false
    let hasBlankEnd: Bool

    init(_ timeline: borrowing Timeline, _ window: ClosedRange<Year>, _ traits: Counting.Traits) {
      // Who was in post when the window began has been so in every year of it.
      mayBeAway = timeline.person.entered.map { $0 > window.lowerBound.firstDay } ?? false
      if traits.namesPlace { isElsewhere = timeline.isRegisteredElsewhere }
      hasBlankEnd = traits.dating.contains(.blankEnd)
      if traits.dating.contains(.twoYears) { straddling = timeline.straddling() }
      if traits.has(.leave) {
        var days: Int32 = 0
        for index in timeline.events.indices where timeline.kind(of: timeline.events[index]) == .leave {
          days += timeline.events[index].interval.dayCount
        }
        mayBeAway = mayBeAway || days >= 365
      }
    }
  }

  /// What is asked of one year.
  private func askOfYear(
    _ year: Year, _ slot: Int, of count: Int, _ timeline: borrowing Timeline, _ clues: borrowing Clues,
    _ found: inout OpenQuestions
  ) {
    let (person, sheet) = (timeline.person, timeline.rules.sheet(of: year))
    if clues.mayBeAway, sheet?.pointee.settlesInPost != true, timeline.isAway(in: year) {
      found.ask(.inPost, slot, of: count)
    }
    guard let sheet else { return }
    if sheet.pointee.isNationalFloor, forced == nil, person.target.place != .nation {
      found.ask(.rules, slot, of: count)
    }
    if sheet.pointee.asksSpecialty, person.specialty == .blank || person.isSpecialtyNear {
      found.ask(.specialty, slot, of: count)
    }
    if clues.isElsewhere, forced == nil, !sheet.pointee.settlesMoved {
      let (place, rows) = timeline.hoursElsewhere(in: year)
      let slips = timeline.slipsFromElsewhere(touching: year)
      if place != nil || !slips.isEmpty { found.ask(.moved, slot, of: count, on: place == nil ? slips : rows + slips) }
      if let place { found.years[slot].elsewhere = place }
    }
    if !clues.straddling.isEmpty {
      let events = timeline.straddling(clues.straddling, into: year, library.rulebooks[sheet.pointee.book])
      if !events.isEmpty { found.ask(.yearOf, slot, of: count, on: events) }
    }
    if clues.hasBlankEnd, sheet.pointee.limitsDays {
      let events = timeline.withoutEnd(in: year)
      if !events.isEmpty { found.ask(.days, slot, of: count, on: events) }
    }
  }

  /// Whether hours are late for some day of filing that nobody has stated.
  private func askOfFiling(
    _ timeline: borrowing Timeline, _ window: ClosedRange<Year>, _ found: inout OpenQuestions
  ) {
    let (person, year) = (timeline.person, timeline.person.target.year)
    guard person.filed == nil, filing == nil, window.contains(year),
      let last = filingDeadline(for: person, .strict)?.lastDay
    else { return }
    let late = timeline.events(of: year, after: last)
    if late.isEmpty { return }
    let slot = window.lowerBound.distance(to: year)
    found.ask(.filed, slot, of: window.lowerBound.distance(to: window.upperBound) + 1, on: late)
  }

  /// A person as they apply: with the degree they are taken to have where it is settled to be taken strictly.
  mutating func applicant(_ person: Person) -> Person {
    guard person.degree == nil, settledEnds(of: person)[.degree] == .strict else { return person }
    return withDegreeAskedFor(person)
  }

  /// A person with the degree for which the notice states another window, in place of one that is not stated.
  mutating func withDegreeAskedFor(_ person: Person) -> Person {
    var other = person
    other.degree = degreeAskedFor(person)
    return other
  }

  /// The degree that would give a person who states none another window; nothing where no window asks for one.
  mutating func degreeAskedFor(_ person: Person) -> Degree? {
    guard window == nil, person.degree == nil else { return nil }
    return windowOnFile(for: person).degreeAskedFor
  }
}

extension Timeline {
  /// Whether the person was not in post for a day of a year, or on leave for all of it.
  func isAway(in year: Year) -> Bool {
    if let entered = person.entered, entered > year.firstDay { return true }
    return days(of: .leave, within: year.days, .nothing).dayCount == year.dayCount
  }

  /// Whether hours were registered or certified elsewhere.
  var isRegisteredElsewhere: Bool {
    for index in events.indices {
      guard let place = events[index].place, place != person.target.place, isElsewhere(place) else { continue }
      let kind = kind(of: events[index])
      if kind == .registered || kind == .attestation { return true }
    }
    return false
  }

  /// The one other place in which a year's registered hours were earned, and the rows that say so; no place where there
  /// is none, or more than one.
  func hoursElsewhere(in year: Year) -> (place: PlaceCode?, rows: [Int]) {
    var (place, rows): (PlaceCode?, [Int]) = (nil, [])
    for index in events.indices {
      let event = events[index]
      guard let stated = event.place, kind(of: event) == .registered, event.accountingYear == year,
        event.setback(.nothing) == nil
      else { continue }
      if place ?? stated != stated { return (nil, []) }
      place = stated
      rows.append(index)
    }
    return (place.flatMap { isElsewhere($0) ? $0 : nil }, rows)
  }

  /// The certificates of hours from elsewhere that touch a year.
  func slipsFromElsewhere(touching year: Year) -> [Int] {
    events.indices.filter { index in
      let event = events[index]
      guard let stated = event.place, kind(of: event) == .attestation, event.setback(.nothing) == nil else {
        return false
      }
      return isElsewhere(stated) && event.interval.clipped(to: year.days) != nil
    }
  }

  /// Whether a place is neither the one applied in, nor in it, nor above it.
  func isElsewhere(_ place: PlaceCode) -> Bool {
    !place.lies(in: person.target.place) && !person.target.place.lies(in: place)
  }

  /// The events that lie in two years and do not say to which their hours belong.
  func straddling() -> [Int] {
    events.indices.filter { index in
      let event = events[index]
      return event.dating.contains(.twoYears) && !event.dating.contains(.statedYear) && event.setback(.nothing) == nil
        && rules.routes[Int(event.route.number)].liesInDays && ratedYear(of: event) != nil
    }
  }

  /// Those of some events that lie partly in a year and end in a later one, where its notice lets their hours come.
  func straddling(_ events: [Int], into year: Year, _ rulebook: Rulebook) -> [Int] {
    events.filter { index in
      let event = self.events[index]
      return event.interval.end.year > year && event.interval.clipped(to: year.days) != nil
        && !(rulebook.makeUp?.speaks(of: event.route) ?? false)
    }
  }

  /// The events of a year without an end against which a ceiling by the day could be held.
  func withoutEnd(in year: Year) -> [Int] {
    guard let sheet = rules.sheet(of: year) else { return [] }
    return events.indices.filter { index in
      let event = events[index]
      guard event.dating.contains(.blankEnd), event.setback(.nothing) == nil, ratedYear(of: event) == year else {
        return false
      }
      return sheet.pointee.rows[sheet.case(of: event).pointee.row].perDay >= .zero
    }
  }

  /// The events whose hours belong to a year and that end after a day.
  func events(of year: Year, after last: Day) -> [Int] {
    events.indices.filter { index in
      let event = events[index]
      return event.interval.end > last && !event.dating.contains(.yearOnly) && event.setback(.nothing) == nil
        && ratedYear(of: event) == year
    }
  }

  /// The year to which an event's hours belong; nothing for an event that is not rated.
  func ratedYear(of event: Event) -> Year? { ratedYear(of: event, rules.routes[Int(event.route.number)]) }
}
