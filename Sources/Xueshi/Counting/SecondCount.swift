/// In what another count of the same events may differ from the first.
///
/// An optimisation, and nothing else: the verdict is the one that a full count comes to under the other readings or suppositions
/// (``Assessor/decide(_:_:over:by:_:into:tracer:)`` makes one), and `SecondCountTests` holds it to that. A year's hours hang on
/// other years only where an item counts once in a lifetime, so that a second count touches few of them; and a verdict may be
/// settled by the others before anything is counted. Where it is not clear that a year stays as it is, it is counted anew.
struct SecondCount {
  /// The years to be counted anew.
  var years: YearSet
  /// Whether the other years have other floors.
  var hasOtherFloors = false
  /// Whether events are to be appraised anew: their hours take other ways up the tree, or other events matter.
  var isAnew = false
  var supposing = Supposition.nothing
  /// The years that pass whatever their hours.
  var excused = YearSet.none
}

extension Counting.Traits {
  /// In what a count differs that takes every pending row as approved; nothing where none matters.
  var ifApproved: SecondCount? {
    let isEverywhere =
      conditions.isSuperset(of: [.onceEver, .pending]) || hasPending(.leave) || hasPending(.attestation)
      || hasPending(.posting)
    let years = isEverywhere ? .all : pending
    return years.isEmpty ? nil : SecondCount(years: years, supposing: .approved)
  }
}

extension Timeline {
  /// In what a count with open readings at an end differs; nothing where it is the same.
  func second(
    at end: ReadingEnd, _ traits: Counting.Traits, tiesAlike: Bool, _ window: ClosedRange<Year>
  ) -> SecondCount? {
    var differs = Sheet.TreeDifferences()
    for year in window {
      guard let sheet = self.rules.sheet(of: year) else { continue }
      differs.formUnion(sheet.pointee.differs)
    }
    var second = SecondCount(years: end == .strict ? traits.strict : traits.lenient)
    second.hasOtherFloors = differs.floors.contains(EndSet(end))
    let isEverywhere =
      traits.conditions.isSuperset(of: [.onceEver, .differing]) || differs.caps.contains(EndSet(end))
      || traits.has(.posting) && differs.postings.contains(EndSet(end))
      || traits.has(.leave) && differs.leave.contains(EndSet(end))
    if isEverywhere { second.years = .all }
    guard second.hasOtherFloors || !second.years.isEmpty else { return nil }
    // Both ends or none, as one leaves its appraisals to the other.
    if !differs.caps.isEmpty || !tiesAlike { (second.isAnew, second.years) = (true, .all) }
    return second
  }
}

extension Timeline {
  /// The verdict of another count of the events appraised last.
  /// - Parameters:
  ///   - first: What the first count made of each year.
  ///   - window: The years that must pass.
  ///   - second: In what the count differs.
  ///   - counting: Memory to count in.
  ///   - accounts: Memory for accounts.
  /// - Returns: The verdict, unless the application is barred.
  func verdict(
    after first: [YearAccount], _ window: ClosedRange<Year>, _ second: SecondCount, _ counting: borrowing Counting,
    _ accounts: inout [YearAccount]
  ) -> Verdict {
    var doubtful = YearSet.none
    for slot in first.indices where !second.years.contains(slot) && !second.excused.contains(slot) {
      switch outcome(of: first[slot], second) {
      case .unmet where second.hasOtherFloors && first[slot].hasUnconvertible: doubtful.formUnion(YearSet(slot))
      case .unmet: return .ineligible
      default: continue
      }
    }
    accounts.removeAll(keepingCapacity: true)
    for slot in first.indices {
      accounts.append(first[slot])
      accounts[slot].outcome = outcome(of: first[slot], second)
    }
    if !second.years.isEmpty {
      var silent = SilentTracer()
      counting.walk(self, window, only: second.years, supposing: second.supposing, tracer: &silent)
      doubtful.formUnion(settle(window, only: second.years, supposing: second.supposing, counting, &accounts))
      for slot in accounts.indices
      where accounts[slot].outcome == .unmet && !doubtful.contains(slot) && !second.excused.contains(slot) {
        return .ineligible
      }
    }
    if !doubtful.isEmpty { reconsider(window, only: doubtful, supposing: second.supposing, counting, &accounts) }
    for slot in accounts.indices where second.excused.contains(slot) { accounts[slot].outcome = .exempt }
    return Verdict(accounts)
  }

  /// What becomes of a year whose hours are not counted anew.
  private func outcome(of account: YearAccount, _ second: SecondCount) -> Outcome {
    guard second.hasOtherFloors, let sheet = rules.sheet(of: account.year) else { return account.outcome }
    switch account.outcome {
    case .attested, .deemed, .exempt: return account.outcome
    case .met, .unmet, .undetermined:
      let required = sheet.required(total: account.counted.total, duty: account.duty)
      return required.isMet(by: account.counted) ? .met : .unmet
    }
  }
}
