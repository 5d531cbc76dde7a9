import Xueshi

// What the page prints of everybody (sheets.js): the summary table, and the list for public notice.

extension ReportContext {
  /// The entries of a unit's summary table.
  func summaryEntries(_ answers: [Answer]) -> [PaperEntry] {
    var entries = headEntries(answers, "年专业技术人员继续教育学时汇总表", signature: true)
    let years = Self.years(of: answers)
    for (index, answer) in answers.enumerated() {
      var row = row(index, answer, calledName(answer.person), id: ledger.personIDs[answer.person.id], years)
      row.append(" ")
      row.append(answer.verdict.wording, in: .zh)
      if answer.person.unread > 0 { row.append("＊") }
      entries.append(PaperEntry(row))
    }
    let unread = answers.count { $0.person.unread > 0 }
    if unread > 0 { entries.append(entry(Message(alike: "＊{count} 份申报有本人的记录没能读入", .count(unread)))) }
    return entries + dependingEntries(answers)
  }

  /// The entries of a unit's list for public notice: of whoever is eligible, the names masked or not.
  func noticeEntries(_ everybody: [Answer]) -> [PaperEntry] {
    let answers = everybody.filter { $0.verdict == .eligible }
    var entries = headEntries(answers, "年职称申报人员继续教育学时公示名单", signature: false)
    let years = Self.years(of: answers)
    for (index, answer) in answers.enumerated() {
      let name = calledName(answer.person)
      entries.append(
        PaperEntry(
          row(index, answer, name, id: nil, years), or: row(index, answer, Self.masked(name), id: nil, years)))
      entries += contents(of: answer)
    }
    return entries + dependingEntries(answers)
  }

  private func dependingEntries(_ answers: [Answer]) -> [PaperEntry] {
    let open = answers.count { !$0.isFirm }
    return open == 0 ? [] : [entry(Message(alike: "{count} 份申报的结论取决于条款理解或未查明的情况", .count(open)))]
  }

  /// Title, unit, how many people, and the years in the head of the table.
  private func headEntries(_ answers: [Answer], _ title: StaticString, signature: Bool) -> [PaperEntry] {
    var targets: [Year] = []
    var units: [Int32] = []
    for answer in answers {
      if !targets.contains(answer.person.target.year) { targets.append(answer.person.target.year) }
      if answer.person.unit != 0, !units.contains(answer.person.unit) { units.append(answer.person.unit) }
    }
    let names = targets.sorted().map { Message(alike: "{year}", .year($0)) }
    let unitNames = units.map { Message(alike: "{unit}", .text(ledger.labels[$0], as: "unit")) }
    let years = Self.years(of: answers)
    var head: [UInt8] = []
    for year in years { head.append(Message(alike: "{year}年", .year(year)), in: .zh) }
    return [
      entry(
        Message(
          alike: "{years}{title}", .list(names, as: "years"), .text(Text(stringLiteral: title), as: "title"))),
      entry(Message(alike: "单位（盖章）：{units}共 {count} 人", .list(unitNames, as: "units"), .count(answers.count))),
      PaperEntry(head),
    ]
  }

  /// Every year that somebody must show.
  private static func years(of answers: [Answer]) -> [Year] {
    var years: Set<Year> = []
    for answer in answers { for year in answer.years { years.insert(year.account.year) } }
    return years.sorted()
  }

  private func row(_ index: Int, _ answer: Answer, _ name: [UInt8], id: Text?, _ years: [Year]) -> [UInt8] {
    var row: [UInt8] = []
    row.append(decimal: Int64(index + 1))
    row.append(" ")
    row += name
    if let id {
      row.append(" ")
      row.append(text: id)
    }
    row.append(" ")
    row.append(answer.person.target.level.wording, in: .zh)
    for year in years {
      row.append(" ")
      guard let account = answer.years.first(where: { $0.account.year == year })?.account else {
        row.append("———")
        continue
      }
      if let word = account.outcome.wordInsteadOfHours {
        row.append(word, in: .zh)
        continue
      }
      for hours in [account.counted.public, account.counted.professional, account.counted.total] {
        row.append(hours)
        row.append(" ")
      }
    }
    return row
  }

  /// What somebody studied, year by year, where the list says so.
  private func contents(of answer: Answer) -> [PaperEntry] {
    var entries: [PaperEntry] = []
    for year in answer.years {
      entries.append(entry(Message(alike: "{year}年", .year(year.account.year)), isOptional: true))
      for credit in year.credits where credit.counted > .zero {
        let event = answer.event(of: credit)
        let title = title(of: event)
        let words = title.isEmpty ? library.vocabulary[event.route].name.zh : title
        entries.append(
          entry(
            Message(alike: "{title}（{hours}）", .written(words.utf8, as: "title"), .hours(credit.counted)),
            isOptional: true))
      }
    }
    return entries
  }

  /// A name with its middle hidden: 张*明, 李*.
  private static func masked(_ name: [UInt8]) -> [UInt8] {
    var letters: [ArraySlice<UInt8>] = []
    var scanner = ScalarScanner(name)
    var start = scanner.position
    while scanner.next() != nil {
      letters.append(name[start..<scanner.position])
      start = scanner.position
    }
    guard let first = letters.first, let last = letters.last, letters.count > 1 else { return name }
    var masked = Array(first)
    for _ in 0..<max(1, letters.count - 2) { masked.append("*") }
    if letters.count > 2 { masked += last }
    return masked
  }
}
