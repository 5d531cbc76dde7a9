extension PlanItem {
  /// What makes two items of different people the same thing to do.
  struct Key: Hashable {
    let route: RouteID
    let level: WordID
    let role: WordID
    let unit: QuantityUnit?
    let quantity: StatedAmount
    let hours: StatedAmount
    let category: HoursCategory?
  }

  var key: Key {
    Key(
      route: event.route, level: event.level, role: event.role, unit: event.unit, quantity: event.quantity,
      hours: event.hours, category: event.category)
  }
}

/// Somebody who lacks hours, and what sessions would bring them.
struct Attendee {
  let person: Int
  let program: Program
  let items: [PlanItem]
  var counted: ByPart<Hours>
  let duty: Share
  /// The last day on which hours of the year may be earned.
  let lastDay: Day
  var left: [Hours?]

  var passes: Bool { program.isMet(public: counted.public, professional: counted.professional, duty: duty) }

  /// The missing hours a session brings, and whether the year passes then.
  func gain(_ key: PlanItem.Key, through end: Day) -> (hours: Hours, isCured: Bool) {
    var after = self
    after.attend(key, through: end)
    return (missing - after.missing, after.passes && !passes)
  }

  /// Takes what a session brings after every cap; who passes already, or gains nothing, as the session ends too late for
  /// them, stays as they are.
  mutating func attend(_ key: PlanItem.Key, through end: Day) {
    guard !passes, end <= lastDay, let item = items.first(where: { $0.key == key }) else { return }
    let hours = program.take(item.hours, into: item.node, from: &left)
    counted[program.part(of: item.node)] += hours
    counted.total += hours
  }

  /// The most hours any floor lacks, floors of parts that overlap counted once.
  private var missing: Hours {
    let required = program.required(total: counted.total, duty: duty)
    let parts =
      required.public.shortfall(of: counted.public) + required.professional.shortfall(of: counted.professional)
    return max(parts, required.total.shortfall(of: counted.total))
  }
}
