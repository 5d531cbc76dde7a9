import Xueshi
import XueshiReports

/// A ledger that was opened: what its files hold, what is read from them, and what was decided so far.
struct OpenLedger {
  var people: HeldFile
  var events: HeldFile
  var context: ReportContext
  var assessor: Assessor
  /// What plans draw on.
  let activities: [Activity]
  /// What seals name.
  var sealing: Sealing
  /// Where rows of results come from.
  let origin: ResultOrigin
  /// For each application what was decided; nothing where it has to be decided anew.
  private var scores: [Score?] = []

  init(
    _ people: HeldFile, _ events: HeldFile, _ context: ReportContext, _ assessor: Assessor, _ activities: [Activity],
    _ sealing: Sealing, _ origin: ResultOrigin
  ) {
    self.people = people
    self.events = events
    self.context = context
    self.assessor = assessor
    self.activities = activities
    self.sealing = sealing
    self.origin = origin
    forget()
  }

  var library: Library { context.library }

  /// Forgets every decision: they were made by other rules.
  mutating func forget() {
    scores = Array(repeating: nil, count: context.ledger.people.count)
  }

  /// Forgets what was decided for a person, in every application of theirs.
  mutating func forget(_ person: Person) {
    for index in scores.indices where context.ledger.people[index].id == person.id { scores[index] = nil }
  }

  func person(at index: Int32) throws(Refusal) -> Person {
    guard index >= 0, Int(index) < context.ledger.people.count else {
      throw Refusal(Message("没有这个人", "there is no such person"))
    }
    return context.ledger.people[Int(index)]
  }

  /// A cell of the column `status`, as a word of it where the file says yes and no.
  func status(_ cell: Text) -> Text {
    guard events.statusMeaning != .words,
      let status = library.vocabulary.words.status(cell.utf8.span, events.statusMeaning)
    else { return cell }
    return Text(stringLiteral: status.word)
  }

  /// A person's events, in walking order.
  func events(of person: Person) -> ArraySlice<Event> { context.ledger.events[context.ledger.eventRange(of: person)] }

  mutating func answer(at index: Int32) throws(Refusal) -> Answer {
    assessor.answer(try person(at: index), in: context.ledger)
  }

  mutating func score(at index: Int) -> Score {
    if let score = scores[index] { return score }
    let person = context.ledger.people[index]
    let events = events(of: person)
    var score = Score()
    assessor.score(person, events.span, into: &score)
    if let others = context.ledger.repetitions[person.line] { score.remarks.note(repetitionsOf: person, others) }
    scores[index] = score
    return score
  }

  /// What was decided of an application, and what that hangs on, which a table of everybody does not show.
  mutating func scoreWithHinges(at index: Int) -> Score {
    var score = score(at: index)
    let person = context.ledger.people[index]
    let events = events(of: person)
    assessor.findHinges(of: person, events.span, in: &score)
    return score
  }

  mutating func standings() -> Standings {
    var standings = Standings()
    for index in scores.indices { standings.count(score(at: index)) }
    return standings
  }

  /// What is remarkable about the files as a whole.
  mutating func fileRemarks() -> [FileRemark] {
    var habits = FileHabits(library.vocabulary)
    for index in scores.indices {
      habits.add(context.ledger.people[index], over: score(at: index).window, in: context.ledger)
    }
    return habits.remarks
  }

  /// The questions that stand for somebody.
  mutating func questions() -> QuestionSet {
    var questions: QuestionSet = []
    for index in scores.indices { questions.formUnion(score(at: index).questions.standing) }
    return questions
  }

  /// The rulebooks that the unit's years are decided by, in the library's order.
  mutating func rulebooks() -> [RulebookIndex] {
    var used = [Bool](repeating: false, count: library.rulebooks.count)
    for index in scores.indices {
      for account in score(at: index).years {
        if let book = account.rulebook { used[Int(book.number)] = true }
      }
    }
    return RulebookIndex.all(in: library.rulebooks).filter { used[Int($0.number)] }
  }
}
