import Testing
import Xueshi

@Suite
struct `Words of an event` {
  private let ledgers: LedgerFixture
  private let columns = "person,route,start,level,role,unit,category,status,hours,end"

  init() throws {
    ledgers = try LedgerFixture()
  }

  private func event(_ words: String) throws -> Event { try ledgers.event(columns, words) }

  private func reason(_ words: String) throws -> RejectionReason? { try ledgers.refusal(columns, words)?.reason }

  /// A row of a route with what it needs, and one level and role.
  private func row(_ route: Route, level: String = "", role: String = "") -> String {
    let isLeave = route.kind == .leave && level.isEmpty
    return "P1,\(route.id),2021-05-01,\(isLeave ? "sick" : level),\(role),,public,,10,2021-05-01"
  }

  @Test
  func `Every route is read by its id and by each of its Chinese names`() throws {
    for (number, route) in ledgers.vocabulary.routes.enumerated() {
      let chinese = route.name.zh.string
      let rest = row(route).drop { $0 != "," }.dropFirst().drop { $0 != "," }
      for name in [route.id.string, chinese] + chinese.split(separator: "、").map(String.init) {
        try expect(event("P1,\(name)" + rest).route, equals: RouteID(UInt8(number)), "\(name)")
      }
    }
    for name in ["Training", "培养", "training、讲座", "trainings"] {
      try expect(reason("P1,\(name),2021-05-01"), equals: .unknownWord(.route, of: nil), "\(name)")
    }
  }

  @Test
  func `A route takes its own level and role words, refuses others, and ignores what it does not use`() throws {
    for (number, route) in ledgers.vocabulary.routes.enumerated() {
      let id = RouteID(UInt8(number))
      for (index, word) in ledgers.vocabulary.levels.enumerated().dropFirst() {
        let row = row(route, level: word.id.string)
        if route.levels.words.isEmpty {
          try expect(event(row).level, equals: .blank, "\(row)")
        } else if route.levels.words.contains(WordID(UInt8(index))) {
          try expect(event(row).level, equals: WordID(UInt8(index)), "\(row)")
        } else {
          try expect(reason(row), equals: .unknownWord(.level, of: id), "\(row)")
        }
      }
      for (index, word) in ledgers.vocabulary.roles.enumerated().dropFirst() {
        let row = row(route, role: word.id.string)
        if route.roles.words.isEmpty {
          try expect(event(row).role, equals: .blank, "\(row)")
        } else if route.roles.words.contains(WordID(UInt8(index))) {
          try expect(event(row).role, equals: WordID(UInt8(index)), "\(row)")
        } else {
          try expect(reason(row), equals: .unknownWord(.role, of: id), "\(row)")
        }
      }
    }
    try expect(event("P1,visit,2021-05-01,whatever,nonsense").level, equals: .blank)
  }

  @Test
  func `A blank level or role has the meaning its route gives it, or none`() throws {
    let levels = [
      ("training", "other"), ("conference", ""), ("paper", ""), ("book", ""), ("project", ""), ("standard", ""),
      ("award", ""), ("advanced-seminar", ""), ("digital-engineer", ""),
      ("skill-grade", ""),
      ("aid-posting", ""),
    ]
    for (route, level) in levels {
      #expect(ledgers.level(try event("P1,\(route),2021-05-01,,,,,,,2021-05-01")) == level, "\(route)")
    }
    let roles = [
      ("conference", "attendee"), ("teaching", "course"), ("paper", "other"), ("book", "other"), ("project", "member"),
      ("standard", "member"), ("patent", "other"), ("award", "other"), ("training", ""),
    ]
    for (route, role) in roles { #expect(ledgers.role(try event("P1,\(route),2021-05-01")) == role, "\(route)") }
  }

  @Test
  func `A leave without a level is refused`() throws {
    let end = ",,,,,,2021-05-01"
    try expect(reason("P1,leave,2021-05-01," + end), equals: .blank(.level))
    try expect(
      reason("P1,leave,2021-05-01,holiday" + end), equals: .unknownWord(.level, of: try ledgers.route("leave")))
    for level in ["sick", "maternity", "overseas-duty", "other"] {
      #expect(ledgers.level(try event("P1,leave,2021-05-01,\(level)" + end)) == level)
    }
  }

  @Test
  func `Registered hours need their hours and their category`() throws {
    try expect(reason("P1,registered,2021-05-01,,,,public,,"), equals: .blank(.hours))
    try expect(reason("P1,registered,2021-05-01,,,,,,30"), equals: .blank(.category))
    try expect(event("P1,registered,2021-05-01,,,,public,,0").hours.hundredths, equals: 0, "nought is stated")
  }

  @Test
  func `Units, categories and statuses are closed lists, in lower case`() throws {
    for unit in QuantityUnit.allCases where unit != .piece {
      try expect(event("P1,visit,2021-05-01,,,\(unit.word)").unit, equals: unit)
    }
    for unit in ["piece", "Day", "days", "周", "half day"] {
      try expect(reason("P1,visit,2021-05-01,,,\(unit)"), equals: .unknownWord(.unit, of: nil), "\(unit)")
    }
    for category in HoursCategory.allCases {
      try expect(event("P1,visit,2021-05-01,,,,\(category.word)").category, equals: category)
    }
    try expect(reason("P1,visit,2021-05-01,,,,公"), equals: .unknownWord(.category, of: nil))
    for status in ReviewStatus.allCases {
      try expect(event("P1,visit,2021-05-01,,,,,\(status.word)").status, equals: status)
    }
    try expect(reason("P1,visit,2021-05-01,,,,,ok"), equals: .unknownWord(.status, of: nil))
    let chinese = try event("P1,visit,2021-05-01,,,天,公需科目,待审核")
    expect(chinese.unit, equals: .day)
    expect(chinese.category, equals: .public)
    expect(chinese.status, equals: .pending)
    try expect(event("P1,visit,2021-05-01,,,,专业课,不通过").status, equals: .rejected)
    let blank = try event("P1,visit,2021-05-01")
    expect(blank.unit, equals: nil)
    expect(blank.category, equals: nil)
    expect(blank.status, equals: .approved)
  }
}
