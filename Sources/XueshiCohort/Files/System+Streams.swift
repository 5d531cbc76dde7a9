// Files and streams, read and written a piece at a time.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension System {
  static func openForReading(_ path: String) throws(SystemError) -> Int32 {
    var descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    // A named pipe is opened only when somebody writes to it, which a signal may interrupt.
    while descriptor < 0, errno == EINTR, !isInterrupted { descriptor = open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .last }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    // Opening a folder succeeds and reading it does not: said at once, before anything is written.
    guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(code: EISDIR) }
    return descriptor
  }

  /// How long a regular file is; nothing for a pipe or a terminal.
  static func regularSize(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Empties a file and goes back to its start.
  static func empty(_ descriptor: Int32) throws(SystemError) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { throw .last }
  }

  /// Reads some bytes; none at the end.
  static func readSome(
    _ descriptor: Int32, _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, at offset: Int? = nil
  ) throws(SystemError) -> Int {
    while true {
      if offset == nil { try waitForInput(descriptor) }
      let number = offset.map { pread(descriptor, bytes, count, off_t($0)) } ?? read(descriptor, bytes, count)
      if number >= 0 { return number }
      if errno != EINTR || isInterrupted { throw .last }
    }
  }

  /// Waits until a stream has something to read or ends.
  ///
  /// Another thread may have got the signal, which then interrupts nothing here: now and then it is looked for.
  private static func waitForInput(_ descriptor: Int32) throws(SystemError) {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, 100) <= 0 {
      if isInterrupted { throw SystemError(code: EINTR) }
    }
  }

  /// Where files go that nobody else is to see.
  public static var temporaryFolder: String { environment("TMPDIR") ?? "/tmp" }

  /// Whether something is there under a name that is neither a file nor a folder, such as a pipe or a device; `-` is standard
  /// output.
  public static func isStream(_ path: String) -> Bool {
    var status = stat()
    if path == "-" { return true }
    // Of a name such as /dev/stdout the link itself is the system's, wherever it leads.
    let isSystems = path.hasPrefix("/dev/") || path.hasPrefix("/proc/")
    if isSystems, lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK { return true }
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Opens what is there under a name for writing.
  static func openForWriting(_ path: String) throws(SystemError) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    return descriptor
  }

  /// Writes a file's contents to what is there under a name.
  static func copy(_ descriptor: Int32, to path: String) throws(SystemError) {
    let other = path == "-" ? STDOUT_FILENO : try openForWriting(path)
    defer { if path != "-" { close(other) } }
    let buffer = ByteBuffer(capacity: 1 << 18)
    var done = 0
    while true {
      let count = try readSome(descriptor, buffer.start, buffer.capacity, at: done)
      if count == 0 { return }
      try write(UnsafeBufferPointer(start: buffer.start, count: count), to: other)
      done += count
    }
  }

  /// A file without a name, which is gone when it is closed.
  static func temporaryFile(in folder: String) throws(SystemError) -> Int32 {
    var template = Array((folder + "/xueshi-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .last }
    unlink(template)
    return descriptor
  }
}
