import Foundation
import TestSupport
import Testing
import Xueshi
import XueshiData

/// Nothing a notice says is passed over, and nothing is put into its mouth; ``Notice`` says what covered means.
@Suite
struct `Clauses and their notices` {
  /// The most paragraphs of each notice that may be no clause.
  ///
  /// Lower a number when gaps close; never raise one.
  private static let mostGaps = [
    "changzhou-2024": 12, "jiangsu-2023": 15, "jiaxing-2025": 14, "xiangtan-2022": 30, "zaozhuang-2023": 27,
    "zhejiang-2016": 14,
  ]

  /// Every notice on file with the clauses of its rulebook quoted.
  private static func notices() throws -> [(name: String, notice: Notice)] {
    let library = try Bundled.library()
    return try Notice.names().map { name in
      let rulebook = try #require(library.rulebooks.first { $0.id.string == name }, "\(name) has no rulebook")
      var notice = try Notice(named: name)
      for clause in rulebook.clauses { notice.quote(clause.text.string) }
      return (name, notice)
    }
  }

  /// What a list of gaps and the uncovered paragraphs of a notice do not have in common.
  private static func difference(_ gaps: [String], _ uncovered: [String]) -> (unlisted: [String], stale: [String]) {
    let difference = uncovered.difference(from: gaps) { gap, paragraph in paragraph.hasPrefix(gap) }
    var result = (unlisted: [String](), stale: [String]())
    for change in difference {
      switch change {
      case .insert(_, let paragraph, _): result.unlisted.append(paragraph)
      case .remove(_, let gap, _): result.stale.append(gap)
      }
    }
    return result
  }

  private static func gaps(of name: String) throws -> [String] {
    try Notice.gaps()[name, default: []].map { gap in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: Notice.bare(gap.paragraph))
      try #require(!text.isEmpty, "\(name): a gap names its paragraph")
      return String(text)
    }
  }

  @Test
  func `Every rulebook but the national floor has its notice on file, under its own name`() throws {
    let rulebooks = try Bundled.library().rulebooks.map { $0.id.string }
    let names = try Notice.names()
    expect(Set(rulebooks).subtracting(names), equals: ["national-2015"])
    #expect(Set(names).isSubset(of: rulebooks))
    #expect(Set(try Notice.gaps().keys).isSubset(of: names))
  }

  @Test
  func `Every fragment of every clause stands verbatim in the notice, in the notice's order`() throws {
    for (name, notice) in try Self.notices() {
      #expect(notice.missing.isEmpty, "\(name)")
    }
  }

  @Test
  func `No clause leaves out a figure`() throws {
    for (name, notice) in try Self.notices() {
      let figures = notice.omissions.filter { $0.contains { $0.isNumber && $0.isASCII } }
      #expect(figures.isEmpty, "\(name)")
    }
  }

  @Test
  func `Every paragraph of a notice is covered by its clauses, or listed as a gap`() throws {
    for (name, notice) in try Self.notices() {
      let unlisted = Self.difference(try Self.gaps(of: name), notice.uncovered).unlisted
      #expect(unlisted.isEmpty, "\(name)")
    }
  }

  @Test
  func `Every gap listed is a paragraph that no clause covers, in the notice's order`() throws {
    for (name, notice) in try Self.notices() {
      let stale = Self.difference(try Self.gaps(of: name), notice.uncovered).stale
      #expect(stale.isEmpty, "\(name)")
    }
  }

  @Test
  func `The list of gaps only shrinks`() throws {
    for (name, gaps) in try Notice.gaps() {
      #expect(gaps.count <= Self.mostGaps[name, default: 0], "\(name)")
    }
  }

  @Test
  func `A clause is encoded when some element of the rulebook cites it, and only then`() throws {
    for rulebook in try Bundled.library().rulebooks {
      let cited = Set(rulebook.citations.map { $0.clause })
      for (index, clause) in rulebook.clauses.enumerated() {
        let isCited = cited.contains(ClauseID(UInt16(index)))
        expect(isCited, equals: (clause.status == .encoded), "\(rulebook.id) \(clause.label)")
      }
    }
  }
}

/// The number beside the clause: what the reader of rulebooks guarantees, tried on every element on file.
@Suite
struct `Elements and their clauses` {
  private struct Element {
    /// Where its object begins.
    let start: Int
    /// Where the label stands that it names.
    let label: Int
    /// Its `clause` and the comma on one side of it.
    let clause: Range<Int>
  }

  private static func rulebooks() -> [(path: String, document: [UInt8])] {
    BundledData.files(in: "rulebooks").map { ("\($0.path)", Array($0.contents)) }
  }

