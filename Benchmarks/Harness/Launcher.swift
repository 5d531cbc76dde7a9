import XueshiCohort

/// Whole processes, measured by a small process of their own.
///
/// On Linux a process starts with the peak memory of whoever started it. The benchmarks hold cohorts in memory, so they start
/// themselves anew for every measurement, holding nothing, and let that process start the program.
struct Launcher {
  /// What the benchmarks are called with to be such a process.
  static var word: String { "--launch" }

  /// Where outputs go that nobody else names.
  let folder: String

  /// Runs a program and measures it.
  /// - Parameters:
  ///   - words: The program and its arguments.
  ///   - output: The file that receives its standard output; none when left out.
  /// - Returns: What the process took.
  /// - Throws: ``Failure`` when it cannot be run, or does not end well.
  func run(_ words: [String], output: String = "/dev/null") throws(Failure) -> OperatingSystem.Usage {
    let answer = folder + "/launched"
    let own = try OperatingSystem.run(
      [OperatingSystem.ownPath, Self.word, output, errors] + words, output: answer, errors: "/dev/null")
    let numbers = try text(of: answer).split(separator: " ").compactMap { Double($0) }
    guard own.status == 0, numbers.count == 4 else { throw Failure("cannot run \(words[0])", status: 66) }
    let status = Int32(numbers[3])
    guard status == 0 else {
      throw Failure("\(words.joined(separator: " ")): exit status \(status)\n\(try text(of: errors))")
    }
    return OperatingSystem.Usage(seconds: numbers[0], busy: numbers[1], peak: Int(numbers[2]), status: status)
  }

  /// The file that holds what the last program wrote to standard error.
  var errors: String { folder + "/errors" }

  /// What a program writes to standard output, without the line break at its end.
  func answer(of words: [String]) throws(Failure) -> String {
    _ = try run(words, output: folder + "/answer")
    return try text(of: folder + "/answer")
  }

  /// The contents of a small file.
  func text(of path: String) throws(Failure) -> String {
    let bytes = try Self.bytes(of: path)
    return String(decoding: bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }

  /// The contents of a small file.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do throws(SystemError) { return try System.read(path) } catch {
      throw Failure("cannot read \(path): \(error.message)", status: 66)
    }
  }

  /// The small process: runs a program and prints its seconds, the seconds it was busy, its peak in KiB and its exit status.
  static func main(_ words: [String]) throws(Failure) {
    let usage = try OperatingSystem.run(Array(words[2...]), output: words[0], errors: words[1])
    print(usage.seconds, usage.busy, usage.peak, usage.status)
  }
}
