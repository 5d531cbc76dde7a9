import TestSupport
import Testing

@testable import Xueshi

/// One applicant and their rows, and what is remarked of them.
struct RemarkFixture {
  let library: Library
  /// Made once: whoever makes programs anew for each row pays for it.
  private let assessors = Assessors()
  /// The cells of the person behind the id; the day of filing is the last.
  var person = "430300,intermediate,2022,"
  var years: ClosedRange<Year>? = Year(2018)...Year(2021)
  var asOf: Day?

  init() throws {
    library = try Bundled.library()
  }

  init(_ place: String, _ years: ClosedRange<Int32>) throws {
    library = try Bundled.library()
    person = "\(place),intermediate,\(years.upperBound + 1),"
    self.years = Year(years.lowerBound)...Year(years.upperBound)
  }

  /// The ledger of some rows: route, start, end, quantity, unit, hours, category, level, year, status, item.
  func ledger(_ rows: [String]) throws -> Ledger {
    let people = Array("person,place,level,year,filed\nP,\(person)\n".utf8)
    let events = Array(
      ("person,route,start,end,quantity,unit,hours,category,level,year,status,item\n"
        + rows.map { "P,\($0)\n" }.joined()).utf8)
    let ledger = Ledger(people: people.span, events: events.span, vocabulary: library.vocabulary)
    try #require(ledger.rejections.isEmpty, "\(rows)")
    return ledger
  }

  /// The answer, once readings and questions are fixed; what is decided in bulk must be the same.
  func answer(_ rows: [String], _ readings: Text...) throws -> Answer {
    let ledger = try ledger(rows)
    var assessor = try assessors.assessor(self, readings)
    defer { assessors.keep(assessor, readings) }
    let person = try #require(ledger.people.first)
    let answer = assessor.answer(person, ledger.events.span)
    var score = Score()
    assessor.score(person, ledger.events.span, into: &score)
    #expect(score.verdict == answer.verdict && score.isFirm == answer.isFirm, "\(rows)")
    expect(score.remarks.map { $0.text }, equals: answer.remarks.map { $0.text }, "\(rows)")
    assessor.findHinges(of: person, ledger.events.span, in: &score)
    expect(score.dependsOn, equals: answer.dependsOn.map { $0.hinge }, "\(rows)")
    return answer
  }

  /// What is remarked of some rows, each as its code and the numbers of its rows from 1.
  func remarks(_ rows: String...) throws -> [String] {
    let ledger = try ledger(rows)
    var assessor = try assessors.assessor(self, [])
    defer { assessors.keep(assessor, []) }
    var score = Score()
    assessor.score(try #require(ledger.people.first), ledger.events.span, into: &score)
    return score.remarks.map { $0.text }
  }
}

/// Assessors that were used before, each under its readings.
private final class Assessors {
  private var known: [(readings: [Text], asOf: Day?, assessor: Assessor)] = []

  func assessor(_ fixture: RemarkFixture, _ readings: [Text]) throws -> Assessor {
    if let index = known.firstIndex(where: {
      $0.readings == readings && $0.asOf == fixture.asOf && $0.assessor.window == fixture.years
    }) {
      return known.remove(at: index).assessor
    }
    var fixed = FixedReadings(fixture.library)
    for reading in readings { expect(fixed.fix(reading, in: fixture.library), equals: nil) }
    return try Bundled.assessor(fixed: fixed, window: fixture.years, asOf: fixture.asOf)
  }

  func keep(_ assessor: Assessor, _ readings: [Text]) { known.append((readings, assessor.asOf, assessor)) }
}

extension Remark {
  /// The code and the numbers of the rows, the first below the header being 1.
  var text: String { "\(code.word)" + lines.map { " \($0 - 1)" }.joined() }
}
