extension Assessor {
  /// How a count by default takes what is not known of a person.
  func circumstances(of person: Person) -> Circumstances { circumstances(of: person, settledEnds(of: person)) }

  /// How a count takes what is not known of a person, with questions taken at given ends, by default where none is given.
  func circumstances(of person: Person, _ ends: QuestionEnds) -> Circumstances {
    var circumstances = Circumstances()
    if ends[.days] == .strict { circumstances.blankEnd = .oneDay }
    if person.specialty == .blank || person.isSpecialtyNear {
      switch ends[.specialty] ?? .standard {
      case .strict: circumstances.ownSpecialty = .boundAndApart
      case .standard: circumstances.ownSpecialty = person.isSpecialtyNear ? .bound : .asStated
      case .lenient: circumstances.ownSpecialty = .asStated
      }
    }
    switch ends[.moved] ?? .standard {
    case .strict: circumstances.slipsFromElsewhere = .nowhere
    case .standard: circumstances.slipsFromElsewhere = .asWritten
    case .lenient: circumstances.slipsFromElsewhere = .everywhere
    }
    circumstances.lastDay = filingDeadline(for: person, ends[.filed] ?? .standard)?.lastDay
    return circumstances
  }
}
