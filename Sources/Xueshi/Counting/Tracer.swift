/// Who wants to know what became of each event.
///
/// Counting is generic over its tracer: a cohort is counted with ``SilentTracer``, which compiles to nothing.
protocol Tracer {
  /// Whether it wants to know of events that change no year.
  static var wantsAll: Bool { get }
  /// Takes note of a credit; it is only made when somebody looks at it.
  mutating func record(_ credit: @autoclosure () -> Credit)
  /// Takes the credits of a year from another count in place of its own.
  mutating func replace(_ year: Year, with credits: [Credit])
  /// Forgets every credit, as the count begins anew.
  mutating func forget()
}

/// Takes no note of anything.
struct SilentTracer: Tracer {
  static var wantsAll: Bool { false }

  @inline(__always)
  mutating func record(_ credit: @autoclosure () -> Credit) {}

  @inline(__always)
  mutating func replace(_ year: Year, with credits: [Credit]) {}

  @inline(__always)
  mutating func forget() {}
}

/// Keeps every credit of one walk, in the order in which events were walked.
struct Recorder: Tracer {
  static var wantsAll: Bool { true }

  var credits: [Credit] = []

  mutating func record(_ credit: @autoclosure () -> Credit) { credits.append(credit()) }

  mutating func replace(_ year: Year, with others: [Credit]) {
    credits.removeAll { $0.year == year }
    credits += others.filter { $0.year == year }
  }

  mutating func forget() { credits.removeAll(keepingCapacity: true) }
}
