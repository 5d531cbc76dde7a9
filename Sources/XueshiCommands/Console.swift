public import XueshiCohort

/// How a command ended.
public enum ExitStatus: Int32, Sendable {
  /// Everybody was answered for.
  case answered = 0
  /// `check --gate` found somebody who is not eligible.
  case gated = 1
  /// The command line makes no sense.
  case usage = 64
  /// A row was rejected, or a rulebook is not sound.
  case data = 65
  /// A file cannot be read.
  case noInput = 66
  /// A write failed.
  case cannotWrite = 74
  /// Somebody asked the process to stop.
  case interrupted = 130
}

/// The surroundings a command runs in, so that tests can stand in for a process.
public struct Console {
  /// Writes to standard output.
  public var writeOutput: ([UInt8]) throws(SystemError) -> Void
  /// Writes to standard error; nothing can be done where that fails.
  public var writeError: @Sendable ([UInt8]) -> Void
  /// Reads a file, or standard input for `-`.
  public var read: (String) throws(SystemError) -> [UInt8]
  /// Looks up a variable of the environment.
  public var environment: (String) -> String?
  /// Whether standard output is a terminal.
  public var isTerminal: Bool
  /// Whether standard error is a terminal.
  public var isErrorTerminal: Bool
  /// How many seconds have passed, since whenever.
  public var seconds: @Sendable () -> Double

  /// Makes a console of its parts.
  /// - Parameters:
  ///   - writeOutput: Writes to standard output.
  ///   - writeError: Writes to standard error.
  ///   - read: Reads a file, or standard input for `-`.
  ///   - environment: Looks up a variable of the environment.
  ///   - isTerminal: Whether standard output is a terminal.
  ///   - isErrorTerminal: Whether standard error is a terminal.
  ///   - seconds: How many seconds have passed, since whenever.
  public init(
    writeOutput: @escaping ([UInt8]) throws(SystemError) -> Void, writeError: @escaping @Sendable ([UInt8]) -> Void,
    read: @escaping (String) throws(SystemError) -> [UInt8] = System.read,
    environment: @escaping (String) -> String? = { _ in nil }, isTerminal: Bool = false, isErrorTerminal: Bool = false,
    seconds: @escaping @Sendable () -> Double = { System.seconds }
  ) {
    self.writeOutput = writeOutput
    self.writeError = writeError
    self.read = read
    self.environment = environment
    self.isTerminal = isTerminal
    self.isErrorTerminal = isErrorTerminal
    self.seconds = seconds
  }

  /// The process's own.
  public static var process: Console {
    Console(
      writeOutput: { (bytes) throws(SystemError) in try System.write(bytes, to: 1) },
      writeError: { bytes in
        do throws(SystemError) { try System.write(bytes, to: 2) } catch {}
      },
      environment: System.environment, isTerminal: System.isTerminal(1), isErrorTerminal: System.isTerminal(2))
  }
}
