public import Xueshi

extension Library {
  /// Writes a rulebook as a page to read beside the notice: every number with its clause.
  /// - Parameters:
  ///   - index: The rulebook's place in ``Library/rulebooks``.
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the page; its last line is ended.
  public func writeRulebook(_ index: Int, style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    let rulebook = rulebooks[index]
    writeHead(rulebook, to: &page)
    page.heading(Wording("年度范围", "Windows"))
    writeWindows(rulebook, to: &page)
    page.heading(Wording("每年的要求", "Required every year"))
    writeFloors(rulebook, to: &page)
    page.heading(Wording("学时怎样折算", "How hours are counted"))
    page.line(
      2,
      Wording(
        "· 已登记学时：按登记的学时和类别计，不受上限约束「{1}」", "· registered hours: as registered, by category, outside every cap “{1}”"),
      .text(rulebook[rulebook.registered].label))
    writeNode(Node.public, 2, rulebook, to: &page)
    writeNode(Node.professional, 2, rulebook, to: &page)
    page.heading(Wording("派出、离岗、认定单、弄虚作假", "Postings, leave, certificates, falsified hours"))
    writePostings(rulebook, to: &page)
    writeLeave(rulebook, to: &page)
    writeRemaining(rulebook, to: &page)
    writeReadings(rulebook, to: &page)
    writeClauses(rulebook, to: &page)
    output += page.bytes
  }

  private func writeHead(_ rulebook: Rulebook, to page: inout Page) {
    page.paint(.bold) { page in
      page.write(.text(rulebook.id))
      page.say(Wording(" · {1}", " · {1}"), .text(rulebook.document))
    }
    page.endLine()
    page.line(0, Wording("{1}", "{1}"), .text(rulebook.title[page.language]))
    page.line(
      0, Wording("{1} · 适用年度：{2}", "{1} · years: {2}"), .written(placeName(rulebook.place, page.language)),
      .written(page.span(rulebook.years)))
    if let extends = rulebook.extends {
      page.line(
        0, Wording("为落实 {1} 而发；不继承它的数字", "issued to carry out {1}; inherits none of its numbers"), .text(extends))
    }
  }

  private func writeWindows(_ rulebook: Rulebook, to page: inout Page) {
    guard let applications = rulebook.applications, !rulebook.windows.isEmpty else {
      return page.line(2, Wording("没有写明，须用 --years 指定", "none is stated: give --years"))
    }
    for window in rulebook.windows {
      var who = page.list(window.levels.map { page.words($0.wording) })
      if !window.degrees.isEmpty {
        let degrees = page.list(window.degrees.map { page.words($0.wording) })
        who = page.words(Wording("{1}（{2}）", "{1} ({2})"), .written(who), .written(degrees))
      }
      let clause = Fill.text(rulebook[window.clause].label)
      if let years = window.years {
        page.line(
          2, Wording("· {1}申报{2}：{3}「{4}」", "· applying {1} for {2}: {3} “{4}”"), .written(page.applying(applications)),
          .written(who), .written(page.window(years)), clause)
      } else {
        page.line(
          2, Wording("· {1}：{2}「{3}」", "· {1}: {2} “{3}”"), .written(who), .text(window.note?[page.language] ?? ""),
          clause)
      }
    }
  }
}

extension Page {
  /// A heading after an empty line.
  mutating func heading(_ wording: Wording) {
    endLine()
    paint(.bold) { $0.line(0, wording) }
  }

  /// A window relative to the application year: 申报年的前 4 年至前 1 年.
  func window(_ years: ClosedRange<Int32>) -> [UInt8] {
    let (first, last) = (offset(years.lowerBound), offset(years.upperBound))
    if years.lowerBound == years.upperBound {
      return words(Wording("{1}", "{1}"), .written(first))
    }
    return words(Wording("{1}至{2}", "{1} to {2}"), .written(first), .written(last))
  }

  private func offset(_ years: Int32) -> [UInt8] {
    if years == 0 { return words(Wording("申报当年", "the application year")) }
    return years < 0
      ? words(Wording("申报前 {1} 年", "{1} {1|year|years} before"), .number(-years))
      : words(Wording("申报后 {1} 年", "{1} {1|year|years} after"), .number(years))
  }
}
