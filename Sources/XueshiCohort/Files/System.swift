// The one type that knows the operating system.

public import Xueshi

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the operating system refused, in its own words.
public struct SystemError: Error, Equatable, Sendable {
  /// The error number.
  public let code: Int32

  /// Makes an error of its number.
  /// - Parameter code: The error number.
  public init(code: Int32) {
    self.code = code
  }

  /// The system's wording of it.
  public var message: String { String(cString: strerror(code)) }

  static var last: SystemError { SystemError(code: errno) }
}

/// Files and streams, as bytes.
public enum System {
  /// Reads a file, or a stream, to its end.
  ///
  /// - Parameter path: The file's path; `-` is standard input.
  /// - Returns: Its bytes.
  /// - Throws: ``SystemError`` when it cannot be opened or read.
  public static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = try openForReading(path)
    defer { if path != "-" { Self.close(descriptor) } }
    var bytes: [UInt8] = []
    // A regular file says how long it is, so that the array need not grow; a sparse one may say anything.
    bytes.reserveCapacity(min(regularSize(descriptor) ?? 0, 1 << 32))
    let chunk = ByteBuffer(capacity: 1 << 18)
    while true {
      let count = try readSome(descriptor, chunk.start, chunk.capacity)
      if count == 0 { return bytes }
      bytes.append(contentsOf: UnsafeBufferPointer(start: chunk.start, count: count))
    }
  }

  /// Writes all bytes to a descriptor.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - descriptor: 1 for standard output, 2 for standard error.
  /// - Throws: ``SystemError`` when not all could be written.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    // A closure of the standard library does not carry typed errors through.
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(SystemError) in try write(buffer, to: descriptor) }
    }
    try result.get()
  }

  /// Writes all bytes of a buffer to a descriptor.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = Self.write(
        descriptor, bytes.baseAddress.map { UnsafeRawPointer($0 + written) }, bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      written += count
    }
  }

  /// Makes an empty file for writing.
  static func create(_ path: String) throws(SystemError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  /// Flushes a file to its disk and gives it its name.
  static func moveDown(_ descriptor: Int32, from beside: String, to path: String) throws(SystemError) {
    guard fsync(descriptor) == 0, rename(beside, path) == 0 else { throw .last }
  }

  static func remove(_ path: String) { unlink(path) }

  /// Makes a folder, unless there is one.
  /// - Parameter path: Its path; the folder above it must be there.
  /// - Throws: ``SystemError`` when it cannot be made.
  public static func makeFolder(_ path: String) throws(SystemError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last }
  }

  /// The current day where the computer stands.
  public static var today: Day {
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return Day(year: local.tm_year + 1900, month: local.tm_mon + 1, day: local.tm_mday)
  }

  /// Where a byte first stands.
  static func find(_ byte: UInt8, in bytes: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    memchr(bytes, Int32(byte), count).map { UnsafeRawPointer(bytes).distance(to: UnsafeRawPointer($0)) }
  }

  /// Whether a descriptor is a terminal.
  /// - Parameter descriptor: 1 for standard output, 2 for standard error.
  /// - Returns: True for a terminal, false for a file or a pipe.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// A variable of the environment.
  /// - Parameter name: Its name.
  /// - Returns: Its value, or nothing when it is not set.
  public static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Lets a write to a closed pipe fail with an error instead of ending the process without a word.
  public static func reportClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Ends the process.
  /// - Parameter status: The exit status.
  public static func exit(_ status: Int32) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }

  // The C functions go by the same names.
  static func close(_ descriptor: Int32) {
    #if canImport(Glibc)
      _ = Glibc.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Darwin.close(descriptor)
    #endif
  }

  static func read(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }

  static func write(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, buffer, count)
    #else
      Darwin.write(descriptor, buffer, count)
    #endif
  }
}
