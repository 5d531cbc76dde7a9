public import Xueshi

/// The tables that `score` writes; every row is written into memory that is there already.
public enum ScoreTable {
  /// The header row of `results.csv`.
  public static var resultsHeader: StaticString {
    "person,place,level,year,window,verdict,certainty,if_approved,unmet_years,short_total,short_public,short_professional\n"
  }

  /// The header row of `years.csv`.
  public static var yearsHeader: StaticString {
    "person,year,rulebook,outcome,total,public,professional,need_total,need_public,need_professional\n"
  }
}

extension ScoreTable {
  /// The header row of the people whose verdict differs under other rules.
  public static var flipsHeader: StaticString { "person,place,level,year,verdict,verdict_against\n" }
}

extension Score {
  /// The hours missing in all years of the window together.
  public var short: ByPart<Hours> {
    var sum = ByPart<Hours>(total: .zero, public: .zero, professional: .zero)
    for account in years {
      let short = account.short
      sum.total += short.total
      sum.public += short.public
      sum.professional += short.professional
    }
    return sum
  }

  /// Whether the verdict hangs on a reading, in a word.
  public var certainty: StaticString { isFirm ? "firm" : "depends" }
}

extension [UInt8] {
  /// Appends a row of `results.csv`.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - target: What the person applies for.
  ///   - id: The person's id in UTF-8.
  public mutating func append(resultRow score: Score, _ target: Target, of id: Span<UInt8>) {
    appendCells(of: id, target)
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
    appendUnmetYears(of: score, separator: " ")
    appendCells(score.short)
    append("\n")
  }

  /// Appends the rows of `years.csv` for a person, one a year of the window.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - library: The rulebooks by which it was.
  ///   - id: The person's id in UTF-8.
  public mutating func append(yearRows score: Score, _ library: Library, of id: Span<UInt8>) {
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
      append("\n")
    }
  }

  /// Appends a row for a person whose verdict differs under other rules.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - other: What other rules decide.
  ///   - target: What the person applies for.
  ///   - id: The person's id in UTF-8.
  public mutating func append(flipRow score: Score, _ other: Score, _ target: Target, of id: Span<UInt8>) {
    appendCells(of: id, target)
    append(score.verdict.word)
    append(",")
    append(other.verdict.word)
    append("\n")
  }

  /// Appends what a row of `results.csv` says as a JSON object on a line.
  /// - Parameters:
  ///   - score: What was decided.
  ///   - target: What the person applies for.
  ///   - id: The person's id in UTF-8.
  public mutating func append(resultLine score: Score, _ target: Target, of id: Span<UInt8>) {
    append("{\"person\":")
    append(jsonString: id)
    append(",\"place\":\"")
    append(decimal: Int64(target.place.number), digits: 6)
    append("\",\"level\":\"")
    append(target.level.word)
    append("\",\"year\":")
    append(decimal: Int64(target.year.number))
    append(",\"window\":")
    append(jsonWindow: score.window)
    append(",\"verdict\":\"")
    append(score.verdict.word)
    append("\",\"certainty\":\"")
    append(score.certainty)
    append("\",\"ifApproved\":\"")
    append(score.ifApproved.word)
    append("\",\"unmetYears\":[")
    appendUnmetYears(of: score, separator: ",")
    append("],\"short\":")
    append(jsonHours: score.short)
    append("}\n")
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

  private mutating func appendUnmetYears(of score: Score, separator: StaticString) {
    var isFirst = true
    for account in score.years where !account.outcome.passes {
      if !isFirst { append(separator) }
      isFirst = false
      append(decimal: Int64(account.year.number))
    }
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
