import Xueshi

// What an answer hangs on, in words: a reading says so in its rulebook, a question in what the ledger lacks.

extension ReportContext {
  /// The id by which a hinge is fixed.
  func id(of hinge: Hinge) -> Text { library.id(of: hinge) }

  /// What a hinge is called where there is no room for a sentence: a reading by its id, a question by what it is about.
  func name(of hinge: Hinge) -> Fill {
    switch hinge {
    case .question(let question): .message(question.name, as: "name")
    case .reading: .id(id(of: hinge), as: "name")
    }
  }

  /// What is asked: the clause and how it may be read, or the fact that is missing and where.
  func subject(of hinge: Hinge, _ answer: Answer, _ page: Page) -> [UInt8] {
    switch hinge {
    case .question(let question): return subject(of: question, answer, page)
    case .reading(let reading, let book):
      let reading = library.rulebooks[book].readings[reading]
      return page.words(
        Message(
          alike: "{clause} {question}",
          .written(library.citation(reading.clause, in: book, page.language), as: "clause"),
          .phrase(reading.question, as: "question")))
    }
  }

  /// What a choice means.
  func meaning(of choice: Choice, _ hinge: Hinge, _ answer: Answer, _ page: Page) -> [UInt8] {
    switch (hinge, choice) {
    case (.question(let question), .end(let end)): return page.words(question.meaning(at: end))
    case (.reading(let reading, let book), .option(let option)):
      return page.words(.phrase(library.rulebooks[book].readings[reading].options[option].meaning))
    default: return []
    }
  }

  /// What to give the command so that a hinge is taken in one way.
  func flag(_ hinge: Hinge, _ choice: Choice) -> Message {
    let option: Text =
      switch (hinge, choice) {
      case (.reading(let reading, let book), .option(let option)):
        library.rulebooks[book].readings[reading].options[option].id
      case (_, .end(let end)): Text(stringLiteral: end.word)
      default: Text(utf8: [])
      }
    return Message(
      alike: "--reading {reading}={option}", .id(id(of: hinge), as: "reading"), .id(option, as: "option"))
  }

  /// How an answer takes a hinge.
  func taken(_ hinge: Hinge, _ meaning: Fill) -> Message {
    hinge.isReading
      ? Message("本结论的理解：{meaning}", "as read here: {meaning}", meaning)
      : Message("本结论的处理：{meaning}", "as taken here: {meaning}", meaning)
  }

  /// How else a hinge may be taken.
  func takenOtherwise(_ hinge: Hinge, _ meaning: Fill) -> Message {
    hinge.isReading
      ? Message("另一种理解：{meaning}", "read another way: {meaning}", meaning)
      : Message("另一种处理：{meaning}", "taken another way: {meaning}", meaning)
  }
}

extension Hinge {
  /// Whether it is a reading of a clause, and no question about facts.
  var isReading: Bool { if case .reading = self { true } else { false } }
}
