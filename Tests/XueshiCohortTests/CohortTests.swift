import TestSupport
import Testing
import Xueshi
import XueshiReports

@testable import XueshiCohort

/// A cohort comes to the same whatever the pieces it is read in, the threads and the memory.
@Suite struct CohortTests {
  /// Some people and each one's events, plain and quoted, right and wrong.
  private func cohort(_ random: inout SplitMix64, isBroken: Bool) -> [(people: String, events: String)] {
    (100..<140).map { number in
      let id = number % 10 == 3 ? "\"人\(number)\"" : "人\(number)"
      var (people, events) = ("", "")
      for _ in 0...(number % 9 == 0 ? 1 : 0) {
        let name = random.pick(["甲", "\"a,\nb\"", "", isBroken ? "\"a" : "c", isBroken ? "b,,,," : "d"])
        people += "\(id),\(name),430300,\(number % 11 == 0 ? "wizard" : "intermediate"),2022\n"
      }
      for _ in 0..<random.below(8) {
        let item = random.pick([
          "", "丙", "\"多行\n\n\"\"的\"\"题目，\"", "\"x, y\"", isBroken ? "\"z" : "w", isBroken ? "z\"" : "v",
        ])
        let year = 2017 + random.below(5)
        events += random.pick([
          "\(id),training,\(year)-03-0\(1 + random.below(9)),2,day,,recognised,,\(item)\n",
          "\(id),registered,\(year)/6/30,,,30,,public,\(item)\n",
          "\(id),registered,\(year)-06-30,,,60,,professional,\(item)\r\n",
          isBroken ? "\n\(id),nonsense,\(year)-06-30,,,,,,\(item)\n" : "",
        ])
      }
      if isBroken, number % 7 == 0 { events += "nobody,registered,2020-06-30,,,30,,public,\n" }
      return (people, events)
    }
  }

  private let heads = ("person,name,place,level,year\n", "person,route,start,quantity,unit,hours,level,category,item\n")

  @Test("pieces of any size, and threads, change nothing", arguments: [false, true])
  func chunks(isBroken: Bool) throws {
    let library = try Bundled.library()
    var random = SplitMix64(seed: isBroken ? 21 : 20)
    for _ in 0..<cases(6) {
      let rows = cohort(&random, isBroken: isBroken)
      let (people, events) = (heads.0 + rows.map(\.people).joined(), heads.1 + rows.map(\.events).joined())
      let whole = try scoreCohort(library, people, events) { $0.threads = 1 }
      let sizes = Array(1...24) + [40, 64, 100, 150, 200, 1000]
      for size in stride(from: 0, to: sizes.count, by: sizes.count / cases(sizes.count)).map({ sizes[$0] }) {
        let parts = try scoreCohort(library, people, events) { ($0.chunkSize, $0.threads) = (size, 1 + size % 4) }
        #expect(parts == whole, "\(size)")
      }
    }
  }

  @Test("events in another order of people are gathered, in memory or not, and change nothing")
  func gathering() throws {
    let library = try Bundled.library()
    var random = SplitMix64(seed: 22)
    for _ in 0..<cases(6) {
      let rows = cohort(&random, isBroken: false)
      let (people, events) = (heads.0 + rows.map(\.people).joined(), heads.1 + rows.map(\.events).joined())
      let turned = heads.1 + rows.reversed().map(\.events).joined()
      let whole = try scoreCohort(library, people, events) { $0.threads = 1 }
      for memory in [1, 100, 1 << 20] {
        let parts = try scoreCohort(library, people, turned) { ($0.memory, $0.threads, $0.chunkSize) = (memory, 3, 50) }
        #expect(parts.results == whole.results)
        #expect(parts.years == whole.years)
        #expect(parts.counts == whole.counts)
      }
    }
  }

  @Test("rows whose ids are like somebody's are among those of theirs that were not read, wherever they stand")
  func nearIDs() throws {
    let library = try Bundled.library()
    let people =
      heads.0 + """
        007,赵示例,430300,intermediate,2022
        1001,"甲",430300,intermediate,2022
        1002,乙,430300,intermediate,2022
        1003,丙,430300,wizard,2022
        9,丁,430300,intermediate,2022
        09,丁,430300,intermediate,2022
        1001,甲,430300,senior,2022

        """
    let hours = ",registered,2021-06-30,,,30,,public,\n"
    let ids = ["7", "1001", "1002", "赵示例", "1001.0", "甲", "1003", "1003.0", "0009", "丁", "=\"007\"", "11"]
    let near = ["7": 1, "赵示例": 1, "=\"007\"": 1, "1001.0": 2, "甲": 2]
    // In the order of the people, but for one of them; each alone, and all of them.
    for ids in ids.map({ ["1001", $0, "1002"] }) + [ids] {
      let events = heads.1 + ids.map { $0 + hours }.joined()
      let ledger = Ledger(
        people: Array(people.utf8).span, events: Array(events.utf8).span, vocabulary: library.vocabulary)
      let expected = ledger.people.map { Int($0.unread) }
      let meant = ids.compactMap { near[$0] }
      #expect(expected == [1, 2, 3, 4, 4, 2].map { owner in meant.filter { $0 == owner }.count }, "\(ids)")
      for (size, memory) in [(1, 1), (1 << 18, 1 << 20)] {
        let outcome = try scoreCohort(library, people, events) { ($0.chunkSize, $0.memory) = (size, memory) }
        let unread = outcome.results.split(separator: 0x0A).map { row in
          Int(String(decoding: row.split(separator: 0x2C, omittingEmptySubsequences: false)[17], as: UTF8.self))
        }
        #expect(unread == expected, "\(ids), pieces of \(size)")
        var rejects: [UInt8] = []
        for rejection in ledger.rejections { rejection.writeRow(to: &rejects) }
        let told = rejects.split(separator: 0x0A).sorted { $0.lexicographicallyPrecedes($1) }
        #expect(outcome.rejects == told, "\(ids), pieces of \(size)")
      }
    }
  }

  @Test("events that are known to come grouped are read once, and ids like somebody's are said, not heard")
  func nearIDsOfGroupedEvents() throws {
    let library = try Bundled.library()
    let people = heads.0 + "007,赵示例,430300,intermediate,2022\n"
    for (id, isNear) in [("7", true), ("11", false)] {
      let events = heads.1 + "\(id),registered,2021-06-30,,,30,,public,\n"
      let outcome = try scoreCohort(library, people, events) { $0.isGrouped = true }
      #expect(outcome.counts.unread == 0 && outcome.hasNearIDs == isNear, "\(id)")
    }
  }
}
