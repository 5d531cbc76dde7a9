/// What among some rows calls for a closer look.
struct RemarkClues: OptionSet {
  let rawValue: UInt8

  /// Rows of years far from each other.
  static var far: RemarkClues { RemarkClues(rawValue: 1) }
  /// Somebody was on leave or on a posting.
  static var away: RemarkClues { RemarkClues(rawValue: 2) }
  /// Rows of one title that may be one.
  static var titles: RemarkClues { RemarkClues(rawValue: 4) }
  /// Rows without a title that may be one.
  static var untitled: RemarkClues { RemarkClues(rawValue: 8) }
  /// Rows of the same days that may be one.
  static var spans: RemarkClues { RemarkClues(rawValue: 16) }
}

// An optimisation, and nothing else: looked at closely, a timeline without clues has none of the remarks they stand for
// (`RemarkTests` holds it to that). A cohort's rows all pass here.

extension Timeline {
  /// Notes what rows say by themselves, and looks for what calls for a closer look at several of them.
  func look(over window: ClosedRange<Year>?, _ found: inout [Remark]) -> RemarkClues {
    var clues: RemarkClues = []
    var (titles, untitled): (SIMD4<UInt64>, UInt64) = (.zero, 0)
    var (end, year) = (Day(number: .min), Int32.min)
    let (routes, farYears) = (rules.routes, rules.remarkRules.farYears)
    for index in 0..<events.count {
      let event = events[index]
      if event.status == .rejected { continue }
      let facts = routes.pointer(checked: Int(event.route.number))
      if isOdd(index, facts) {
        noteRow(index, facts.pointee, over: window, &found)
        // Rows that state another year than that of their end are not in the order of years.
        if event.dating.contains(.otherYear) { clues.insert([.titles, .untitled]) }
      }
      if event.interval.end == end, !clues.contains(.spans), repeats(index) { clues.insert(.spans) }
      end = event.interval.end
      guard facts.pointee.isRated else {
        if facts.pointee.kind == .leave { clues.insert(.away) }
        if facts.pointee.kind == .posting { clues.insert([.away, .far]) }
        continue
      }
      let own = event.accountingYear.number
      if own != year {
        if year != .min, abs(own &- year) >= farYears { clues.insert(.far) }
        (year, untitled) = (own, 0)
      }
      if event.title != 0 {
        let (word, bit) = (Int(event.title >> 6 & 3), 1 &<< UInt64(truncatingIfNeeded: event.title & 63) as UInt64)
        if titles[word] & bit != 0, !clues.contains(.titles), repeatsTitle(index) { clues.insert(.titles) }
        titles[word] |= bit
      } else if facts.pointee.countsByTitle || event.item != 0 {
        let category = (event.category.map { $0.rawValue + 1 } ?? 0) & facts.pointee.separatesCategories
        let bit: UInt64 = 1 << UInt64((event.route.number &+ category &* 16) & 63)
        if untitled & bit != 0 { clues.insert(.untitled) }
        untitled |= bit
      }
    }
    return clues
  }

  /// Whether what a row says by itself calls for a closer look.
  @inline(__always)
  private func isOdd(_ index: Int, _ route: UnsafePointer<Programs.RouteFacts>) -> Bool {
    if events[index].dating.contains(.otherYear) || !events[index].marks.isEmpty || route.pointee.kind == .attestation {
      return true
    }
    if let category = events[index].category, category != .professional, route.pointee.ignoresCategory { return true }
    // Blank cells are negative.
    let (hours, quantity) = (events[index].hours.raw, events[index].quantity.raw)
    let days = events[index].interval.dayCount
    let isOneDay = events[index].dating.contains(.blankEnd)
    let counted = (events[index].unit ?? route.pointee.firstUnit).countsDays ? quantity : 0
    if hours >= 0 {
      if hours < route.pointee.leastPerDay &* max(100 &* days, counted) { return true }
      let atLeast = isOneDay ? max(rules.mostOfUnknownDays, route.pointee.mostOfAnyDays) : route.pointee.mostOfAnyDays
      if hours > max(atLeast, route.pointee.mostPerDay &* days) { return true }
    }
    return quantity < 0 ? days > rules.sessionDays && route.pointee.isSessions : counted > 100 &* days && !isOneDay
  }

  /// Whether an event may be one with another that ends on the same day, of those before it.
  @inline(never)
  private func repeats(_ index: Int) -> Bool {
    let event = events[index]
    var other = index - 1
    while other >= 0, events[other].interval.end == event.interval.end {
      let earlier = events[other]
      other -= 1
      if earlier.status == .rejected { continue }
      if earlier.route != event.route {
        // Registered hours may be those of what they were registered for.
        if earlier.hours == event.hours, !event.hours.isBlank,
          kind(of: earlier) == .registered || kind(of: event) == .registered
        {
          return true
        }
      } else if earlier.interval.start == event.interval.start {
        if earlier.title == event.title {
          if earlier.hours == event.hours, earlier.quantity == event.quantity, earlier.category == event.category {
            return true
          }
        } else if earlier.title == 0 || event.title == 0, route(of: event).isSessions {
          return true
        }
      }
    }
    return false
  }

  /// Whether an event may be one with another of its title before it, and says otherwise.
  @inline(never)
  private func repeatsTitle(_ index: Int) -> Bool {
    let event = events[index]
    let own = route(of: event)
    for other in (0..<index).reversed() where events[other].title == event.title {
      let earlier = events[other]
      let route = route(of: earlier)
      if earlier.status == .rejected || !route.isRated { continue }
      if earlier.route == event.route {
        // Rows come by their ends: what ends before this one starts is not met, nor is what stands before that.
        if own.isAttended, earlier.interval.end < event.interval.start { continue }
        let isOfYear = earlier.accountingYear == event.accountingYear || rules.countsOnceEver
        if isOfYear, earlier.hours != event.hours || earlier.quantity != event.quantity || earlier.unit != event.unit {
          return true
        }
      } else if (route.kind == .registered) != (own.kind == .registered) {
        if earlier.accountingYear == event.accountingYear { return true }
      } else if earlier.interval.end >= event.interval.start {
        return true
      }
    }
    return false
  }
}
