/// Whether the person may apply.
public enum Verdict: UInt8, CaseIterable, Worded {
  case eligible, ineligible, undetermined, barred

  /// The word in answers.
  public var word: StaticString {
    switch self {
    case .eligible: "eligible"
    case .ineligible: "ineligible"
    case .undetermined: "undetermined"
    case .barred: "barred"
    }
  }
}

extension Verdict {
  /// What the outcomes of all years of a window come to.
  init(_ accounts: [YearAccount]) {
    self = .eligible
    for account in accounts where !account.outcome.passes {
      if account.outcome == .unmet {
        self = .ineligible
        return
      }
      self = .undetermined
    }
  }
}
