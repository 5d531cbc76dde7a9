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

  /// The header row of what is remarkable about rows.
  package static var remarksHeader: StaticString { "person,file,line,code,lines,text\n" }

  /// The header row of the people whose verdict differs under other rules.
  package static var flipsHeader: StaticString { "person,place,level,year,verdict,verdict_against,line\n" }

  /// Room for what a row holds beside cells of text: two dozen numbers and words.
  static var room: Int { 512 }
  /// Room for each year a row names.
  static var roomForYear: Int { 16 }
}
