// The one file of the benchmarks that knows the operating system, beside what the bulk reader knows already.

import XueshiCohort

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Starting programs and looking at files.
enum OperatingSystem {
  /// What a whole process took, from its start to its end.
  struct Usage {
    var seconds: Double
    /// What its threads were busy for together, in the program and in the system.
    var busy: Double
    /// The most memory it had at once, in KiB.
    var peak: Int
    /// Its exit status; 128 and more for a signal.
    var status: Int32
  }

  /// Runs a program of the search path and waits for it.
  /// - Parameters:
  ///   - words: The program and its arguments.
  ///   - output: The file that receives its standard output.
  ///   - errors: The file that receives its standard error.
  /// - Returns: What the process took.
  /// - Throws: ``Failure`` when it cannot be run.
  static func run(_ words: [String], output: String, errors: String) throws(Failure) -> Usage {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // One locale for everybody, and no more of the environment than programs need to be found and to find their settings.
    let kept = ["PATH", "HOME"].compactMap { name in System.environment(name).map { name + "=" + $0 } }
    var environment = (kept + ["LC_ALL=C"]).map { strdup($0) } + [nil]
    defer { for variable in environment { free(variable) } }
    var child: pid_t = 0
    let start = System.seconds
    let code = posix_spawnp(&child, words[0], &actions, nil, &arguments, &environment)
    guard code == 0 else { throw Failure("cannot run \(words[0]): \(SystemError(code: code).message)", status: 66) }
    var (status, usage): (Int32, rusage) = (0, rusage())
    while wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure("lost sight of \(words[0])") }
    }
    let seconds = System.seconds - start
    #if canImport(Darwin)
      let peak = Int(usage.ru_maxrss) >> 10
    #else
      let peak = Int(usage.ru_maxrss)
    #endif
    let times = [usage.ru_utime, usage.ru_stime]
    let busy = times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    let signal = status & 0x7F
    return Usage(
      seconds: seconds, busy: busy, peak: peak, status: signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }

  /// Where the running program lies.
  static var ownPath: String {
    var path = [UInt8](repeating: 0, count: 4096)
    let count = path.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self), bytes.count) } ?? -1
    }
    return count > 0 ? String(decoding: path[..<count], as: UTF8.self) : CommandLine.arguments[0]
  }

  /// Whether a file may be run, or a folder be written to.
  static func isUsable(_ path: String, folder: Bool = false) -> Bool { access(path, folder ? W_OK | X_OK : X_OK) == 0 }

  static func remove(_ path: String) {
    unlink(path)
    rmdir(path)
  }

  /// Reads a file piece by piece until the body has seen enough.
  /// - Parameters:
  ///   - path: The file's path.
  ///   - body: Receives a piece; says whether to go on.
  /// - Throws: ``Failure`` when it cannot be read.
  static func readThrough(_ path: String, _ body: (UnsafeRawBufferPointer) -> Bool) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure("cannot read \(path): \(SystemError(code: errno).message)", status: 66) }
    defer { close(descriptor) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
    defer { buffer.deallocate() }
    while true {
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure("cannot read \(path): \(SystemError(code: errno).message)", status: 66) }
      guard count > 0, body(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else { return }
    }
  }
}
