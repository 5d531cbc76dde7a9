// The words whose meaning is built into how hours are counted. Words that only name things (routes, levels, roles,
// places, specialties) are data: see `Vocabulary`.

/// What a row's quantity is counted in.
public enum QuantityUnit: UInt8, CaseIterable, Worded {
  case hour, day, halfDay, evening, course, point, subject, certificate, module, item, tenThousandWords
  /// One of whatever the route is about, where the ledger has no unit for it.
  case piece

  /// The word in ledgers and rulebooks.
  public var word: StaticString {
    switch self {
    case .hour: "hour"
    case .day: "day"
    case .halfDay: "half-day"
    case .evening: "evening"
    case .course: "course"
    case .point: "point"
    case .subject: "subject"
    case .certificate: "certificate"
    case .module: "module"
    case .item: "item"
    case .tenThousandWords: "10k-words"
    case .piece: "piece"
    }
  }

  /// Whether “one of them” is a natural count: one course, one subject; but no one hour or point.
  public var isCountable: Bool {
    switch self {
    case .course, .subject, .certificate, .module, .item, .piece: true
    case .hour, .day, .halfDay, .evening, .point, .tenThousandWords: false
    }
  }

  /// The unit that may stand in for this one where a notice rates only that other, and how many of it one makes:
  /// a half-day is half a day, a day two half-days, and a certificate counts as one subject.
  public var equivalent: (unit: QuantityUnit, factor: Share)? {
    switch self {
    case .halfDay: (.day, Share(1, of: 2))
    case .day: (.halfDay, Share(2, of: 1))
    case .certificate: (.subject, .whole)
    default: nil
    }
  }
}

/// The kind of hours: 公需 (what every professional should know) or 专业 (one's own profession).
public enum HoursCategory: UInt8, CaseIterable, Worded {
  case `public`, industryPublic, professional

  /// The word in ledgers and rulebooks.
  public var word: StaticString {
    switch self {
    case .public: "public"
    case .industryPublic: "industry-public"
    case .professional: "professional"
    }
  }

  /// Whether the hours belong to the public node: industry-public hours count as public.
  public var isPublic: Bool { self != .professional }
}

/// Where a row stands in its review.
public enum ReviewStatus: UInt8, CaseIterable, Worded {
  case approved, pending, rejected

  /// The word in ledgers.
  public var word: StaticString {
    switch self {
    case .approved: "approved"
    case .pending: "pending"
    case .rejected: "rejected"
    }
  }
}

/// The degree of the title applied for (职称级别).
public enum TitleLevel: UInt8, CaseIterable, Worded {
  case junior, intermediate, senior, associateSenior, fullSenior

  /// The word in ledgers and rulebooks.
  public var word: StaticString {
    switch self {
    case .junior: "junior"
    case .intermediate: "intermediate"
    case .senior: "senior"
    case .associateSenior: "associate-senior"
    case .fullSenior: "full-senior"
    }
  }

  /// The Chinese word, accepted in ledgers too.
  public var alias: StaticString? {
    switch self {
    case .junior: "初级"
    case .intermediate: "中级"
    case .senior: "高级"
    case .associateSenior: "副高级"
    case .fullSenior: "正高级"
    }
  }
}

/// The academic degree a person holds.
public enum Degree: UInt8, CaseIterable, Worded {
  case doctor, master, bachelor, other

  /// The word in ledgers and rulebooks.
  public var word: StaticString {
    switch self {
    case .doctor: "doctor"
    case .master: "master"
    case .bachelor: "bachelor"
    case .other: "other"
    }
  }

  /// The Chinese word, accepted in ledgers too.
  public var alias: StaticString? {
    switch self {
    case .doctor: "博士"
    case .master: "硕士"
    case .bachelor: "本科"
    case .other: "其他"
    }
  }
}

/// How events of a route are attended, which says what their dates mean.
package enum Attendance: UInt8, Worded {
  /// Not at all: something is finished, granted or stated.
  case none
  /// In sessions: the days from start to end need not all be days attended.
  case sessions
  /// In one stay: every day from start to end.
  case stay
  /// As a course that is dated when it is finished.
  case course

  /// Whether it takes place on the days from start to end, or on some of them.
  package var isInDays: Bool { self == .sessions || self == .stay }

  /// The word in the vocabulary file.
  package var word: StaticString {
    switch self {
    case .none: "none"
    case .sessions: "sessions"
    case .stay: "stay"
    case .course: "course"
    }
  }
}

/// What the engine does with a route's events.
package enum RouteKind: UInt8, Worded {
  /// Hours by a rate.
  case activity
  /// Hours an authority has certified already.
  case registered
  /// An aid posting: an interval or a rated event, as the notice has it.
  case posting
  /// An absence from work.
  case leave
  /// An earlier certificate of hours (学时认定单).
  case attestation
  /// Falsified hours.
  case violation

  /// Whether its rows say in which place an authority registered or issued something.
  package var namesPlace: Bool { self == .registered || self == .attestation }

  /// The word in the vocabulary file.
  package var word: StaticString {
    switch self {
    case .activity: "activity"
    case .registered: "registered"
    case .posting: "posting"
    case .leave: "leave"
    case .attestation: "attestation"
    case .violation: "violation"
    }
  }

  /// Whether its events are stretches of time that decide by how long they are, so that their end must be stated.
  package var needsEnd: Bool { self == .posting || self == .leave || self == .attestation }
}
