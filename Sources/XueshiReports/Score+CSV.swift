package import Xueshi

extension Score {
  /// The hours missing in all years of the window together.
  package var short: ByPart<Hours> {
    var sum = ByPart<Hours>(total: .zero, public: .zero, professional: .zero)
    for index in years.indices where !years[index].outcome.passes {
      let short = years[index].short
      sum.total += short.total
      sum.public += short.public
      sum.professional += short.professional
    }
    return sum
  }

  /// The years of the window that do not pass, ascending.
  fileprivate var unmetYears: some Sequence<Year> {
    years.lazy.filter { !$0.outcome.passes }.map { $0.year }
  }

  /// Whether the verdict hangs on a reading, in a word.
  package var certainty: StaticString { isFirm ? "firm" : "depends" }
}

extension [UInt8] {
  /// Appends a row of `results.csv`.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - person: The person and what they apply for.
  ///   - id: The person's id in UTF-8.
  ///   - name: Their name as it is written.
  ///   - unit: Their unit, likewise.
  ///   - specialty: Their specialty, likewise.
  ///   - library: The rulebooks by which it was decided.
  ///   - origin: Where the row comes from.
  package mutating func append(
    resultRow score: Score, _ person: Person, of id: Span<UInt8>, name: Span<UInt8>, unit: Span<UInt8>,
    specialty: Span<UInt8>, _ library: Library, _ origin: ResultOrigin
  ) {
    let texts = id.count + name.count + unit.count + specialty.count
    let room = ScoreTable.room + 2 * texts + ScoreTable.roomForYear * score.years.count + origin.count
    append(addingCapacity: room) { row in
      row.appendCells(of: id, person.target)
      if let window = score.window {
        row.append(decimal: Int64(window.lowerBound.number))
        row.append("-")
        row.append(decimal: Int64(window.upperBound.number))
      }
      row.append(",")
      row.append(score.verdict.word)
      row.append(",")
      row.append(score.certainty)
      row.append(",")
      row.append(score.ifApproved.word)
      row.append(",")
      row.appendUnmetYears(of: score)
      row.appendCells(score.short)
      row.append(",")
      row.append(csvCell: name)
      row.append(",")
      row.append(csvCell: unit)
      row.append(",")
      row.append(csvCell: specialty)
      row.append(origin, line: person.line)
      row.append(",")
      row.append(decimal: Int64(person.unread))
      row.append(",")
    }
    for (index, hinge) in score.dependsOn.enumerated() {
      if index > 0 { append(" ") }
      append(contentsOf: library.id(of: hinge).utf8)
    }
    // The periods that fail are not told yet.
    append(",,")
    append(editionOf: origin)
    append("\n")
  }

  /// Appends the rows of `years.csv` for a person, one a year of the window.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - person: The person and what they apply for.
  ///   - library: The rulebooks by which it was.
  ///   - id: The person's id in UTF-8.
  ///   - origin: Where the rows come from.
  package mutating func append(
    yearRows score: Score, _ person: Person, _ library: Library, of id: Span<UInt8>, _ origin: ResultOrigin
  ) {
    for account in score.years {
      let book = account.rulebook.map { library.rulebooks[$0].id.utf8 } ?? []
      append(addingCapacity: ScoreTable.room + 2 * (id.count + book.count) + origin.count) { row in
        row.append(csvCell: id)
        row.append(",")
        row.append(decimal: Int64(account.year.number))
        row.append(",")
        row.append(csvCell: book.span)
        row.append(",")
        row.append(account.outcome.word)
        row.appendCells(account.counted)
        row.appendCells(account.required.roundedUp)
        row.append(origin, line: person.line)
        row.append("\n")
      }
    }
  }

  /// Appends a row for each remark on the rows of an application.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - person: The person and what they apply for.
  ///   - id: The person's id in UTF-8.
  ///   - origin: Where the row of people comes from.
  ///   - language: The language of the sentences.
  package mutating func append(
    remarkRows score: Score, _ person: Person, of id: Span<UInt8>, _ origin: ResultOrigin, _ language: Language
  ) {
    for remark in score.remarks {
      append(addingCapacity: ScoreTable.room + 2 * id.count + origin.count) { row in
        row.append(csvCell: id)
        row.append(origin, line: person.line)
        row.append(",")
      }
      append(remark.code.word, on: remark.lines, remark.wording, language)
    }
  }

  /// Appends a row for a person whose verdict differs under other rules.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - other: What other rules decide.
  ///   - person: The person and what they apply for.
  ///   - id: The person's id in UTF-8.
  package mutating func append(flipRow score: Score, _ other: Score, of person: Person, id: Span<UInt8>) {
    append(addingCapacity: ScoreTable.room + 2 * id.count) { $0.appendCells(of: id, person.target) }
    append(score.verdict.word)
    append(",")
    append(other.verdict.word)
    append(",")
    append(decimal: Int64(person.line))
    append("\n")
  }

  /// Appends what a row of `results.csv` says as a JSON object on a line.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - person: The person and what they apply for.
  ///   - id: The person's id in UTF-8.
  ///   - library: The rulebooks by which it was decided.
  package mutating func append(resultLine score: Score, _ person: Person, of id: Span<UInt8>, _ library: Library) {
    let target = person.target
    appendJSONLine {
      $0.add("person", utf8: id)
      $0.add("line", person.line)
      $0.add("unread", person.unread)
      $0.add("place", target.place)
      $0.add("level", target.level.word)
      $0.add("year", target.year)
      $0.add("window", score.window)
      $0.add("verdict", score.verdict.word)
      $0.add("certainty", score.certainty)
      $0.add("dependsOn", score.dependsOn.map { library.id(of: $0) })
      $0.add("ifApproved", score.ifApproved.word)
      $0.add("unmetYears", each: score.unmetYears)
      $0.add("short", score.short)
    }
  }
}

extension OutputSpan<UInt8> {
  /// Whose row it is, and what they apply for.
  @_lifetime(self: copy self)
  fileprivate mutating func appendCells(of id: Span<UInt8>, _ target: Target) {
    append(csvCell: id)
    append(",")
    append(decimal: Int64(target.place.number), digits: 6)
    append(",")
    append(target.level.word)
    append(",")
    append(decimal: Int64(target.year.number))
    append(",")
  }

  @_lifetime(self: copy self)
  fileprivate mutating func appendCells(_ hours: ByPart<Hours>) {
    append(",")
    append(hours.total)
    append(",")
    append(hours.public)
    append(",")
    append(hours.professional)
  }

  /// The years of the window that do not pass, ascending.
  @_lifetime(self: copy self)
  fileprivate mutating func appendUnmetYears(of score: Score) {
    var isFirst = true
    for index in score.years.indices where !score.years[index].outcome.passes {
      if !isFirst { append(" ") }
      isFirst = false
      append(decimal: Int64(score.years[index].year.number))
    }
  }
}
