import Testing
import Xueshi
import XueshiReports

@Suite
struct ScoreTables {
  /// What each writer writes for the people of a ledger.
  private func tables(people: String, events: String) -> (results: String, years: String, lines: String) {
    let ledger = ledger(people: people, events: events)
    var assessor = preparedAssessor()
    var score = Score()
    let origin = ResultOrigin(file: "people.csv", rulebooks: [])
    var tables = (results: "", years: "", lines: "")
    for person in ledger.people {
      let id = ledger.personIDs[person.id].utf8
      let events = Array(ledger.events[ledger.eventRange(of: person)])
      assessor.score(person, events.span, into: &score)
      assessor.findHinges(of: person, events.span, in: &score)
      tables.results += written {
        $0.append(
          resultRow: score, person, of: id.span, name: ledger.labels[person.name].utf8.span,
          unit: ledger.labels[person.unit].utf8.span, specialty: ledger.labels[person.specialtyText].utf8.span, bundled,
          origin)
      }
      tables.years += written { $0.append(yearRows: score, person, bundled, of: id.span, origin) }
      tables.lines += written { $0.append(resultLine: score, person, of: id.span, bundled) }
    }
    return tables
  }

  @Test
  func `A result sums what the years of the window lack and names those that do not pass`() {
    let tables = tables(
      people: "person,place,level,year\nP1,430300,intermediate,2022\n",
      events: """
        person,route,start,hours,category
        P1,registered,2018-01-01,80,professional
        P1,registered,2018-01-01,30,public
        P1,registered,2019-01-01,10.25,public

        """)
    let results = tables.results.split(separator: ",", omittingEmptySubsequences: false)
    #expect(
      results.prefix(8) == ["P1", "430300", "intermediate", "2022", "2018-2021", "ineligible", "firm", "ineligible"])
    #expect(results[8] == "2019 2020 2021")
    // The floors are those of the notice; what is checked is that the row is the sum of the years.
    let years = tables.years.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(years.count == 4)
    #expect(years[0].prefix(7) == ["P1", "2018", "xiangtan-2022", "met", "110", "30", "80"])
    #expect(years[1].prefix(7) == ["P1", "2019", "xiangtan-2022", "unmet", "10.25", "10.25", "0"])
    let short = years.dropFirst().reduce(0) { $0 + max(0, (Double($1[7]) ?? .nan) - (Double($1[4]) ?? .nan)) }
    #expect(Double(results[9]) == short)
  }

  @Test
  func `Without a window the cell is empty and nothing is short`() {
    let tables = tables(people: "person,place,level,year\nP,110000,senior,1951\n", events: "person,route,start\n")
    #expect(
      tables.results
        == "P,110000,senior,1951,,undetermined,firm,undetermined,,0,0,0,,,,people.csv,2,0,,,e3b0c44298fc1c14\n")
    #expect(tables.years.isEmpty)
    #expect(
      tables.lines == #"{"person":"P","line":2,"unread":0,"place":"110000","level":"senior","year":1951,"window":null,"#
        + #""verdict":"undetermined","certainty":"firm","dependsOn":[],"ifApproved":"undetermined","unmetYears":[],"#
        + #""short":{"total":0,"public":0,"professional":0}}"# + "\n")
  }

  @Test
  func `A row has as many cells as its header, and an id cannot break it`() {
    let tables = tables(
      people: "person,place,level,year\n\"=a,\"\"b\",430300,intermediate,2022\n", events: "person,route,start\n")
    #expect(tables.results.hasPrefix("\"'=a,\"\"b\",430300,"))
    #expect(tables.lines.hasPrefix(#"{"person":"=a,\"b","line":2,"unread":0,"place":"430300""#))
    let cells = { (text: String) in text.split(separator: ",", omittingEmptySubsequences: false).count }
    #expect(cells(tables.results) - 1 == cells("\(ScoreTable.resultsHeader)"))
    for row in tables.years.split(separator: "\n") {
      #expect(cells(String(row)) - 1 == cells("\(ScoreTable.yearsHeader)"))
    }
  }
}
