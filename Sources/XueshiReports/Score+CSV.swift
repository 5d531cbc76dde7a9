package import Xueshi

/// The tables that `score` writes; every row is written into memory that is there already.
package enum ScoreTable {
  /// The header row of `results.csv`.
  package static var resultsHeader: StaticString {
    "person,place,level,year,window,verdict,certainty,if_approved,unmet_years,short_total,short_public,short_professional,name,unit,specialty,file,line,unread,depends_on,unmet_periods,edition\n"
  }

  /// The header row of `years.csv`.
  package static var yearsHeader: StaticString {
    "person,year,rulebook,outcome,total,public,professional,need_total,need_public,need_professional,file,line\n"
  }
}

extension ScoreTable {
  /// The header row of the people whose verdict differs under other rules.
  package static var flipsHeader: StaticString { "person,place,level,year,verdict,verdict_against\n" }
}

extension Score {
  /// The hours missing in all years of the window together.
  package var short: ByPart<Hours> {
    var sum = ByPart<Hours>(total: .zero, public: .zero, professional: .zero)
    for account in years {
      let short = account.short
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
    appendCells(of: id, person.target)
    if let window = score.window {
      append(decimal: Int64(window.lowerBound.number))
      append("-")
      append(decimal: Int64(window.upperBound.number))
    }
    append(",")
    append(score.verdict.word)
    append(",")
    append(score.certainty)
    append(",")
    append(score.ifApproved.word)
    append(",")
    for (index, year) in score.unmetYears.enumerated() {
      if index > 0 { append(" ") }
      append(decimal: Int64(year.number))
    }
    appendCells(score.short)
    append(",")
    append(csvCell: name)
    append(",")
    append(csvCell: unit)
    append(",")
    append(csvCell: specialty)
    append(origin, line: person.line)
    append(",")
    append(decimal: Int64(person.unread))
    append(",")
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
      append(csvCell: id)
      append(",")
      append(decimal: Int64(account.year.number))
      append(",")
      if let book = account.rulebook { append(csvCell: library.rulebooks[book].id) }
      append(",")
      append(account.outcome.word)
      appendCells(account.counted)
      appendCells(account.required.roundedUp)
      append(origin, line: person.line)
      append("\n")
    }
  }

  /// Appends a row for a person whose verdict differs under other rules.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - other: What other rules decide.
  ///   - target: What the person applies for.
  ///   - id: The person's id in UTF-8.
  package mutating func append(flipRow score: Score, _ other: Score, _ target: Target, of id: Span<UInt8>) {
    appendCells(of: id, target)
    append(score.verdict.word)
    append(",")
    append(other.verdict.word)
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

  /// Whose row it is, and what they apply for.
  private mutating func appendCells(of id: Span<UInt8>, _ target: Target) {
    append(csvCell: id)
    append(",")
    append(decimal: Int64(target.place.number), digits: 6)
    append(",")
    append(target.level.word)
    append(",")
    append(decimal: Int64(target.year.number))
    append(",")
  }

  private mutating func appendCells(_ hours: ByPart<Hours>) {
    append(",")
    append(hours.total)
    append(",")
    append(hours.public)
    append(",")
    append(hours.professional)
  }
}
