import Foundation

/// A notice on file, and which of its words the clauses of a rulebook quote.
///
/// White space means nothing, nor do `#` and `*`, which mark headings and bold type in the files. A line of which
/// something is left is a paragraph; a line of hyphens is none. A paragraph broken by a page is two.
///
/// A clause's text is verbatim, with “…” where words are left out; what stands between is a fragment. Clauses are looked
/// for in the order of the rulebook, each fragment after the one before; it may run on into the next paragraph.
/// A paragraph is covered when each of its characters is
///
/// - part of its own label, such as “（一）”, “3.” or “第八条”,
/// - quoted by a fragment, or
/// - left out by a clause that quotes something else of the same paragraph: between two of its fragments, before the
///   first where its text begins with “…”, or after the last where it ends so.
///
/// So a paragraph of which no clause quotes anything is never covered, however much a clause leaves out.
struct Notice {
  private let text: [Unicode.Scalar]
  private let paragraphs: [Range<Int>]
  private var isCovered: [Bool]
  /// Where the last fragment found ends.
  private var end = 0

  /// The fragments that do not stand after what was quoted before them.
  private(set) var missing: [String] = []
  /// What clauses leave out of the paragraphs they quote.
  private(set) var omissions: [String] = []

  init(_ file: String) {
    var text: [Unicode.Scalar] = []
    var paragraphs: [Range<Int>] = []
    var labels: [Range<Int>] = []
    for line in file.split(separator: "\n") {
      let paragraph = Self.bare(line)
      guard paragraph.contains(where: { $0 != "-" }) else { continue }
      let start = text.count
      labels.append(start..<start + Self.labelLength(paragraph))
      text += paragraph
      paragraphs.append(start..<text.count)
    }
    self.text = text
    self.paragraphs = paragraphs
    isCovered = Array(repeating: false, count: text.count)
    for label in labels { cover(label) }
  }

  /// What is compared of a text.
  static func bare(_ text: some StringProtocol) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "#" && $0 != "*" }
  }

  private static func labelLength(_ paragraph: [Unicode.Scalar]) -> Int {
    let label = /-?(附件：)?([（(][一二三四五六七八九十0-9]+[）)]|[一二三四五六七八九十]+、|[0-9]+[.、]|第[一二三四五六七八九十]+条)?/
    return Self.string(paragraph[...]).prefixMatch(of: label)?.output.0.unicodeScalars.count ?? 0
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }
}

extension Notice {
  /// Looks for a clause after the ones before, and covers what it quotes and leaves out.
  mutating func quote(_ clause: String) {
    var hasQuoted = false
    for (index, words) in clause.split(separator: "…", omittingEmptySubsequences: false).enumerated() {
      let fragment = Self.bare(words)
      guard !fragment.isEmpty else {
        if hasQuoted { leaveOut(end..<paragraph(at: end - 1).upperBound) }
        continue
      }
      guard let place = text[end...].firstRange(of: fragment) else {
        missing.append(String(words))
        continue
      }
      if index > 0 {
        if hasQuoted { leaveOut(end..<min(paragraph(at: end - 1).upperBound, place.lowerBound)) }
        leaveOut(max(paragraph(at: place.lowerBound).lowerBound, end)..<place.lowerBound)
      }
      cover(place)
      end = place.upperBound
      hasQuoted = true
    }
    if !hasQuoted { missing.append(clause) }
  }

  /// The paragraphs that are not covered, in the order of the notice.
  var uncovered: [String] {
    paragraphs.filter { !isCovered[$0].allSatisfy(\.self) }.map { Self.string(text[$0]) }
  }

  private func paragraph(at place: Int) -> Range<Int> {
    paragraphs.first { $0.contains(place) } ?? place..<place
  }

  private mutating func leaveOut(_ range: Range<Int>) {
    let words = range.filter { !isCovered[$0] }.map { text[$0] }
    guard !words.isEmpty else { return }
    omissions.append(Self.string(words[...]))
    cover(range)
  }

  private mutating func cover(_ range: Range<Int>) {
    for place in range { isCovered[place] = true }
  }
}

extension Notice {
  /// A paragraph that is no clause, and what it is instead.
  struct Gap: Decodable {
    enum Kind: String, Decodable {
      case letterhead, number, title, salutation, heading, attachments, signature, date, publication, form
    }

    /// The paragraph, or its start.
    let paragraph: String
    let why: Kind
  }

  /// `Data/notices` of the checkout, found from this file.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Data/notices")

  /// The names of the notices on file.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// A notice on file, nothing of it quoted yet.
  init(named name: String) throws {
    self.init(try String(contentsOf: Self.folder.appending(path: name + ".txt"), encoding: .utf8))
  }

  /// For each notice, its gaps in its own order.
  static func gaps() throws -> [String: [Gap]] {
    let file = try Data(contentsOf: folder.appending(path: "gaps.json"))
    return try JSONDecoder().decode([String: [Gap]].self, from: file)
  }
}
