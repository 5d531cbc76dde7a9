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
  /// An assessor that has answered for somebody at every place with something of every route, so that every reading was tried.
  private static let prepared = Result {
    let library = try read.get()
    var assessor = Assessor(library)
    let people = library.vocabulary.places.places.map { "P\($0.code.number),\($0.code.number),intermediate,2025\n" }
    let routes = library.vocabulary.routes.map { "\($0.id),2021-03-01,2021-03-05,20\n" }
    let rows = people.flatMap { person in routes.map { "\(person.prefix { $0 != "," }),\($0)" } }
    let ledger = Ledger(
      people: Array(("person,place,level,year\n" + people.joined()).utf8).span,
      events: Array(("person,route,start,end,hours\n" + rows.joined()).utf8).span, vocabulary: library.vocabulary)
    for person in ledger.people {
      _ = assessor.answer(person, ledger.events[ledger.eventRange(of: person)].span, over: Year(2018)...Year(2025))
    }
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
