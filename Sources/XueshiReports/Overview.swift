package import Xueshi

/// Many answers on one screen: how many of each verdict there are, and by name who cannot apply or hangs on something.
///
/// It keeps no more answers than it shows, however many are added.
package struct Overview {
  /// Why an application is named, the most pressing first.
  private enum Standing: Int, CaseIterable {
    case ineligible, barred, undetermined, open

    /// Where an answer stands; nothing where it is eligible whatever is read or approved.
    init?(_ answer: Answer) {
      switch answer.verdict {
      case .ineligible: self = .ineligible
      case .barred: self = .barred
      case .undetermined: self = .undetermined
      case .eligible:
        if answer.isFirm, answer.ifApproved == .eligible { return nil }
        self = .open
      }
    }
  }

  /// How many applications are kept of each standing: with what stands around them they fill a screen.
  private static let most = 20

  /// How many answers were added.
  package private(set) var count = 0
  private var persons: Set<Int32> = []
  /// How many have rows that look wrong or contradict each other.
  private(set) var remarked = 0
  private var verdicts = [Int](repeating: 0, count: Verdict.allCases.count)
  private var found = [Int](repeating: 0, count: Standing.allCases.count)
  private var kept = [[Answer]](repeating: [], count: Standing.allCases.count)

  /// Makes one without answers.
  package init() {}

  /// Adds an answer.
  package mutating func add(_ answer: Answer) {
    count += 1
    persons.insert(answer.person.id)
    if !answer.remarks.isEmpty { remarked += 1 }
    verdicts[Int(answer.verdict.rawValue)] += 1
    guard let standing = Standing(answer)?.rawValue else { return }
    found[standing] += 1
    if kept[standing].count < Self.most { kept[standing].append(answer) }
  }

  /// Of how many people they are.
  package var personCount: Int { persons.count }

  /// How many have a verdict.
  package func count(of verdict: Verdict) -> Int { verdicts[Int(verdict.rawValue)] }

  /// Those that get a line of their own because they cannot apply as things stand, in the order of adding within a verdict.
  var failing: ArraySlice<Answer> { kept[..<Standing.open.rawValue].flatMap { $0 }.prefix(Self.most) }

  /// How many more cannot apply.
  var failingUnshown: Int { found[..<Standing.open.rawValue].reduce(0, +) - failing.count }

  /// Those that may apply, unless a clause is read otherwise or a pending row is approved; not more than a few.
  var open: [Answer] { kept[Standing.open.rawValue] }

  /// How many there are of these.
  var openCount: Int { found[Standing.open.rawValue] }

  /// How many are eligible whatever is read or approved.
  var settled: Int { count - found.reduce(0, +) }
}
