package import Xueshi

extension Library {
  /// Writes the rulebooks on file as a table: id, place, years, document, title.
  /// - Parameters:
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the table; its last line is ended.
  package func writeRulebookList(style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    var grid = Grid("lllll")
    grid.add(
      [
        Message("编号", "id"), Message("地方", "place"), Message("年度", "years"), Message("文号", "document"),
        Message("名称", "title"),
      ].map { page.words($0) }, .faint)
    for rulebook in rulebooks {
      grid.add([
        Grid.Cell(text: page.words(.id(rulebook.id)), colour: .bold),
        Grid.Cell(text: placeName(rulebook.place, page.language)),
        Grid.Cell(text: page.span(rulebook.years)),
        Grid.Cell(text: page.words(.text(rulebook.document))),
        Grid.Cell(text: page.words(.phrase(rulebook.title))),
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
      return words(Message("{year}年起", "from {year}", .year(span.lowerBound)))
    }
    return years(span)
  }

  /// The years of applications as part of a sentence: 2028年起, “in 2022”, “from 2028”.
  func applying(_ years: ClosedRange<Year>) -> [UInt8] {
    let span = Fill.written(span(years), as: "span")
    return years.upperBound >= Year(2100) ? words(span) : words(Message("{span}", "in {span}", span))
  }
}
