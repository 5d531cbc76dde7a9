import Xueshi
import XueshiReports

// Under which rules a cohort is scored, and under which others it may be compared.

extension ScoreJob {
  /// The rules of the results.
  static func first(_ session: Session, _ shelf: Shelf) throws(Failure) -> Assessor {
    try assessor(session, shelf.library, leavingOut: opposed(session.options)?.second)
  }

  /// The rules to compare with: those with `--against` added, or the second of two opposed readings.
  static func other(_ session: Session, _ shelf: Shelf) throws(Failure) -> Assessor? {
    let opposed = opposed(session.options)
    if let path = session.options[.against] {
      guard opposed == nil else {
        throw .usage(Message("--against 不能与两个相反的 --reading 同用", "--against does not go with two opposed --reading"))
      }
      var other = shelf
      guard try session.add(rulebookFile: path, to: &other).isSound else {
        throw Failure(status: .data, Message("{path} 不可用", "{path} is not sound", .text(path, as: "path")))
      }
      return try assessor(session, other.library, leavingOut: nil)
    }
    return try opposed.map { (words) throws(Failure) in try assessor(session, shelf.library, leavingOut: words.first) }
  }

  private static func assessor(
    _ session: Session, _ library: Library, leavingOut word: Int?
  ) throws(Failure) -> Assessor {
    var options = session.options
    if let word { options.removeReading(at: word) }
    return try Assessor(library, options)
  }

  /// Two `--reading` of which only one can hold: the places of both among all.
  private static func opposed(_ options: Options) -> (first: Int, second: Int)? {
    let words = options.values[.reading] ?? []
    for (second, word) in words.enumerated() {
      for (first, before) in words[..<second].enumerated() where subject(before) == subject(word) && before != word {
        return (first, second)
      }
    }
    return nil
  }

  /// What a word of `--reading` speaks of: one reading, or all of them.
  private static func subject(_ word: String) -> Substring {
    let parts = word.split(separator: "=", maxSplits: 1)
    return parts.count == 2 ? parts[0] : "="
  }
}
