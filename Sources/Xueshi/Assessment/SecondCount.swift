/// In what another count of the same events may differ from the first.
///
/// A year's hours hang on other years only where an item counts once in a lifetime, so that a second count touches few of
/// them; and a verdict may be settled by the others before anything is counted.
struct SecondCount {
  /// The years to be counted anew.
  var years: YearSet
  /// Whether the other years have other floors.
  var hasOtherFloors = false
  /// Whether events are to be appraised anew: their hours take other ways up the tree, or other events matter.
  var isAnew = false
  var supposing = Supposition.nothing
}

extension Counting.Content {
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
    at end: ReadingEnd, _ content: Counting.Content, tiesAlike: Bool, _ window: ClosedRange<Year>
  ) -> SecondCount? {
    var differs = Sheet.Differences()
    for year in window {
      guard let sheet = self.rules.sheet(of: year) else { continue }
      differs.formUnion(sheet.pointee.differs)
    }
    var second = SecondCount(years: end == .strict ? content.strict : content.lenient)
    second.hasOtherFloors = differs.floors.contains(EndSet(end))
    let isEverywhere =
      content.conditions.isSuperset(of: [.onceEver, .differing]) || differs.caps.contains(EndSet(end))
      || content.has(.posting) && differs.postings.contains(EndSet(end))
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
  func verdict(
    after first: [YearAccount], _ window: ClosedRange<Year>, _ second: SecondCount, _ counting: borrowing Counting,
    _ accounts: inout [YearAccount]
  ) -> Verdict {
    accounts.removeAll(keepingCapacity: true)
    var doubtful = YearSet.none
    for slot in first.indices {
      accounts.append(first[slot])
      guard !second.years.contains(slot) else { continue }
      if second.hasOtherFloors, judgeAnew(&accounts[slot]) {
        doubtful.formUnion(YearSet(slot))
      } else if accounts[slot].outcome == .unmet {
        return .ineligible
      }
    }
    if !second.years.isEmpty {
      var silent = SilentTracer()
      counting.walk(self, window, second.years, second.supposing, &silent)
      doubtful.formUnion(settle(window, second.years, second.supposing, counting, &accounts))
      for slot in accounts.indices where accounts[slot].outcome == .unmet && !doubtful.contains(slot) {
        return .ineligible
      }
    }
    if !doubtful.isEmpty { reconsider(window, doubtful, second.supposing, counting, &accounts) }
    return Verdict(accounts)
  }

  /// Holds a year against other floors, where it hangs on them.
  /// - Returns: Whether it falls short, but may not once unconvertible events are thought to bring hours.
  private func judgeAnew(_ account: inout YearAccount) -> Bool {
    guard let sheet = rules.sheet(of: account.year) else { return false }
    switch account.outcome {
    case .attested, .deemed, .exempt: return false
    case .met, .unmet, .undetermined: account.judge(by: sheet)
    }
    return account.outcome == .unmet && account.hasUnconvertible
  }
}
