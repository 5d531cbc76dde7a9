package import Xueshi

// Questions that somebody has closed: the answer takes them at an end, and says whose word that is.

extension Answer {
  /// A question that stands and that somebody has closed.
  struct SettledQuestion {
    let question: Question
    let end: ReadingEnd
    /// Whether the person's own row says so; else the caller does, for everybody.
    let isOwn: Bool
  }

  /// The questions that would stand open had nobody closed them.
  var settledQuestions: [SettledQuestion] {
    questions.standing.subtracting(questions.open).questions.compactMap { question in
      guard let end = settled[question] else { return nil }
      return SettledQuestion(question: question, end: end, isOwn: person.settled[question] != nil)
    }
  }
}

extension ReportContext {
  /// Writes the questions that stand for an answer as a JSON array: what each is about, in both languages, and at which
  /// end and by whose word it is closed.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - output: Receives the array.
  package func writeQuestions(_ answer: Answer, to output: inout [UInt8]) {
    output.appendJSONObjects(answer.questions.standing.questions) { question, json in
      json.add("id", question.word)
      json.add(
        "subject",
        Phrase { language in
          subject(of: question, answer, Page(TextStyle(language: language, usesColor: false)))
        })
      guard let settled = answer.settledQuestions.first(where: { $0.question == question }) else { return }
      json.add("settled") {
        $0.add("option", settled.end.word)
        $0.add("meaning", question.meaning(at: settled.end))
        $0.add("by", settled.isOwn ? "person" : "caller" as StaticString)
      }
    }
  }

  /// What the answer takes as settled, at which end, and by whose word.
  func writeSettled(_ answer: Answer, to page: inout Page) {
    for settled in answer.settledQuestions {
      let subject = Fill.written(subject(of: settled.question, answer, page), as: "subject")
      let meaning = Fill.message(settled.question.meaning(at: settled.end), as: "meaning")
      let word = Fill.written(
        page.words(
          Message(
            alike: "{question}={end}", .id(Text(stringLiteral: settled.question.word), as: "question"),
            .id(Text(stringLiteral: settled.end.word), as: "end"))), as: "word")
      page.line(
        2,
        settled.isOwn
          ? Message(
            "人员表 settled 列已确定（{word}）：{subject}；{meaning}。",
            "Settled in the people file ({word}): {subject}; {meaning}.", word, subject, meaning)
          : Message(
            "已由 --reading 指定（{word}）：{subject}；{meaning}。", "Fixed by --reading ({word}): {subject}; {meaning}.", word,
            subject, meaning))
    }
  }
}
