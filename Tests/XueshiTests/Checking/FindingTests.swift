import Foundation
import TestSupport
import Testing
import Xueshi
import XueshiData

/// What `rules validate` finds in a rulebook that reads well and cannot be meant.
@Suite struct FindingTests {
  /// The findings after replacing one text of a bundled rulebook, with the line each stands on.
  private func findings(
    _ id: String, replacing text: String, with replacement: String
  ) throws -> [(line: Int, problem: String)] {
    var library = try Bundled.library()
    let file = try #require(BundledData.files(in: "rulebooks").first { "\($0.path)" == "rulebooks/\(id).json" })
    let original = String(decoding: file.contents, as: UTF8.self)
    let parts = original.components(separatedBy: text)
    try #require(parts.count == 2, "“\(text)” stands \(parts.count - 1) times in \(id)")
    let document = Array(parts.joined(separator: replacement).utf8)
    let index = try library.add(rulebook: document.span)
    return library.findings(in: index, timelines: cases(2000)).map { finding in
      (DocumentPosition(of: finding.offset, in: document.span).line, "\(finding.problem)")
    }
  }

  private func line(of text: String, in id: String) throws -> Int {
    let file = try #require(BundledData.files(in: "rulebooks").first { "\($0.path)" == "rulebooks/\(id).json" })
    let original = String(decoding: file.contents, as: UTF8.self)
    let before = try #require(original.components(separatedBy: text).first)
    return before.components(separatedBy: "\n").count
  }

  @Test("Every bundled rulebook is sound")
  func bundled() throws {
    let library = try Bundled.library()
    #expect(library.rulebooks.count >= 7)
    for index in RulebookIndex.all(in: library.rulebooks) {
      #expect(library.findings(in: index, timelines: cases(2000)).isEmpty, "\(library.rulebooks[index].id)")
    }
  }

  @Test("A row whose levels its route does not have is unreachable")
  func unreachable() throws {
    let row = #"{"routes": ["computer-test"], "rate""#
    let found = try findings(
      "xiangtan-2022", replacing: row, with: #"{"routes": ["computer-test"], "levels": ["national"], "rate""#)
    expect(found.map { $0.problem }, equals: ["unreachableRow"])
    expect(found.first?.line, equals: (try line(of: row, in: "xiangtan-2022")))
  }

  @Test("Two rows that recognise the same event are found at the second")
  func overlapping() throws {
    let row = #"{"routes": ["computer-test"], "rate""#
    let found = try findings(
      "xiangtan-2022", replacing: row, with: #"{"routes": ["exam", "computer-test"], "rate""#)
    #expect(found.count == 1 && found.allSatisfy { $0.problem.hasPrefix("overlappingRow") }, "\(found)")
  }

  @Test("A cap above what can flow into its node never cuts")
  func idleCap() throws {
    let cap = #"{"hours": 12, "clause": "三¶2"}"#
    let found = try findings("jiaxing-2025", replacing: cap, with: #"{"hours": 13, "clause": "三¶2"}"#)
    #expect(found.count == 1 && found.allSatisfy { $0.problem.hasPrefix("idleCap") }, "\(found)")
  }

  @Test("A floor above what the tree lets through is never reached")
  func unreachableFloor() throws {
    let floor = #"{"hours": 18, "clause": "二"}"#
    let found = try findings("jiaxing-2025", replacing: floor, with: #"{"hours": 49, "clause": "二"}"#)
    #expect(found.count == 1 && found.allSatisfy { $0.problem.hasPrefix("unreachableFloor") }, "\(found)")
    let within = try findings("jiaxing-2025", replacing: floor, with: #"{"hours": 48, "clause": "二"}"#)
    #expect(within.isEmpty, "\(within)")
  }

  @Test("A reading whose later option is stricter is out of order")
  func disordered() throws {
    let condition = #""if": {"ratio-base": ["actual-total"]}"#
    let found = try findings(
      "xiangtan-2022", replacing: condition, with: #""if": {"ratio-base": ["required-90"]}"#)
    // Where two thirds of all hours are asked for by default, a reading that brings public hours is out of order too.
    #expect(found.count == 2 && found.allSatisfy { $0.problem.hasPrefix("disorderedReading") }, "\(found)")
  }

  @Test("A reading nobody asks for decides nothing")
  func idleReading() throws {
    let condition = #", "if": {"ratio-base": ["actual-total"]}"#
    let found = try findings("xiangtan-2022", replacing: condition, with: "")
    #expect(found.contains { $0.problem == "idleReading" }, "\(found)")
  }
}
