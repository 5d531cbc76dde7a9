public import Xueshi

extension Library {
  /// Writes the rulebooks on file as a table: id, place, years, document, title.
  /// - Parameters:
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the table; its last line is ended.
  public func writeRulebookList(style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    var grid = Grid("lllll")
    grid.add(
      [
        Wording("编号", "id"), Wording("地方", "place"), Wording("年度", "years"), Wording("文号", "document"),
        Wording("名称", "title"),
      ].map { page.words($0) }, .faint)
    for rulebook in rulebooks {
      grid.add([
        Grid.Cell(text: page.words(Wording("{1}", "{1}"), .text(rulebook.id)), colour: .bold),
        Grid.Cell(text: placeName(rulebook.place, page.language)),
        Grid.Cell(text: page.span(rulebook.years)),
        Grid.Cell(text: page.words(Wording("{1}", "{1}"), .text(rulebook.document))),
        Grid.Cell(text: page.words(Wording("{1}", "{1}"), .text(rulebook.title[page.language]))),
      ])
    }
    grid.write(to: &page, indent: 0)
    output += page.bytes
  }
}

extension Page {
  /// The years a notice covers; one without an end runs to the last year there is.
  func span(_ span: ClosedRange<Year>) -> [UInt8] {
    if span.upperBound >= Year(2100) {
      return words(Wording("{1}年起", "from {1}"), .year(span.lowerBound))
    }
    return years(span)
  }

  /// The years of applications as part of a sentence: 2028年起, “in 2022”, “from 2028”.
  func applying(_ years: ClosedRange<Year>) -> [UInt8] {
    let span = Fill.written(span(years))
    return years.upperBound >= Year(2100) ? words(Wording("{1}", "{1}"), span) : words(Wording("{1}", "in {1}"), span)
  }
}
