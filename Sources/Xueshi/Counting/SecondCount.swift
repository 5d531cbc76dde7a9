/// In what another count of the same events may differ from the first.
///
/// An optimisation, and nothing else: the verdict is the one that a full count comes to under the other readings, circumstances or
/// suppositions (``Assessor/decide(_:_:over:by:_:into:tracer:)`` makes one), and `SecondCountTests` holds it to that. A year's
/// hours hang on other years only where an item counts once in a lifetime, so that a second count touches few of them; and a
/// verdict may be settled by the others before anything is counted. Where it is not clear that a year stays as it is, it is
/// counted anew.
struct SecondCount {
  /// The years to be counted anew.
  var years: YearSet
  /// Whether the other years have other floors.
  var hasOtherFloors = false
  /// Whether events are to be appraised anew, as other events matter or all are taken otherwise.
  var isAnew = false
  var supposing = Supposition.nothing
  /// The years that pass whatever their hours.
  var excused = YearSet.none

  /// Whether it differs in nothing.
  var isNothing: Bool { years.isEmpty && !hasOtherFloors && excused.isEmpty }

  /// Counts years anew under other circumstances.
  mutating func takeCircumstances(in some: YearSet, _ traits: Counting.Traits) {
    isAnew = true
    years.formUnion(some)
    // Of the words that a blank cell leaves open nobody has asked whether circumstances decide.
    if traits.conditions.contains(.undecided) { years = .all }
    tieYears(traits)
  }

  /// Counts every year anew where events are others, be it outside the years, and some item counts once in a lifetime.
  mutating func tieYears(_ traits: Counting.Traits) {
    if traits.conditions.contains(.onceEver) { years = .all }
  }
}

extension Counting.Traits {
  /// In what a count differs that takes every pending row as approved; nothing where none matters.
  var ifApproved: SecondCount? {
    let isEverywhere = hasPending(.leave) || hasPending(.attestation) || hasPending(.posting)
    var second = SecondCount(years: isEverywhere ? .all : pending, supposing: .approved)
    if conditions.contains(.pending) { second.tieYears(self) }
    return second.isNothing ? nil : second
  }
}

extension Timeline {
  /// In what a count with open readings at an end differs.
  func second(
    at end: ReadingEnd, _ traits: Counting.Traits, tiesAlike: Bool, _ window: ClosedRange<Year>
  ) -> SecondCount {
    var second = SecondCount(years: end == .strict ? traits.strict : traits.lenient)
    var differs = Sheet.TreeDifferences()
    for (slot, year) in window.enumerated() {
      guard let sheet = self.rules.sheet(of: year) else { continue }
      differs.formUnion(sheet.pointee.differs)
      if sheet.pointee.differs.caps.contains(EndSet(end)) { second.years.formUnion(YearSet(slot)) }
    }
    second.hasOtherFloors = differs.floors.contains(EndSet(end))
    if traits.has(.posting), differs.postings.contains(EndSet(end)) {
      second.years.formUnion(years(of: window, touchedBy: routes(of: .posting)))
    }
    if traits.has(.leave), differs.leave.contains(EndSet(end)) {
      second.years.formUnion(years(of: window, touchedBy: routes(of: .leave)))
    }
    if traits.conditions.contains(.differing) { second.tieYears(traits) }
    if !tiesAlike { (second.isAnew, second.years) = (true, .all) }
    return second
  }
}

extension Counting {
  /// The verdict of another count of the events of a first one.
  /// - Parameters:
  ///   - other: The events under the rules and circumstances of the other count.
  ///   - standard: The events as they were first counted.
  ///   - first: What that made of each year.
  ///   - window: The years that must pass.
  ///   - second: In what the count differs.
  ///   - accounts: Memory for accounts.
  /// - Returns: The verdict, unless the application is barred.
  mutating func verdict(
    _ other: borrowing Timeline, after standard: borrowing Timeline, _ first: [YearAccount],
    _ window: ClosedRange<Year>, _ second: SecondCount, _ accounts: inout [YearAccount]
  ) -> Verdict {
    // Most people fall short in some year that stays as it is, and nothing is counted.
    var (doubtful, hasUnknown) = (YearSet.none, false)
    for slot in first.indices where !second.years.contains(slot) && !second.excused.contains(slot) {
      switch other.outcome(of: first[slot], second) {
      case .unmet where second.hasOtherFloors && first[slot].hasUnconvertible: doubtful.formUnion(YearSet(slot))
      case .unmet: return .ineligible
      case .undetermined: hasUnknown = true
      case .attested, .deemed, .exempt, .met: break
      }
    }
    if second.years.isEmpty, doubtful.isEmpty { return hasUnknown ? .undetermined : .eligible }
    accounts.removeAll(keepingCapacity: true)
    for slot in first.indices {
      accounts.append(first[slot])
      if !second.years.contains(slot) { accounts[slot].outcome = other.outcome(of: first[slot], second) }
    }
    appraiseAgain(other, standard, window, second)
    if !second.years.isEmpty {
      var silent = SilentTracer()
      walk(other, window, only: second.years, supposing: second.supposing, tracer: &silent)
      doubtful.formUnion(
        other.settle(window, only: second.years, supposing: second.supposing, self, &accounts))
      for slot in accounts.indices
      where accounts[slot].outcome == .unmet && !doubtful.contains(slot) && !second.excused.contains(slot) {
        return .ineligible
      }
    }
    if !doubtful.isEmpty { other.reconsider(window, only: doubtful, supposing: second.supposing, self, &accounts) }
    for slot in accounts.indices where second.excused.contains(slot) { accounts[slot].outcome = .exempt }
    return Verdict(accounts)
  }

  /// Makes the appraisals those of another count: of all events, or of those that other rows may take.
  private mutating func appraiseAgain(
    _ other: borrowing Timeline, _ standard: borrowing Timeline, _ window: ClosedRange<Year>, _ second: SecondCount
  ) {
    if second.isAnew { return appraise(other, window, forAll: false) }
    // Whoever counted in between may have left appraisals of something else.
    if held == .another { appraise(standard, window, forAll: false, as: .first) }
    let isAlike = held == .first && other.rules === standard.rules
    if !isAlike, !traits.conditions.isDisjoint(with: .another) { reappraise(other) }
  }
}

extension Timeline {
  /// What becomes of a year whose hours are not counted anew.
  fileprivate func outcome(of account: YearAccount, _ second: SecondCount) -> Outcome {
    guard second.hasOtherFloors, let sheet = rules.sheet(of: account.year) else { return account.outcome }
    switch account.outcome {
    case .attested, .deemed, .exempt: return account.outcome
    case .met, .unmet, .undetermined:
      let required = sheet.required(total: account.counted.total, duty: account.duty)
      return required.isMet(by: account.counted) ? .met : .unmet
    }
  }
}
