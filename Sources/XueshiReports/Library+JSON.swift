package import Xueshi

// What a page shows of the rules: which readings are open, which rulebooks there are, what a clause says.

extension Library {
  /// Writes questions that stand, then the readings of some rulebooks, as a JSON array, each id once.
  ///
  /// A question has no rulebook and no clause; its options are its ends.
  /// - Parameters:
  ///   - questions: The questions.
  ///   - books: The rulebooks.
  ///   - fixed: What the caller has fixed of them.
  ///   - output: Receives the array.
  package func writeHinges(
    _ questions: QuestionSet, readingsOf books: [RulebookIndex], fixed: FixedReadings, to output: inout [UInt8]
  ) {
    var known: [Text] = []
    var hinges = questions.questions.map { Hinge.question($0) }
    for book in books {
      let readings = rulebooks[book].readings
      for index in ReadingIndex.all(in: readings) where !known.contains(readings[index].id) {
        known.append(readings[index].id)
        hinges.append(.reading(index, of: book))
      }
    }
    output.appendJSONObjects(hinges) { hinge, json in
      switch hinge {
      case .question(let question): write(question, fixed, to: &json)
      case .reading(let index, let book): write(index, of: book, fixed, to: &json)
      }
    }
  }

  private func write(_ question: Question, _ fixed: FixedReadings, to json: inout JSONWriter) {
    json.add("id", question.word)
    json.add("rulebook", Text?.none)
    json.add("clause", Text?.none)
    json.add("question", question.name)
    json.add("options", [ReadingEnd.strict, .standard, .lenient]) { end, json in
      json.add("id", end.word)
      json.add("meaning", question.meaning(at: end))
    }
    json.add("standard", ReadingEnd.standard.word)
    json.add("fixed", fixed.questions[question]?.word)
  }

  private func write(
    _ index: ReadingIndex, of book: RulebookIndex, _ fixed: FixedReadings, to json: inout JSONWriter
  ) {
    let rulebook = rulebooks[book]
    let reading = rulebook.readings[index]
    json.add("id", reading.id)
    json.add("rulebook", rulebook.id)
    json.add("clause", rulebook[reading.clause].label)
    json.add("question", reading.question)
    json.add("options", reading.options) { option, json in
      json.add("id", option.id)
      json.add("meaning", option.meaning)
    }
    json.add("standard", reading.options[reading.standard].id)
    json.add("fixed", fixed.option(of: index, in: book).map { reading.options[$0].id })
  }

  /// Adds what one should know of a rulebook to its object.
  /// - Parameters:
  ///   - book: The rulebook.
  ///   - json: Receives it.
  package func write(headOf book: RulebookIndex, to json: inout JSONWriter) {
    let rulebook = rulebooks[book]
    json.add("id", rulebook.id)
    json.add("title", rulebook.title)
    json.add("document", rulebook.document)
    json.add("place", rulebook.place)
    json.add("placeName", name(of: rulebook.place))
    guard let form = rulebook.form else { return }
    json.add("form") {
      $0.add("title", form.title)
      $0.add("text", form.text)
      $0.add("clause", rulebook[form.clause].label)
    }
  }

  /// Writes a clause as a JSON object: its label, its wording, and what comes from it or why nothing does.
  /// - Parameters:
  ///   - label: The clause's label.
  ///   - book: The rulebook.
  ///   - output: Receives the object.
  /// - Returns: Whether there is such a clause.
  package func writeClause(_ label: Text, of book: RulebookIndex, to output: inout [UInt8]) -> Bool {
    let rulebook = rulebooks[book]
    guard let number = rulebook.clauses.firstIndex(where: { $0.label == label }) else { return false }
    let clause = rulebook.clauses[number]
    let meaning = Phrase { language in
      let page = Page(TextStyle(language: language, usesColor: false))
      var lines = statements(of: book, saysOnce: false, page).filter { $0.clause.map { Int($0.number) } == number }.map
      {
        page.words(
          Message(
            "{topic}：{words}", "{topic}: {words}", .written($0.topic, as: "topic"), .written($0.words, as: "words")))
      }
      if let why = clause.why { lines.append(why[language].utf8) }
      return page.clauses(lines)
    }
    output.appendJSONObject {
      $0.add("label", clause.label)
      $0.add("text", clause.text)
      if !meaning.zh.isEmpty { $0.add("meaning", meaning) }
    }
    return true
  }
}
