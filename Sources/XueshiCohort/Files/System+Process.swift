#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension System {
  /// Compresses bytes with the system's `gzip`, the same bytes always to the same.
  /// - Parameter bytes: The bytes.
  /// - Returns: The compressed file.
  /// - Throws: ``SystemError`` when `gzip` cannot be run or fails.
  public static func gzip(_ bytes: [UInt8]) throws(SystemError) -> [UInt8] {
    try run(["gzip", "-9n"], input: bytes, most: .max)
  }

  /// Decompresses what ``gzip(_:)`` wrote.
  /// - Parameters:
  ///   - bytes: The compressed file.
  ///   - most: How long its contents may be; a small file may claim to hold any number of bytes.
  /// - Returns: Its contents.
  /// - Throws: ``SystemError`` when `gzip` cannot be run or fails, or there is more.
  public static func gunzip(_ bytes: [UInt8], most: Int = 1 << 30) throws(SystemError) -> [UInt8] {
    try run(["gzip", "-dc"], input: bytes, most: most)
  }

  /// Runs a program of the search path between two pipes, without any variable of the environment.
  private static func run(_ words: [String], input: [UInt8], most: Int) throws(SystemError) -> [UInt8] {
    var toChild = try Pipe()
    var fromChild = try Pipe()
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild.writing, 1)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var child: pid_t = 0
    let code = posix_spawnp(&child, words[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw SystemError(code: code) }
    toChild.closeReading()
    fromChild.closeWriting()
    toChild.writesWithoutWaiting()
    let output = exchange(input, &toChild, &fromChild, most: most)
    // A child that is still writing is told by its closed pipe to end.
    toChild.closeWriting()
    fromChild.closeReading()
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw .last } }
    guard let output else { throw SystemError(code: EFBIG) }
    guard status == 0 else { throw SystemError(code: EIO) }
    return output
  }

  /// Writes and reads at once, or both sides might wait for the other; nothing when there is too much to read.
  private static func exchange(_ input: [UInt8], _ to: inout Pipe, _ from: inout Pipe, most: Int) -> [UInt8]? {
    var (output, chunk): ([UInt8], [UInt8]) = ([], [UInt8](repeating: 0, count: 1 << 16))
    var written = 0
    if input.isEmpty { to.closeWriting() }
    while true {
      var waiting = [
        pollfd(fd: from.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: to.writing, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&waiting, written < input.count ? 2 : 1, -1) >= 0 else { continue }
      if waiting[1].revents != 0 {
        let count = input.withUnsafeBytes { bytes in
          write(to.writing, bytes.baseAddress.map { $0 + written }, input.count - written)
        }
        if count > 0 { written += count }
        if written == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) {
          written = input.count
          to.closeWriting()
        }
      }
      if waiting[0].revents != 0 {
        let count = chunk.withUnsafeMutableBufferPointer { buffer in
          buffer.baseAddress.map { read(from.reading, $0, buffer.count) } ?? 0
        }
        if count == 0 || (count < 0 && errno != EINTR) { return output }
        if count > 0 { output += chunk[..<count] }
        if output.count > most { return nil }
      }
    }
  }
}

/// Two ends of a pipe that no other child inherits; they are closed with it.
private struct Pipe: ~Copyable {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  /// Lets a write take what there is room for; only for an end that no child holds, since both would be changed.
  func writesWithoutWaiting() { _ = fcntl(writing, F_SETFL, O_NONBLOCK) }

  mutating func closeReading() {
    if reading >= 0 { System.close(reading) }
    reading = -1
  }

  mutating func closeWriting() {
    if writing >= 0 { System.close(writing) }
    writing = -1
  }

  deinit {
    if reading >= 0 { System.close(reading) }
    if writing >= 0 { System.close(writing) }
  }
}