  /// Every object of a rulebook that names a clause.
  private static func elements(of value: JSONValue, in document: [UInt8]) -> [Element] {
    switch value.content {
    case .array(let values): return values.flatMap { elements(of: $0, in: document) }
    case .object(let members):
      var found = members.flatMap { elements(of: $0.value, in: document) }
      if let index = members.firstIndex(where: { $0.key == "clause" }) {
        let member = members[index]
        var from = member.keyOffset
        let label = member.value.offset
        var to = (document[(label + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? label) + 1
        if index + 1 < members.count {
          to = members[index + 1].keyOffset
        } else if index > 0 {
          from = document[..<from].lastIndex(of: UInt8(ascii: ",")) ?? from
        }
        found.append(Element(start: value.offset, label: label, clause: from..<to))
      }
      return found
    default: return []
    }
  }

  /// The numbers of a rulebook that stand in no object that names a clause, nor in one inside such an object.
  private static func unsourced(_ value: JSONValue) -> [Int] {
    switch value.content {
    case .number: return [value.offset]
    case .array(let values): return values.flatMap { unsourced($0) }
    case .object(let members):
      guard !members.contains(where: { $0.key == "clause" }) else { return [] }
      return members.flatMap { unsourced($0.value) }
    default: return []
    }
  }

  /// What is wrong with a rulebook, and where.
  private static func complaint(_ document: [UInt8]) throws -> JSONError? {
    var library = try Bundled.library()
    do throws(JSONError) {
      try library.add(rulebook: document.span)
      return nil
    } catch {
      return error
    }
  }

  @Test
  func `Every number of a rulebook stands in an element that names its clause`() throws {
    for (path, document) in Self.rulebooks() {
      let unsourced = Self.unsourced(try JSONValue(parsing: document.span))
      let lines = unsourced.map { DocumentPosition(of: $0, in: document.span).line }
      #expect(lines.isEmpty, "\(path)")
    }
  }

  @Test
  func `An element without its clause is an error at the element, whichever it is`() throws {
    for (path, document) in Self.rulebooks() {
      let elements = Self.elements(of: try JSONValue(parsing: document.span), in: document)
      #expect(elements.count >= 8, "\(path)")
      for element in elements {
        var mutilated = document
        mutilated.removeSubrange(element.clause)
        let complaint = try Self.complaint(mutilated)
        let line = DocumentPosition(of: element.start, in: document.span).line
        expect(complaint?.offset, equals: element.start, "\(path):\(line)")
        expect(complaint?.accepted.en.string, equals: "`clause`", "\(path):\(line)")
      }
    }
  }

  @Test
  func `An element that names a clause which decides no hours is an error at the label, whichever it is`() throws {
    let library = try Bundled.library()
    for (path, document) in Self.rulebooks() {
      let rulebook = try #require(library.rulebooks.first { path == "rulebooks/\($0.id).json" })
      let idle = try #require(rulebook.clauses.first { $0.status != .encoded }, "\(path)")
      for element in Self.elements(of: try JSONValue(parsing: document.span), in: document) {
        let quote = try #require(document[(element.label + 1)...].firstIndex(of: UInt8(ascii: "\"")))
        var altered = document
        altered.replaceSubrange(element.label...quote, with: Array("\"\(idle.label)\"".utf8))
        let complaint = try Self.complaint(altered)
        let line = DocumentPosition(of: element.label, in: document.span).line
        expect(complaint?.offset, equals: element.label, "\(path):\(line)")
      }
    }
  }

  @Test
  func `The notices on file have elements of every kind that can cite a clause`() throws {
    var kinds: Set<String> = []
    for citation in try Bundled.library().rulebooks.flatMap({ $0.citations }) {
      kinds.insert(String("\(citation.element)".prefix { $0 != "(" }))
    }
    let expected: Set = [
      "years", "applications", "deadline", "window", "registered", "attestation", "bar", "form", "postings", "deeming",
      "monthlyCredit", "leave", "floor", "cap", "expected", "row", "sameSpecialty", "perDay", "perEvent", "onceEver",
      "bestOfYear", "reading",
    ]
    #expect(expected.subtracting(kinds).isEmpty)
  }
}

/// What covered means, on a notice small enough to see it.
@Suite
struct `Covered paragraphs` {
  private static let text = """
    # 某市通知

    （一）每年不少于90学时，**其中**公需科目
    不少于30学时。按年度登记。

    （二）论文每篇10学时。

    ---
    某局
    """

  private func notice(quoting clauses: String...) -> Notice {
    var notice = Notice(Self.text)
    for clause in clauses { notice.quote(clause) }
    return notice
  }

  @Test
  func `A paragraph is covered when its words are quoted, its label and white space aside`() {
    let notice = notice(quoting: "每年不少于 90 学时，其中公需科目不少于30学时。按年度登记。", "论文每篇10学时。")
    #expect(notice.missing.isEmpty && notice.omissions.isEmpty)
    expect(notice.uncovered, equals: ["某市通知", "某局"])
  }

  @Test
  func `Words left out are covered within the paragraphs that a clause quotes`() {
    let notice = notice(quoting: "每年不少于90学时…不少于30学时。…", "…10学时。")
    expect(notice.omissions, equals: ["，其中公需科目", "按年度登记。", "论文每篇"])
    expect(notice.uncovered, equals: ["某市通知", "某局"])
  }

  @Test
  func `A paragraph left out whole is not covered`() {
    expect(notice(quoting: "某市通知…某局").uncovered.map { $0.prefix(3) }, equals: ["（一）", "不少于", "（二）"])
  }

  @Test
  func `A paragraph of which a word is neither quoted nor left out is not covered`() {
    let uncovered = notice(quoting: "每年不少于90学时…不少于30学时。", "论文每篇10学时").uncovered
    expect(uncovered.map { $0.prefix(3) }, equals: ["某市通", "不少于", "（二）", "某局"])
  }

  @Test
  func `Words that the notice has otherwise, or earlier, are missing`() {
    expect(notice(quoting: "论文每篇12学时。").missing, equals: ["论文每篇12学时。", "论文每篇12学时。"])
    expect(notice(quoting: "论文每篇10学时。", "…按年度登记。").missing.first, equals: "按年度登记。")
    expect(notice(quoting: "…").missing, equals: ["…"])
  }
}
