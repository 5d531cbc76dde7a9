import Testing
import Xueshi

/// What shows only when all rows of a ledger are seen.
@Suite struct FileHabitsTests {
  private let ledgers: LedgerFixture

  init() throws { ledgers = try LedgerFixture() }

  private func remarks(_ people: [String], _ events: [String], years: ClosedRange<Int32>? = nil) -> [FileRemark] {
    let ledger = ledgers.read(
      people: "person,place,level,year\n" + people.map { $0 + ",430300,intermediate,2022\n" }.joined(),
      events: "person,route,start,end,quantity,unit,hours,item\n" + events.map { $0 + "\n" }.joined())
    #expect(ledger.rejections.isEmpty)
    var habits = FileHabits(ledgers.vocabulary)
    let window = years.map { Year($0.lowerBound)...Year($0.upperBound) }
    for person in ledger.people { habits.add(person, over: window, in: ledger) }
    // Shared out between two and put together in either order it is the same.
    for turn in [0, 1] {
      var parts = [FileHabits](repeating: FileHabits(ledgers.vocabulary), count: 2)
      for (index, person) in ledger.people.enumerated() {
        parts[(index + turn) % 2].add(person, over: window, in: ledger)
      }
      parts[0].add(parts[1])
      expect(parts[0].remarks, equals: habits.remarks)
    }
    return habits.remarks
  }

  private static func names(_ count: Int) -> [String] { (0..<count).map { "P\($0)" } }

  @Test("A year of which nobody of three has a row, while others have rows, is missing")
  func missingYear() {
    for count in [2, 3, 4] {
      let people = Self.names(count)
      let rows = people.map { "\($0),training,2019-05-01,2019-05-01,1,day,," }
      let missing = remarks(people, rows, years: 2018...2019)
      expect(missing, equals: (count < 3 ? [] : [.yearMissing(Year(2018), applications: count)]), "\(count)")
      #expect(
        remarks(people, rows + ["P1,training,2018-12-31,2019-01-02,1,day,,"], years: 2018...2019).isEmpty, "\(count)")
      #expect(remarks(people, rows).isEmpty && remarks(people, [], years: 2018...2019).isEmpty, "\(count)")
    }
  }

  @Test("Ten times what nine in ten of twenty rows do not exceed is an outlier, and a hundredth less is none")
  func outliers() {
    for (rows, value, isOutlier) in [
      (19, "79.99", false), (19, "80", true), (19, "80.01", true), (18, "80", false), (20, "80", true),
    ] {
      let usual = (0..<rows).map { "P0,online-course,2019-01-01,2019-01-01,,,\($0 % 2 == 0 ? 8 : 6),课\($0)" }
      let found = remarks(["P0"], usual + ["P0,online-course,2019-02-01,2019-02-01,,,\(value),课"])
      expect(found.map { $0.lines }, equals: (isOutlier ? [[Int32(rows) + 2]] : []), "\(rows) \(value)")
    }
    // What three in twenty-three state is no slip.
    let often = (0..<20).map { "P0,online-course,2019-01-01,2019-01-01,,,8,课\($0)" }
    let seldom = (0..<3).map { "P0,online-course,2019-02-01,2019-02-01,,,90,长\($0)" }
    #expect(remarks(["P0"], often + seldom).isEmpty)
  }

  @Test("One class of several people with different hours is told by the first row of each amount")
  func sharedClasses() {
    let row = "training,2019-03-04,2019-03-05"
    let people = Self.names(3)
    let same = people.map { "\($0),\(row),2,day,16,师资班" }
    #expect(remarks(people, same).isEmpty)
    #expect(
      remarks(people, same + ["P1,\(row),2,day,15.99,师资班"]) == [.sharedClass(lines: [2, 5])]
        && remarks(people, ["P0,\(row),1,day,,师资班", "P1,\(row),2,day,,师资班"]) == [.sharedClass(lines: [2, 3])])
    for other in [
      // Another class, a blank cell, one's own second row, no title, and a course, which everybody finishes at their own pace.
      "P1,training,2019-03-04,2019-03-06,2,day,8,师资班", "P1,visit,2019-03-04,2019-03-05,2,day,8,师资班",
      "P1,\(row),,,,师资班", "P0,\(row),2,day,8,师资班", "P1,\(row),2,day,8,", "P1,\(row),2,day,8,专业课",
      "P1,online-course,2019-03-04,2019-03-05,,,8,师资班",
    ] {
      #expect(remarks(people, ["P0,\(row),2,day,16,师资班", other]).isEmpty, "\(other)")
    }
  }
}
