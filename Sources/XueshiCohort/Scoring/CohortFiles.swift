/// Where a cohort is read and its answers are written.
package struct CohortFiles: Sendable {
  /// The people file; `-` is standard input.
  package var people: String
  /// The events file; `-` is standard input.
  package var events: String
  /// Where results go; nowhere when left out.
  package var results: String?
  /// Where the years of each application go; nowhere when left out.
  package var years: String?
  /// Where refused rows go; nowhere when left out.
  package var rejects: String?
  /// Where what is remarkable about rows goes; nowhere when left out.
  package var remarks: String?
  /// Where people go whose verdict differs under the other rules; nowhere when left out.
  package var flips: String?
  /// What each of the five begins with.
  package var headers: (results: [UInt8], years: [UInt8], rejects: [UInt8], remarks: [UInt8], flips: [UInt8]) = (
    [], [], [], [], []
  )

  /// Names the two files that are read.
  /// - Parameters:
  ///   - people: The people file; `-` is standard input.
  ///   - events: The events file; `-` is standard input.
  package init(people: String, events: String) {
    self.people = people
    self.events = events
  }
}

/// The files answers are written to, each whole in its place or not at all.
struct CohortSink: ~Copyable {
  private let files: CohortFiles
  private var results: AtomicFile?
  private var years: AtomicFile?
  private var rejects: AtomicFile?
  private var remarks: AtomicFile?
  private var flips: AtomicFile?

  init(_ files: CohortFiles) throws(CohortFailure) {
    self.files = files
    results = try Self.open(files.results)
    years = try Self.open(files.years)
    rejects = try Self.open(files.rejects)
    remarks = try Self.open(files.remarks)
    flips = try Self.open(files.flips)
    try writeHeaders()
  }

  private static func open(_ path: String?) throws(CohortFailure) -> AtomicFile? {
    guard let path else { return nil }
    do throws(SystemError) { return try AtomicFile(path) } catch { throw .unwritable(path, error) }
  }

  private mutating func writeHeaders() throws(CohortFailure) {
    try Self.write(files.headers.results, to: &results, files.results)
    try Self.write(files.headers.years, to: &years, files.years)
    try Self.write(files.headers.rejects, to: &rejects, files.rejects)
    try Self.write(files.headers.remarks, to: &remarks, files.remarks)
    try Self.write(files.headers.flips, to: &flips, files.flips)
  }

  mutating func write(_ output: ChunkOutput) throws(CohortFailure) {
    try Self.write(output.results, to: &results, files.results)
    try Self.write(output.years, to: &years, files.years)
    try Self.write(output.rejects, to: &rejects, files.rejects)
    try Self.write(output.remarkRows, to: &remarks, files.remarks)
    try Self.write(output.flips, to: &flips, files.flips)
  }

  private static func write(
    _ bytes: [UInt8], to file: inout AtomicFile?, _ path: String?
  ) throws(CohortFailure) {
    if bytes.isEmpty { return }
    do throws(SystemError) { try file?.write(bytes) } catch { throw .unwritable(path ?? "", error) }
  }

  /// Takes back all that was written.
  mutating func restart() throws(CohortFailure) {
    do throws(SystemError) {
      try results?.restart()
      try years?.restart()
      try rejects?.restart()
      try remarks?.restart()
      try flips?.restart()
    } catch {
      throw .unwritable(files.results ?? "", error)
    }
    try writeHeaders()
  }

  /// Puts every file in its place.
  mutating func commit() throws(CohortFailure) {
    try Self.commit(&results, files.results)
    try Self.commit(&years, files.years)
    try Self.commit(&rejects, files.rejects)
    try Self.commit(&remarks, files.remarks)
    try Self.commit(&flips, files.flips)
  }

  private static func commit(_ file: inout AtomicFile?, _ path: String?) throws(CohortFailure) {
    guard let whole = file.take() else { return }
    do throws(SystemError) { try whole.commit() } catch { throw .unwritable(path ?? "", error) }
  }
}
