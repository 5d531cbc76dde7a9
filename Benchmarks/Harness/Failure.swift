/// Why there is no result: a check that failed, or something that is missing.
struct Failure: Error {
  let message: String
  /// 1 for a failed check; 64 for bad usage, 66 for what is not there.
  let status: Int32

  init(_ message: String, status: Int32 = 1) {
    self.message = message
    self.status = status
  }

  /// Fails unless something holds.
  static func unless(_ holds: Bool, _ message: @autoclosure () -> String) throws(Failure) {
    if !holds { throw Failure("check failed: " + message()) }
  }
}
