import XueshiReports

/// Why a command stopped: what to say of it, and the exit status.
struct Failure: Error {
  let status: ExitStatus
  /// What is said of it; nothing where it was said already.
  let message: Message?

  init(status: ExitStatus, _ message: Message?) {
    self.status = status
    self.message = message
  }

  static func usage(_ message: Message) -> Failure { Failure(status: .usage, message) }
}
