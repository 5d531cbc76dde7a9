import Xueshi
import XueshiCohort
import XueshiData
import XueshiReports

extension Shelf {
  /// Writes everything an engine needs to read before a ledger: version, vocabulary, rulebooks, efforts.
  func writeJSON(to output: inout [UInt8]) {
    output.appendJSONObject {
      $0.add("version", EngineVersion.text)
      $0.add("vocabulary", Self.vocabulary) { name, json in
        json.add("name", name)
        json.add("text", Text(utf8: Self.vocabularyFile(name).map { Array($0) } ?? []))
      }
      $0.add("rulebooks", seals.enumerated()) { item, json in
        let (index, seal) = item
        json.add("id", seal.id)
        json.add("sha256", seal.digest)
        json.add("text", Text(utf8: rulebooks[index]))
      }
      $0.add("effort", Text(utf8: BundledData.file("effort.json").map { Array($0.contents) } ?? []))
    }
  }
}

extension Session {
  /// What the page starts with: the language, the options of the command line, and where the ledger came from.
  func pageOptions(_ library: Library, _ files: LedgerFiles?) throws(Failure) -> [UInt8] {
    // The same options that a seal names, refused in the same words.
    _ = try options.sealed(library)
    _ = try options.columnChoices(library.vocabulary)
    let defaults = try options.targetDefaults(library.vocabulary)
    let years = try options.years()
    let readings = options.values[.reading] ?? []
    var output: [UInt8] = []
    output.appendJSONObject {
      $0.add("lang", language.word)
      $0.add("place", defaults.place)
      $0.add("level", defaults.level?.word)
      $0.add("year", defaults.year)
      $0.add("years", years.map { "\($0.lowerBound.number)-\($0.upperBound.number)" })
      $0.add("filing", options[.filing])
      $0.add("rulebook", options[.rulebook])
      $0.add("readings", readings)
      $0.add("columns", options.values[.column] ?? [])
      $0.add("ignoredColumns", options.values[.ignoreColumn] ?? [])
      $0.add("peopleName", Self.fileName(files?.paths.people, "people.csv"))
      $0.add("eventsName", Self.fileName(files?.paths.events, "events.csv"))
      $0.add("generated", System.today)
    }
    return output
  }

  /// The last part of a path; nobody else's folders are told.
  private static func fileName(_ path: String?, _ standard: String) -> String {
    guard let path, path != "-", let name = path.split(separator: "/").last else { return standard }
    return String(name)
  }
}
