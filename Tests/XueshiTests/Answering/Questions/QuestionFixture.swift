import TestSupport
import Testing

@testable import Xueshi

/// One applicant, their rows, and what the answer hangs on.
struct QuestionFixture {
  let library: Library
  /// The cells of the person behind the id.
  var person = "430300,intermediate,2022,,,,"
  /// The years that must pass, where the notice is not to say.
  var years: ClosedRange<Year>?
  /// How many rows of the person were refused.
  var unread: Int32 = 0

  init() throws {
    library = try Bundled.library()
  }

  /// Registered hours, public and professional, of some years.
  static func hours(_ years: ClosedRange<Int>, public: Int = 30, professional: Int = 60, place: String = "") -> [String]
  {
    years.flatMap { year in
      [(`public`, "public"), (professional, "professional")].filter { $0.0 > 0 }.map {
        "registered,\(year)-06-30,,,,\($0.0),,\($0.1),\(place),,"
      }
    }
  }

  /// The answer, once some readings and questions are fixed; what is decided in bulk must be the same.
  func answer(_ rows: [String], _ readings: Text..., settled: QuestionEnds = QuestionEnds()) throws -> Answer {
    let people = Array("person,place,level,year,specialty,degree,entered,filed\nP,\(person)\n".utf8)
    let events = Array(
      ("person,route,start,end,quantity,unit,hours,level,category,place,year,status\n"
        + rows.map { "P,\($0)\n" }.joined()).utf8)
    let ledger = Ledger(people: people.span, events: events.span, vocabulary: library.vocabulary)
    try #require(ledger.rejections.isEmpty, "\(rows)")
    var applicant = try #require(ledger.people.first)
    applicant.unread = unread
    applicant.settled = settled
    var fixed = FixedReadings(library)
    for reading in readings { expect(fixed.fix(reading, in: library), equals: nil) }
    var assessor = try Bundled.assessor(fixed: fixed, window: years)
    let own = ledger.events[ledger.eventRange(of: applicant)]
    let answer = assessor.answer(applicant, own.span)
    var score = Score()
    assessor.score(applicant, own.span, into: &score)
    #expect(score.verdict == answer.verdict && score.isFirm == answer.isFirm)
    assessor.findHinges(of: applicant, own.span, in: &score)
    expect(score.dependsOn, equals: answer.dependsOn.map { $0.hinge }, "bulk names what the answer names")
    expect(answer.isFirm, equals: answer.dependsOn.isEmpty, "a list is empty beside firm and never beside depends")
    return answer
  }

  /// The verdicts with a question fixed strictly, by default and leniently, which closes it each time; settled by the
  /// person's own row it is the same.
  func verdicts(_ rows: [String], _ question: Question) throws -> [Verdict] {
    try [ReadingEnd.strict, .standard, .lenient].map { end in
      let answer = try answer(rows, Text("\(question.word)=\(end.word)"))
      #expect(!answer.dependsOn.contains { $0.hinge == .question(question) }, "what is fixed is open no more")
      var settled = QuestionEnds()
      settled[question] = end
      let own = try self.answer(rows, settled: settled)
      #expect(own.verdict == answer.verdict && own.isFirm == answer.isFirm)
      return answer.verdict
    }
  }
}

extension Answer {
  /// The questions it hangs on.
  var asked: [Question] {
    dependsOn.compactMap { if case .question(let question) = $0.hinge { question } else { nil } }
  }
}
