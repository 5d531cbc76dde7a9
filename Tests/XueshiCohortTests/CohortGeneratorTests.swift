import TestSupport
import Testing
import Xueshi
import XueshiCohort
import XueshiData

/// Invented cohorts: what follows from the seed, and that readers take every row.
@Suite struct CohortGeneratorTests {
  private func generated(
    _ count: Int, seed: UInt64, _ library: Library, place: PlaceCode? = nil
  ) throws -> (people: [UInt8], events: [UInt8]) {
    let file = try #require(BundledData.file("effort.json"))
    let activities = try ActivityList(parsing: file.contents.span, vocabulary: library.vocabulary)
    let generator = CohortGenerator(library, activities: activities, seed: seed, place: place)
    var people: [UInt8] = []
    var events: [UInt8] = []
    people.append(CohortGenerator.peopleHeader)
    events.append(CohortGenerator.eventsHeader)
    for number in 0..<count { generator.append(number, to: &people, &events) }
    return (people, events)
  }

  @Test("The same seed makes the same ledger, another seed another")
  func seeds() throws {
    let library = try Bundled.library()
    let one = try generated(50, seed: 7, library)
    #expect(try generated(50, seed: 7, library) == one)
    #expect(try generated(50, seed: 8, library).events != one.events)
  }

  @Test("A larger cohort begins with the smaller one")
  func prefix() throws {
    let library = try Bundled.library()
    let small = try generated(20, seed: 3, library)
    let large = try generated(60, seed: 3, library)
    #expect(large.people.starts(with: small.people) && large.events.starts(with: small.events))
  }

  @Test("Readers take every row, every place with a notice has applicants, and reviews come out every way")
  func readable() throws {
    let library = try Bundled.library()
    let (people, events) = try generated(cases(2000), seed: 1, library)
    let ledger = Ledger(people: people.span, events: events.span, vocabulary: library.vocabulary)
    #expect(ledger.rejections.isEmpty && ledger.people.count == cases(2000))
    #expect(Set(ledger.people.map { $0.target.place }) == Set(library.rulebooks.map { $0.place }))
    for status in ReviewStatus.allCases { #expect(ledger.events.contains { $0.status == status }, "\(status.word)") }
    for kind in [RouteKind.activity, .registered, .posting, .leave, .attestation] {
      #expect(ledger.events.contains { library.vocabulary[$0.route].kind == kind }, "\(kind.word)")
    }
  }

  @Test("Courses are those of a city: a thousand titles for everybody, and nobody's two are one")
  func titles() throws {
    let library = try Bundled.library()
    let (people, events) = try generated(cases(2000), seed: 2, library)
    let ledger = Ledger(people: people.span, events: events.span, vocabulary: library.vocabulary)
    let titles = Set(ledger.events.map { $0.title })
    #expect(titles.count < 1500 && ledger.events.count > 3 * titles.count)
    for person in ledger.people {
      let own = ledger.events[ledger.eventRange(of: person)].filter { $0.title != 0 }
      let groups = Dictionary(grouping: own) { $0.title }.values
      let areAlike = groups.allSatisfy { rows in
        rows.allSatisfy { $0.route == rows[0].route && $0.hours == rows[0].hours && $0.quantity == rows[0].quantity }
      }
      #expect(areAlike, "\(person.line)")
    }
  }

  @Test("With a place, everybody applies there, in the year of its notice, and with the same variety")
  func onePlace() throws {
    let library = try Bundled.library()
    for rulebook in library.rulebooks {
      let (people, events) = try generated(cases(900), seed: 5, library, place: rulebook.place)
      let ledger = Ledger(people: people.span, events: events.span, vocabulary: library.vocabulary)
      #expect(ledger.rejections.isEmpty && ledger.people.count == cases(900), "\(rulebook.id)")
      #expect(Set(ledger.people.map { $0.target.place }) == [rulebook.place], "\(rulebook.id)")
      if let applications = rulebook.applications {
        #expect(ledger.people.allSatisfy { applications.contains($0.target.year) }, "\(rulebook.id)")
      }
      #expect(Set(ledger.events.map { $0.route }).count > 20, "\(rulebook.id)")
    }
  }
}

/// Invented cohorts as offices keep theirs.
@Suite struct MessyRowsTests {
  @Test("Every column is used, hardly a row is refused, and every question about a person stands for somebody")
  func columns() throws {
    let library = try Bundled.library()
    let file = try #require(BundledData.file("effort.json"))
    let activities = try ActivityList(parsing: file.contents.span, vocabulary: library.vocabulary)
    let generator = CohortGenerator(library, activities: activities, seed: 1)
    let messy = MessyRows(library.vocabulary, seed: 1)
    var (people, events): ([UInt8], [UInt8]) = ([], [])
    people.append(MessyRows.peopleHeader)
    events.append(MessyRows.eventsHeader)
    for number in 0..<400 {
      var (own, theirs): ([UInt8], [UInt8]) = ([], [])
      generator.append(number, to: &own, &theirs)
      messy.dress(number, &own, &theirs)
      people += own
      events += theirs
    }
    let ledger = Ledger(people: people.span, events: events.span, vocabulary: library.vocabulary)
    #expect(ledger.rejections.isEmpty && ledger.people.count == 400)
    #expect(ledger.people.contains { $0.isSpecialtyNear } && ledger.people.contains { $0.entered != nil })
    #expect(ledger.people.contains { $0.filed != nil } && ledger.people.contains { $0.degree == nil })
    #expect(ledger.events.contains { $0.dating.contains(.twoYears) && !$0.dating.contains(.statedYear) })
    #expect(ledger.events.contains { $0.dating.contains(.otherYear) } && ledger.events.contains { $0.place != nil })
  }
}
