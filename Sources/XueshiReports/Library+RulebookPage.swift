package import Xueshi

extension Library {
  /// Writes a rulebook as a page to read beside the notice: every number with its clause.
  /// - Parameters:
  ///   - index: The rulebook.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  package func writeRulebook(_ index: RulebookIndex, style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    let rulebook = rulebooks[index]
    writeHead(rulebook, to: &page)
    page.heading(Message("年度范围", "Windows"))
    writeWindows(rulebook, to: &page)
    page.heading(Message("每年的要求", "Required every year"))
    writeFloors(rulebook, to: &page)
    page.heading(Message("学时怎样折算", "How hours are counted"))
    page.line(
      2,
      Message(
        "· 已登记学时：按登记的学时和类别计，不受上限约束「{clause}」",
        "· registered hours: as registered, by category, outside every cap “{clause}”",
        .clause(rulebook[rulebook.registered].label)))
    writeNode(Node.public, 2, rulebook, to: &page)
    writeNode(Node.professional, 2, rulebook, to: &page)
    page.heading(Message("派出、离岗、认定单、弄虚作假", "Postings, leave, certificates, falsified hours"))
    writePostings(rulebook, to: &page)
    writeLeave(rulebook, to: &page)
    writeRemaining(rulebook, to: &page)
    writeEvidence(rulebook, to: &page)
    writeReadings(rulebook, to: &page)
    writeClauses(rulebook, to: &page)
    output += page.bytes
  }

  private func writeHead(_ rulebook: Rulebook, to page: inout Page) {
    page.paint(.bold) { page in
      page.write(.text(rulebook.id))
      page.say(Message(alike: " · {document}", .text(rulebook.document, as: "document")))
    }
    page.endLine()
    page.line(0, .phrase(rulebook.title))
    page.line(
      0,
      Message(
        "{place} · 适用年度：{years}", "{place} · years: {years}",
        .written(placeName(rulebook.place, page.language), as: "place"),
        .written(page.span(rulebook.years), as: "years")))
    if let extends = rulebook.extends {
      page.line(
        0,
        Message(
          "为落实 {notice} 而发；不继承它的数字", "issued to carry out {notice}; inherits none of its numbers",
          .text(extends, as: "notice")))
    }
  }

  private func writeWindows(_ rulebook: Rulebook, to page: inout Page) {
    guard let applications = rulebook.applications, !rulebook.windows.isEmpty else {
      return page.line(2, Message("没有写明，须用 --years 指定", "none is stated: give --years"))
    }
    for window in rulebook.windows {
      var who = page.list(window.levels.map { page.words($0.wording) })
      if !window.degrees.isEmpty {
        let degrees = page.list(window.degrees.map { page.words($0.wording) })
        who = page.words(
          Message("{who}（{degrees}）", "{who} ({degrees})", .written(who, as: "who"), .written(degrees, as: "degrees")))
      }
      let clause = Fill.clause(rulebook[window.clause].label)
      if let years = window.years {
        page.line(
          2,
          Message(
            "· {years}申报{who}：{window}「{clause}」", "· applying {years} for {who}: {window} “{clause}”",
            .written(page.applying(applications), as: "years"), .written(who, as: "who"),
            .written(page.window(years), as: "window"), clause))
      } else {
        page.line(
          2,
          Message(
            "· {who}：{note}「{clause}」", "· {who}: {note} “{clause}”", .written(who, as: "who"),
            .text(window.note?[page.language] ?? "", as: "note"), clause))
      }
    }
  }
}

extension Page {
  /// A heading after an empty line.
  mutating func heading(_ wording: Message) {
    endLine()
    paint(.bold) { $0.line(0, wording) }
  }

  /// A window relative to the application year: 申报年的前 4 年至前 1 年.
  func window(_ years: ClosedRange<Int32>) -> [UInt8] {
    let (first, last) = (offset(years.lowerBound), offset(years.upperBound))
    if years.lowerBound == years.upperBound {
      return words(.written(first))
    }
    return words(
      Message("{first}至{last}", "{first} to {last}", .written(first, as: "first"), .written(last, as: "last")))
  }

  private func offset(_ years: Int32) -> [UInt8] {
    if years == 0 { return words(Message("申报当年", "the application year")) }
    return years < 0
      ? words(Message("申报前 {years} 年", "{years} {years|year|years} before", .count(-years, as: "years")))
      : words(Message("申报后 {years} 年", "{years} {years|year|years} after", .count(years, as: "years")))
  }
}
