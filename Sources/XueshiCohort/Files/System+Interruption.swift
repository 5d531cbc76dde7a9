// Somebody's wish that the process stop.

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension System {
  /// Whether somebody has asked the process to stop.
  static var isInterrupted: Bool { interruption.load(ordering: .relaxed) }

  /// Lets an interruption be noticed between two pieces of work, so that nothing is left half done.
  public static func noticeInterruptions() {
    // A file that may not grow further is a write that fails, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = { _ in interruption.store(true, ordering: .relaxed) }
      #else
        action.__sigaction_handler.sa_handler = { _ in interruption.store(true, ordering: .relaxed) }
      #endif
      // Without SA_RESTART a read that waits for input comes back.
      action.sa_flags = 0
      sigaction(number, &action, nil)
    }
  }
}

extension SystemError {
  /// Whether nothing failed but somebody asked the process to stop.
  var isInterruption: Bool { code == EINTR && System.isInterrupted }
}

private let interruption = Atomic<Bool>(false)
