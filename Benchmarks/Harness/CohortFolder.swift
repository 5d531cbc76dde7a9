import Xueshi
import XueshiCohort

/// A cohort in files, made by `xueshi generate` once and kept.
struct CohortFolder {
  let people: Int
  /// The only place where they apply; nothing for all places.
  let place: PlaceCode?
  let path: String
  var peopleFile: String { path + "/people.csv" }
  var eventsFile: String { path + "/events.csv" }
  /// How many rows of events there are, and how many bytes.
  private(set) var rows = 0
  private(set) var bytes = 0

  /// Where they apply, in words.
  var `where`: String { place.map { "\($0.number)" } ?? "all places" }

  /// So many people are made anew to see whether kept files are what would be made today.
  private static var looked: Int { 200 }

  /// Finds or makes a cohort, and reads it once, so that it is in the file cache where that has room.
  init(_ people: Int, _ bench: Bench, at place: PlaceCode? = nil) throws(Failure) {
    self.people = people
    self.place = place
    path = bench.options.folder + "/cohort-\(people)" + (place.map { "-\($0.number)" } ?? "")
    if !isCurrent(bench) {
      bench.say("generating \(people) people")
      var words = [bench.xueshi, "generate", "--persons", "\(people)", "--seed", "\(CohortPart.seed)", "--out", path]
      if let place { words += ["--place", "\(place.number)"] }
      _ = try bench.launcher.run(words)
      try Failure.unless(isCurrent(bench), "\(path) is not what the generator makes")
    }
    let (lines, _) = try Self.measure(peopleFile)
    try Failure.unless(lines == people + 1, "\(peopleFile) has \(lines) lines")
    let (eventLines, eventBytes) = try Self.measure(eventsFile)
    (rows, bytes) = (eventLines - 1, eventBytes)
  }

  /// Whether files are there and begin as they should: who comes first does not depend on how many follow.
  private func isCurrent(_ bench: Bench) -> Bool {
    let part = CohortPart(0..<min(people, Self.looked), bench, at: place)
    return Self.begins(peopleFile, with: part.people) && Self.begins(eventsFile, with: part.events)
  }

  private static func begins(_ path: String, with bytes: [UInt8]) -> Bool {
    var compared = 0
    do throws(Failure) {
      try OperatingSystem.readThrough(path) { piece in
        let count = min(piece.count, bytes.count - compared)
        guard piece[..<count].elementsEqual(bytes[compared..<compared + count]) else { return false }
        compared += count
        return compared < bytes.count
      }
    } catch {
      return false
    }
    return compared == bytes.count
  }

  private static func measure(_ path: String) throws(Failure) -> (lines: Int, bytes: Int) {
    var (lines, count) = (0, 0)
    try OperatingSystem.readThrough(path) { piece in
      for byte in piece where byte == UInt8(ascii: "\n") { lines += 1 }
      count += piece.count
      return true
    }
    return (lines, count)
  }
}
