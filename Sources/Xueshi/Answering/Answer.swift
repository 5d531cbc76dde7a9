/// A year of an answer: what it counted and what each event brought.
public struct YearAnswer: Sendable {
  /// The year, counted and decided.
  public var account: YearAccount
  /// What each event brought, in ledger order.
  package var credits: [Credit]
  /// The earlier certificate because of which the year is attested, by its position among the person's events in
  /// walking order.
  package var attestedBy: Int?
  /// The rows whose days lie in the year and that bring no hours to it, in ledger order.
  package var touches: [Touch] = []
}

/// Something the reader of an answer should know that changes no number.
package struct Warning: Sendable {
  /// What it is about.
  package enum Kind: UInt8, Worded {
    /// The notice expects public hours, and none counted.
    case noPublicHours
    /// No local notice is on file for the year: an ancestor's rules were applied.
    case noLocalNotice
    /// No rule at all is on file for the year.
    case noRulebook
    /// The caller chose the rulebook for every year.
    case rulebookForced
    /// There is leave, and the notice does not say that it changes anything: of any leave, or of this kind and length.
    case leaveIgnored
    /// Hours were falsified, and the notice does not bar the application for it.
    case violationNotBarring
    /// The notice leaves this applicant's years to other rules.
    case windowUnstated
    /// No notice on file states which years this application must show.
    case windowUnknown
    /// The deadline before filing was counted over a year whose days off are not announced.
    case deadlineProvisional
    /// A row states another year than that of its dates, of which the notice says nothing.
    case yearMoved
    /// A row states another year than that of its dates, which the notice does not let it move to.
    case yearRefused
    /// A posting of no stated level counts, where the notice does not recognise every level.
    case postingLevelBlank
    /// A posting within the window brings nothing.
    case postingIdle
    /// An earlier certificate of hours covers no whole year that is asked; with a year, its rules honour none.
    case slipIdle
    /// The notice says something beside its numbers that the applicant should know.
    case reminder

    /// The word in answers.
    package var word: StaticString {
      switch self {
      case .noPublicHours: "no-public-hours"
      case .noLocalNotice: "no-local-notice"
      case .noRulebook: "no-rulebook"
      case .rulebookForced: "rulebook-forced"
      case .leaveIgnored: "leave-ignored"
      case .violationNotBarring: "violation-not-barring"
      case .windowUnstated: "window-unstated"
      case .windowUnknown: "window-unknown"
      case .deadlineProvisional: "deadline-provisional"
      case .yearMoved: "year-moved"
      case .yearRefused: "year-refused"
      case .postingLevelBlank: "posting-level-blank"
      case .postingIdle: "posting-idle"
      case .slipIdle: "slip-idle"
      case .reminder: "reminder"
      }
    }
  }

  /// What it is about.
  package var kind: Kind
  /// The year it concerns.
  package var year: Year?
  /// The line of the event it concerns.
  package var line: Int32?
  /// The rulebook it concerns.
  package var rulebook: RulebookIndex?
  /// The clause it concerns, in that rulebook.
  package var clause: ClauseID?

  /// Makes a warning.
  /// - Parameters:
  ///   - kind: What it is about.
  ///   - year: The year it concerns.
  ///   - line: The line of the event it concerns.
  ///   - rulebook: The rulebook it concerns.
  ///   - clause: The clause it concerns, in that rulebook.
  init(_ kind: Kind, year: Year? = nil, line: Int32? = nil, rulebook: RulebookIndex? = nil, clause: ClauseID? = nil) {
    self.kind = kind
    self.year = year
    self.line = line
    self.rulebook = rulebook
    self.clause = clause
  }
}

/// The answer to “may this person apply?”, explained.
public struct Answer: Sendable {
  /// The person and what they apply for.
  public var person: Person
  /// The events it was made from, in walking order: credits speak of these and of no others.
  package let events: [Event]
  /// The years that must pass; nothing when no notice on file states them and the caller gave none.
  public var window: ClosedRange<Year>?
  /// The verdict.
  public var verdict: Verdict
  /// The verdict with every open reading and question strict.
  public var strictVerdict: Verdict
  /// The verdict with every open reading and question lenient.
  public var lenientVerdict: Verdict
  /// The verdict with every pending row approved and nothing else changed.
  public var ifApproved: Verdict
  /// The questions and readings it hangs on; none when it is firm.
  package var dependsOn: [Dependence]
  /// Whether those change the verdict only together.
  package var dependsTogether = false
  /// What it may hang on beside readings, and the facts in doubt.
  package var questions = OpenQuestions()
  /// The ends at which somebody has closed questions, whether they stand or not.
  package var settled = QuestionEnds()
  /// The years of the window, ascending.
  public var years: [YearAnswer]
  /// Events whose year lies outside the window, in ledger order.
  package var outside: [Credit]
  /// Postings, leave and the like within the window that a reader should see; in ledger order.
  package var warnings: [Warning]
  /// Rows that look wrong or contradict each other, by code, then by lines; they change no number.
  public var remarks: [Remark] = []
  /// The clause that states the window, and its rulebook.
  package var windowSource: (rulebook: RulebookIndex, clause: ClauseID)?
  /// The last day on which hours of the application year may be earned, where that is among the years and its notice sets
  /// one.
  package var deadline: FilingDeadline?
  /// Whether the years are the caller's, and no notice's.
  package var isWindowGiven = false
  /// The violation that bars the application, and by which rule; nothing where none does.
  package var bar: BarringViolation?
  /// The rows that wait for a review the answer could hang on, in file order.
  package var pending: [PendingRow] = []

  /// Whether the verdict is the same however clauses are read and open questions taken, and every row was read.
  public var isFirm: Bool {
    strictVerdict == verdict && lenientVerdict == verdict && !questions.open.contains(.unread)
  }
}

extension Answer {
  /// The event a credit of this answer is about.
  package func event(of credit: Credit) -> Event { events[credit.event] }

  /// The year an event shows in; the one its row states where it shows in none.
  package func year(of event: Int) -> Year {
    for credit in years.flatMap({ $0.credits }) + outside where credit.event == event { return credit.year }
    return events[event].accountingYear
  }

  /// The lines of events given by their positions in ``events``, in file order.
  package func lines(of positions: [Int]) -> [Int32] { positions.map { events[$0].line }.sorted() }
}
