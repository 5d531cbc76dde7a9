// Processors, threads and the clock.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension System {
  /// How many processors the process may use.
  public static var processorCount: Int {
    #if os(Linux)
      var count = 1
      // A mask in hexadecimal, in groups with commas between.
      let status = (try? read("/proc/self/status")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      if let line = status.split(separator: "\n").first(where: { $0.hasPrefix("Cpus_allowed:") }) {
        count = line.dropFirst(13).reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
      }
      // A container may be given a share of them only: “quota period”, in microseconds, or “max”.
      let quota = (try? read("/sys/fs/cgroup/cpu.max")).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let parts = quota.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Int($0) }
      if parts.count == 2, let share = parts[0], let period = parts[1], period > 0 {
        count = min(count, (share + period - 1) / period)
      }
      return max(1, count)
    #else
      return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    #endif
  }

  /// Runs a body on several threads at once and waits for all of them.
  static func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    final class Start: Sendable {
      let index: Int
      let body: @Sendable (Int) -> Void
      init(_ index: Int, _ body: @escaping @Sendable (Int) -> Void) { (self.index, self.body) = (index, body) }
    }
    #if canImport(Darwin)
      var threads = [pthread_t?](repeating: nil, count: count)
    #else
      var threads = [pthread_t](repeating: pthread_t(), count: count)
    #endif
    var running = 0
    for index in 1..<max(1, count) {
      let start = Unmanaged.passRetained(Start(index, body))
      let status = pthread_create(
        &threads[running], nil,
        { argument in
          #if canImport(Darwin)
            let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
          #else
            guard let argument else { return nil }
            let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
          #endif
          start.body(start.index)
          return nil
        }, start.toOpaque())
      // With fewer threads the work takes longer and comes to the same.
      if status == 0 { running += 1 } else { start.release() }
    }
    body(0)
    for index in 0..<running {
      #if canImport(Darwin)
        if let thread = threads[index] { pthread_join(thread, nil) }
      #else
        pthread_join(threads[index], nil)
      #endif
    }
  }

  /// Lets other threads run for a moment.
  static func pause() { usleep(50) }

  /// Seconds from some fixed moment.
  public static var seconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
