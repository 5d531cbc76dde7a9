import TestSupport
import Testing

@testable import Xueshi

/// What the titles of items come to.
@Suite struct TitleFoldingTests {
  private let titles: TitleFolding

  init() throws { titles = try Bundled.library().vocabulary.titles }

  private func identity(_ title: String) -> String {
    String(decoding: titles.identity(of: Array(title.utf8).span), as: UTF8.self)
  }

  @Test("Spaces around a title and repeated ones, width, case, quotes and title marks make no other title")
  func dresses() {
    for title in [
      "abc 护理", " ABC   护理 ", "ＡＢＣ　护理", "《abc 护理》", "“abc” ‘护理’", "\"abc\" '护理'", "「abc」 ｢护理｣", "abc\u{A0}护理",
    ] {
      expect(identity(title), equals: "abc 护理", "\(title)")
    }
    #expect(identity("abc护理") != identity("abc 护理"), "a space within a title is part of it")
    expect(identity("ÀÉ ΑΩ АЯ"), equals: "àé αω ая")
  }

  @Test("A title wholly of generic words, route names, years, marks and spaces names nothing")
  func generic() {
    for title in [
      "", "  ", "《》", "培训", "公需科目", "专业课程学习", "继续教育—培训（线上）", "2021年度公需科目", "2021-2022年", "Online Training Course",
      "annual continuing education", "public-course", "国（境）外培训", "国(境)外培训、学术活动", "论文", "1900", "2099 培训",
    ] {
      #expect(identity(title).isEmpty, "\(title)")
    }
  }

  @Test("Any other figure, letter or word makes it a title")
  func named() {
    for title in [
      "第3期培训班", "公需1", "课程A", "20210018", "2021公需1", "1899年", "2100年", "20212022", "护理培训", "trainings", "培训①",
    ] {
      #expect(!identity(title).isEmpty, "\(title)")
    }
  }

  @Test("A number of at most four figures names nothing, one of five does")
  func numbers() {
    for (title, isNothing) in [
      ("7", true), ("123", true), ("1234", true), ("１２３４", true), ("12345", false), ("1.5", false),
    ] {
      expect(identity(title).isEmpty, equals: isNothing, "\(title)")
    }
  }

  @Test("What a title comes to comes to itself")
  func settled() {
    for title in ["《护理》 新进展", " A  B ", "第3期培训班", "ＡＢＣ"] { expect(identity(identity(title)), equals: identity(title)) }
  }
}
