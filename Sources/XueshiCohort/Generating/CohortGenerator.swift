package import Xueshi

/// Makes ledgers of invented people, for trying things out and for benchmarks.
///
/// Every person follows from the seed and their number alone, so that any part of a cohort can be made by itself, and a
/// cohort of a million begins with the cohort of a thousand.
///
/// No two rows of somebody contradict each other, and none the calendar.
package struct CohortGenerator: Sendable {
  let library: Library
  let activities: [Activity]
  private let seed: UInt64
  /// The places that have a notice of their own, and the application year to be tried there.
  private let targets: [(place: PlaceCode, year: Year)]
  /// Specialties that some notice treats in its own way.
  private let specialties: [SpecialtyID]

  /// Makes a generator.
  /// - Parameters:
  ///   - library: The vocabulary and the rulebooks; people apply wherever there is one.
  ///   - activities: What people do; open activities are common, others rare.
  ///   - seed: The seed.
  ///   - place: The only place where people apply; nothing for every place with a rulebook of its own, which it must be.
  package init(_ library: Library, activities: ActivityList, seed: UInt64, place: PlaceCode? = nil) {
    self.library = library
    self.activities = activities.activities
    self.seed = seed
    specialties = library.rulebooks.flatMap { $0.nodes.flatMap { $0.caps.flatMap { $0.specialties } } }
    let rulebooks = library.rulebooks.filter { place == nil || $0.place == place }
    precondition(!rulebooks.isEmpty, "no rulebook is the place's own")
    targets = rulebooks.map { rulebook in
      let last = min(rulebook.years.upperBound, rulebook.years.lowerBound.advanced(by: 3))
      return (rulebook.place, rulebook.applications?.lowerBound ?? last.advanced(by: 1))
    }
  }

  /// The header of the people file.
  package static var peopleHeader: StaticString { "person,name,unit,place,level,year,specialty,degree\n" }
  /// The header of the events file.
  package static var eventsHeader: StaticString {
    "person,route,start,end,quantity,unit,hours,level,role,category,item,status\n"
  }

  /// Appends a person and their events, grouped and ascending by nothing in particular, as clerks write them.
  /// - Parameters:
  ///   - number: The person's number, from 0.
  ///   - people: Receives a row.
  ///   - events: Receives rows.
  package func append(_ number: Int, to people: inout [UInt8], _ events: inout [UInt8]) {
    var random = Stream(seed: seed, number: UInt64(number))
    let target = targets[random.below(targets.count)]
    people.append(id: number)
    people.append(",示例")
    people.append(decimal: Int64(number))
    people.append(",单位")
    people.append(decimal: Int64(number / 40))
    people.append(",")
    people.append(decimal: Int64(target.place.number), digits: 6)
    people.append(",")
    people.append(random.below(3) == 0 ? TitleLevel.associateSenior.word : TitleLevel.intermediate.word)
    people.append(",")
    people.append(decimal: Int64(target.year.number))
    people.append(",")
    appendSpecialty(&random, &people)
    people.append(",")
    switch random.below(20) {
    case 0: people.append(Degree.doctor.word)
    case 1: break
    case 2...6: people.append(Degree.master.word)
    case 7...16: people.append(Degree.bachelor.word)
    default: people.append(Degree.other.word)
    }
    people.append("\n")
    appendEvents(number, target.year.number, &random, &events)
  }

  /// A quarter are of a specialty that some notice treats in its own way; one in twenty states none.
  private func appendSpecialty(_ random: inout Stream, _ people: inout [UInt8]) {
    let draw = random.below(20)
    if draw % 4 == 0, !specialties.isEmpty {
      people.append(text: library.vocabulary.specialties[specialties[random.below(specialties.count)]])
    } else if draw != 1 {
      people.append(["临床医学", "护理", "会计"][draw % 3])
    }
  }
}

extension [UInt8] {
  /// Appends the id of the person with a number.
  mutating func append(id number: Int) {
    append("P")
    append(decimal: Int64(number), digits: 8)
  }
}
