import Xueshi
import XueshiReports

extension Assessor {
  /// The assessor that `--reading`, `--rulebook` and `--years` ask for.
  init(_ library: Library, _ options: Options) throws(Failure) {
    self.init(
      library, fixed: try options.readings(library), forced: try options.rulebook(library), window: try options.years(),
      filing: try options.day(.filing), asOf: try options.day(.asOf))
  }
}

extension Options {
  /// The options that decide an answer, as words of a seal.
  func sealed(_ library: Library) throws(Failure) -> [Text] {
    // Nothing that the library does not know is sealed, and so no character that a line could not hold.
    let (_, forced) = (try readings(library), try rulebook(library))
    return SealBuilder.words(
      defaults: try targetDefaults(library.vocabulary), years: try years(), filing: try day(.filing),
      asOf: try day(.asOf),
      rulebook: forced.map { library.rulebooks[$0].id },
      readings: (values[.reading] ?? []).map { Text(utf8: Array($0.utf8)) })
  }

  fileprivate func readings(_ library: Library) throws(Failure) -> FixedReadings {
    var fixed = FixedReadings(library)
    for word in values[.reading] ?? [] {
      guard let accepted = fixed.fix(Text(utf8: Array(word.utf8)), in: library) else { continue }
      let list = accepted.map { $0.string }.joined(separator: " ")
      throw .usage(
        Message(
          "没有读法「{word}」；可用：{list}", "no reading {word}; accepted: {list}", .text(word, as: "word"),
          .text(list, as: "list")))
    }
    return fixed
  }

  fileprivate func rulebook(_ library: Library) throws(Failure) -> RulebookIndex? {
    guard let id = self[.rulebook] else { return nil }
    return try library.index(of: id)
  }
}
