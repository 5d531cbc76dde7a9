/// Why an event counted less than it claimed.
public enum Reason: UInt8, Worded {
  case rejected, pending, notRecognised, specialty, duplicate, unconvertible, cap, perEventCap, perDayCap, deemed
  case outsideWindow

  /// The word in answers.
  public var word: StaticString {
    switch self {
    case .rejected: "rejected"
    case .pending: "pending"
    case .notRecognised: "not-recognised"
    case .specialty: "specialty"
    case .duplicate: "duplicate"
    case .unconvertible: "unconvertible"
    case .cap: "cap"
    case .perEventCap: "per-event-cap"
    case .perDayCap: "per-day-cap"
    case .deemed: "deemed"
    case .outsideWindow: "outside-window"
    }
  }
}

/// What one event brought in one year.
public struct Credit: Sendable {
  /// The event's place among the person's events in walking order.
  public var event: Int
  /// The year its hours belong to.
  public var year: Year
  /// The hours by rate, before any ceiling or cap; without a rate the hours stated, else none.
  public var claimed: Hours
  /// The hours that counted.
  public var counted: Hours
  /// Why fewer counted than were claimed; nothing where all did.
  public var reason: Reason?
  /// The node whose cap cut last, as a place in the rulebook's nodes.
  public var cap: Int?
  /// The node that received the hours, as a place in the rulebook's nodes; nothing where none did.
  public var node: Int?
  /// The public part of claimed and counted hours, where months of a posting bring both parts at once.
  public var publicPart: HoursFlow?
  /// Where the rule stands; nothing where the notice has no rule for it.
  public var clause: ClauseID?

  /// A credit of nothing for a reason.
  static func none(
    _ event: Int, _ year: Year, claimed: Hours, _ reason: Reason?, clause: ClauseID? = nil, node: Int? = nil
  ) -> Credit {
    Credit(event: event, year: year, claimed: claimed, counted: .zero, reason: reason, node: node, clause: clause)
  }
}

/// Who wants to know what became of each event.
///
/// Counting is generic over its tracer: a cohort is counted with ``SilentTracer``, which compiles to nothing.
protocol Tracer {
  /// Takes note of a credit; it is only made when somebody looks at it.
  mutating func record(_ credit: @autoclosure () -> Credit)
}

/// Takes no note of anything.
struct SilentTracer: Tracer {
  @inline(__always)
  mutating func record(_ credit: @autoclosure () -> Credit) {}
}

/// Keeps every credit in the order in which events were walked.
struct Recorder: Tracer {
  var credits: [Credit] = []

  mutating func record(_ credit: @autoclosure () -> Credit) { credits.append(credit()) }
}
