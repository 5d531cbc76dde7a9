package import Xueshi
import XueshiData

/// What is bundled, read and prepared once for all tests: most of them ask for it, some a thousand times.
package enum Bundled {
  private static let read = Result { try Library.bundled() }
  private static let words = Result {
    var library = Library()
    for file in BundledData.vocabularies { try library.add(vocabulary: file.contents.span) }
    return library
  }
  private static let prepared = Result {
    let library = try read.get()
    var assessor = Assessor(library)
    let people = library.vocabulary.places.places.map {
      PersonEntry("P\($0.code.number)", place: "\($0.code.number)", level: .intermediate, year: Year(2022))
    }
    _ = assessor.answers(for: try library.ledger(people: people, events: []))
    return assessor
  }

  /// The vocabulary and every rulebook.
  package static func library() throws -> Library { try read.get() }

  /// The vocabulary without rulebooks.
  package static func vocabulary() throws -> Library { try words.get() }

  /// An assessor that finds the rules of bundled places prepared.
  package static func assessor(
    fixed: FixedReadings? = nil, window: ClosedRange<Year>? = nil, filing: Day? = nil, asOf: Day? = nil
  ) throws -> Assessor {
    Assessor(try library(), fixed: fixed, window: window, filing: filing, asOf: asOf, sharing: try prepared.get())
  }
}
