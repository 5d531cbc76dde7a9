import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `What makes rows remarkable` {
  @Test
  func `Routes, words and numbers come from the vocabulary`() throws {
    let rules = try Bundled.vocabulary().vocabulary.remarkRules
    expect(rules.classes.nonzeroBitCount, equals: 4)
    #expect(rules.hoursPerDay == (4, 8, 24))
    let titles = ["在驻村", "驻在村", "支", "支教", ""]
    expect(titles.map { rules.otherWords.isAny(in: Array($0.utf8).span) }, equals: [true, false, false, true, false])
  }
}
