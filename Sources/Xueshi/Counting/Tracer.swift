/// Who wants to know what became of each event.
///
/// Counting is generic over its tracer: a cohort is counted with ``SilentTracer``, which compiles to nothing.
protocol Tracer {
  /// Whether it wants to know of events that change no year.
  static var wantsAll: Bool { get }
  /// Takes note of a credit; it is only made when somebody looks at it.
  mutating func record(_ credit: @autoclosure () -> Credit)
  /// Takes note of the event whose item is remembered at a slot of the walk's ``OnceTable``.
  mutating func remember(_ event: Int, at slot: Int)
  /// The event whose item is remembered at a slot, where it was taken note of.
  func event(at slot: Int) -> Int?
}

/// Takes no note of anything.
struct SilentTracer: Tracer {
  static var wantsAll: Bool { false }

  @inline(__always)
  mutating func record(_ credit: @autoclosure () -> Credit) {}

  @inline(__always)
  mutating func remember(_ event: Int, at slot: Int) {}

  @inline(__always)
  func event(at slot: Int) -> Int? { nil }
}

/// Keeps every credit of one walk, in the order in which events were walked.
struct Recorder: Tracer {
  static var wantsAll: Bool { true }

  var credits: [Credit] = []

  /// The events whose items count once, by the slots at which the walk remembers them.
  private var remembered: [Int: Int] = [:]

  mutating func record(_ credit: @autoclosure () -> Credit) { credits.append(credit()) }

  mutating func remember(_ event: Int, at slot: Int) { remembered[slot] = event }

  func event(at slot: Int) -> Int? { remembered[slot] }
}
