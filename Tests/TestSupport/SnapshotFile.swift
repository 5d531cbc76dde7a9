import Foundation

/// A text that a person has read over, in a file beside the tests: what the program writes is held against it.
public struct SnapshotFile {
  private let file: URL
  private let name: String

  /// Names a snapshot.
  /// - Parameters:
  ///   - name: Its name, without the ending.
  ///   - tests: A file of the tests, beside which the folder `Snapshots` stands.
  public init(_ name: String, beside tests: String) {
    self.name = name
    file = URL(filePath: tests).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
  }

  /// Compares a text with it; with `RECORD_SNAPSHOTS=1` the file is written anew instead.
  /// - Parameter text: What the program writes.
  /// - Returns: What is wrong; nothing where both are the same. A missing snapshot is wrong.
  public func problem(with text: String) -> String? {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      do {
        try Data(text.utf8).write(to: file)
        return nil
      } catch {
        return "\(file.path) cannot be written: \(error)"
      }
    }
    guard let snapshot = try? String(contentsOf: file, encoding: .utf8) else {
      return "No snapshot \(name): run with RECORD_SNAPSHOTS=1 and read it over"
    }
    if text == snapshot { return nil }
    let difference = zip(text.split(separator: "\n"), snapshot.split(separator: "\n")).first { $0 != $1 }
    return "\(name) differs, first: \(difference.map { "\($0.0) ≠ \($0.1)" } ?? "in length")"
  }
}
