import Xueshi

extension PaperFinding {
  /// Writes what came of comparing: what agrees, each difference, and what no seal covers.
  /// - Parameters:
  ///   - style: The language, and whether colours may be used.
  ///   - output: Receives the lines; the last is ended.
  package func write(style: TextStyle, to output: inout [UInt8]) {
    var page = Page(style)
    write(to: &page)
    output += page.bytes
  }

  func write(to page: inout Page) {
    for difference in differences.prefix(Self.most) {
      page.paint(.red) { $0.line(2, difference.message) }
    }
    more(differences.count, &page)
    if agreed > 0 {
      page.line(
        2,
        Message(
          "与重算一致：{count} 处", "as recomputed: {count} {count|line or value|lines or values}", .count(agreed)))
    }
    guard !uncovered.isEmpty else { return }
    page.line(2, Message("核验行不涉及、须人工对照：", "beyond what the seal covers, to be compared by eye:"))
    for text in uncovered.prefix(Self.most) { page.line(4, Message(alike: "{text}", .text(text.shortened))) }
    more(uncovered.count, &page)
  }

  private func more(_ count: Int, _ page: inout Page) {
    if count > Self.most { page.line(4, Message("另有 {count} 处", "{count} more", .count(count - Self.most))) }
  }
}

extension PaperFinding.Difference {
  fileprivate var message: Message {
    switch self {
    case .missing(let text): Message("纸上没有：{text}", "not on the paper: {text}", .text(text.shortened))
    case .foreign(let text): Message("纸上另写：{text}", "the paper says instead: {text}", .text(text.shortened))
    case .order(let text): Message("顺序不同，自此起：{text}", "in another order from here on: {text}", .text(text.shortened))
    case .value(let path, let paper, let here):
      Message(
        "{path}：纸上 {paper}，重算 {here}", "{path}: on the paper {paper}, recomputed {here}", .cell(path, as: "path"),
        .message(Self.words(paper), as: "paper"), .message(Self.words(here), as: "here"))
    case .certificate(let verdict):
      Message(
        "认定单只发给可以申报的人，重算结论：{verdict}",
        "a certificate is made out for whoever is eligible; recomputed: {verdict}",
        .message(verdict.wording, as: "verdict"))
    case .page(let line):
      Message(
        "页面自第 {line} 行起不是本版写出的样子：页面显示什么，无法担保",
        "from line {line} on the page is not as this version writes it: what it shows cannot be vouched for",
        .line(line))
    case .block(let name):
      Message(
        "页面所带的 {name} 与本版不同：页面按它显示", "the page's own {name} is not this version's: the page shows what it says",
        .text(name, as: "name"))
    case .row(let file, let line, let paper, let given):
      Message(
        "{file} 第 {line} 行：页面 {paper}，所给文件 {given}",
        "{file} line {line}: in the page {paper}, in the file given {given}",
        .text(file == .people ? "people" : "events", as: "file"), .line(line), .message(Self.words(paper), as: "paper"),
        .message(Self.words(given), as: "given"))
    }
  }

  /// What stands somewhere, or that nothing does.
  private static func words(_ text: Text?) -> Message {
    text.map { Message(alike: "{text}", .text($0.shortened)) } ?? Message("没有", "nothing")
  }
}

extension Text {
  /// As much of it as a finding tells.
  fileprivate var shortened: Text {
    let most = 480
    guard utf8.count > most else { return self }
    var scanner = ScalarScanner(utf8)
    var end = 0
    while scanner.position <= most {
      end = scanner.position
      guard scanner.next() != nil else { break }
    }
    return Text(utf8: Array(utf8[..<end]) + Array("…".utf8))
  }
}
