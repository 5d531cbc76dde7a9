import Xueshi

// What the page prints (slip.js), as entries to look for on paper. Official forms are Chinese.

extension ReportContext {
  /// The entries of a certificate of hours.
  func certificateEntries(_ answer: Answer) -> [PaperEntry] {
    let person = answer.person
    var entries = [
      entry(Message(alike: "姓名{name}", .written(calledName(person), as: "name"))),
      entry(Message(alike: "单位{unit}", .text(ledger.labels[person.unit], as: "unit"))),
    ]
    // Clause by clause, so that the one that was altered is named.
    entries += Self.clauses(of: certificateText(answer)).map { PaperEntry($0) }
    for year in answer.years {
      let account = year.account
      let hours = account.counted
      var total: [UInt8] = []
      if let word = account.outcome.wordInsteadOfHours {
        total.append(word, in: .zh)
      } else {
        total.append(hours.total)
      }
      entries.append(
        entry(
          Message(
            alike: "{year} {public} {professional} {total}", .year(account.year), .hours(hours.public, as: "public"),
            .hours(hours.professional, as: "professional"), .written(total, as: "total"))))
    }
    if person.unread > 0 {
      entries.append(entry(Message(alike: "本人有 {count} 条记录没能读入", .count(person.unread))))
    }
    let page = Page(TextStyle(language: .zh, usesColor: false))
    for settled in answer.settledQuestions {
      entries.append(
        entry(
          Message(
            alike: "{subject}；已确定：{meaning}",
            .written(subject(of: settled.question, answer, page), as: "subject"),
            .message(settled.question.meaning(at: settled.end), as: "meaning"))))
    }
    return entries
  }

  /// The sentence that certifies: the form's of the first rulebook that brings one, else one that names the rulebooks.
  private func certificateText(_ answer: Answer) -> [UInt8] {
    let books = rulebooks(of: answer)
    var text = books.compactMap { $0.form }.first?.text.zh.utf8 ?? []
    if text.isEmpty {
      text.append("依据")
      for (index, book) in books.enumerated() {
        if index > 0 { text.append("、") }
        text.append(
          Message(alike: "{document}《{title}》", .text(book.document, as: "document"), .phrase(book.title, as: "title")),
          in: .zh)
      }
      text.append(
        "，{name}同志，{degree}学历，申报{specialty}专业{level}职称，自{from}年至{to}年（近{count}年）参加继续教育培训，各年度学时均达到上述规定的要求。")
    }
    var filled: [UInt8] = []
    for (index, piece) in text.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = piece.firstIndex(of: UInt8(ascii: "}")) else {
        filled.append(contentsOf: piece)
        continue
      }
      filled += field(Text(utf8: piece[..<end]), answer)
      filled.append(contentsOf: piece[(end + 1)...])
    }
    return filled
  }

  /// A person's own words in the sentence of a form.
  private func field(_ name: Text, _ answer: Answer) -> [UInt8] {
    let (person, window) = (answer.person, answer.window)
    var words: [UInt8] = []
    func write(_ message: Message?) { if let message { words.append(message, in: .zh) } }
    if name.equals("name") { words = calledName(person) }
    if name.equals("degree") { write(person.degree?.wording) }
    if name.equals("specialty") { words = ledger.specialties.name(of: person.specialty, .zh).utf8 }
    if name.equals("level") { write(person.target.level.wording) }
    if name.equals("from") { write(window.map { Message(alike: "{year}", .year($0.lowerBound)) }) }
    if name.equals("to") { write(window.map { Message(alike: "{year}", .year($0.upperBound)) }) }
    if name.equals("count") { write(Message(alike: "{count}", .count(answer.years.count))) }
    return words
  }

  /// A sentence cut at its commas.
  private static func clauses(of sentence: [UInt8]) -> [[UInt8]] {
    let comma: StaticString = "，"
    var clauses: [[UInt8]] = [[]]
    var index = 0
    while index < sentence.count {
      if sentence[index...].begins(with: comma) {
        clauses.append([])
        index += comma.utf8CodeUnitCount
      } else {
        clauses[clauses.count - 1].append(sentence[index])
        index += 1
      }
    }
    return clauses.filter { !$0.isEmpty }
  }

  /// The name, or the id of who has none.
  func calledName(_ person: Person) -> [UInt8] {
    person.name == 0 ? ledger.personIDs[person.id].utf8 : ledger.labels[person.name].utf8
  }

  func entry(_ message: Message, isOptional: Bool = false) -> PaperEntry {
    var words: [UInt8] = []
    words.append(message, in: .zh)
    return PaperEntry(words, isOptional: isOptional)
  }
}

extension Outcome {
  /// What a form says of a year that passes by something else than its hours.
  var wordInsteadOfHours: Message? {
    switch self {
    case .deemed, .attested, .exempt: wording
    case .met, .unmet, .undetermined: nil
    }
  }
}
