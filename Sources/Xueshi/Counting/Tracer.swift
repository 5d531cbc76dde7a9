/// Who wants to know what became of each event.
///
/// Counting is generic over its tracer: a cohort is counted with ``SilentTracer``, which compiles to nothing.
protocol Tracer {
  /// Whether it wants to know of events that change no year.
  static var wantsAll: Bool { get }
  /// Takes note of a credit; it is only made when somebody looks at it.
  mutating func record(_ credit: @autoclosure () -> Credit)
}

/// Takes no note of anything.
struct SilentTracer: Tracer {
  static var wantsAll: Bool { false }

  @inline(__always)
  mutating func record(_ credit: @autoclosure () -> Credit) {}
}

/// Keeps every credit in the order in which events were walked.
struct Recorder: Tracer {
  static var wantsAll: Bool { true }

  var credits: [Credit] = []

  mutating func record(_ credit: @autoclosure () -> Credit) { credits.append(credit()) }
}
