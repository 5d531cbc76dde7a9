import Xueshi
import XueshiCohort
import XueshiData
import XueshiReports

extension Shelf {
  /// Writes everything an engine needs to read before a ledger: version, vocabulary, rulebooks, efforts.
  func writeJSON(to output: inout [UInt8]) {
    output.append("{\"version\":")
    output.append(jsonString: EngineVersion.text)
    output.append(",\"vocabulary\":")
    output.append(jsonArray: Self.vocabulary) { name, output in
      output.append("{\"name\":\"")
      output.append(name)
      output.append("\",\"text\":")
      output.append(jsonString: Text(utf8: Self.vocabularyFile(name).map { Array($0) } ?? []))
      output.append("}")
    }
    output.append(",\"rulebooks\":")
    output.append(jsonArray: Array(seals.enumerated())) { item, output in
      let (index, seal) = item
      output.append("{\"id\":")
      output.append(jsonString: seal.id)
      output.append(",\"sha256\":")
      output.append(jsonString: seal.digest)
      output.append(",\"text\":")
      output.append(jsonString: Text(utf8: rulebooks[index]))
      output.append("}")
    }
    output.append(",\"effort\":")
    output.append(jsonString: Text(utf8: BundledData.file("effort.json").map { Array($0.contents) } ?? []))
    output.append("}")
  }
}

extension Session {
  /// What the page starts with: the language, the options of the command line, and where the ledger came from.
  func pageOptions(_ library: Library, _ files: LedgerFiles?) throws(Failure) -> [UInt8] {
    // The same options that a seal names, refused in the same words.
    _ = try options.sealed(library)
    let defaults = try options.targetDefaults(library.vocabulary)
    var output: [UInt8] = []
    func add(_ key: StaticString, _ write: ((inout [UInt8]) -> Void)?) {
      output.append(output.isEmpty ? "{\"" : ",\"")
      output.append(key)
      output.append("\":")
      if let write { write(&output) } else { output.append("null") }
    }
    func text(_ text: String) -> (inout [UInt8]) -> Void { { $0.append(jsonString: Text(utf8: Array(text.utf8))) } }
    add("lang", text(language == .zh ? "zh" : "en"))
    add(
      "place",
      defaults.place.map { place in
        { output in
          output.append("\"")
          output.append(decimal: Int64(place.number), digits: 6)
          output.append("\"")
        }
      })
    add("level", defaults.level.map { text("\($0.word)") })
    add("year", defaults.year.map { year in { $0.append(decimal: Int64(year.number)) } })
    add("years", try options.years().map { text("\($0.lowerBound.number)-\($0.upperBound.number)") })
    add("rulebook", options[.rulebook].map(text))
    add("readings") { output in
      output.append(jsonArray: self.options.values[.reading] ?? []) { text($0)(&$1) }
    }
    add("peopleName", text(Self.fileName(files?.paths.people, "people.csv")))
    add("eventsName", text(Self.fileName(files?.paths.events, "events.csv")))
    add("generated") { output in
      output.append("\"")
      output.append(System.today)
      output.append("\"")
    }
    output.append("}")
    return output
  }

  /// The last part of a path; nobody else's folders are told.
  private static func fileName(_ path: String?, _ standard: String) -> String {
    guard let path, path != "-", let name = path.split(separator: "/").last else { return standard }
    return String(name)
  }
}
