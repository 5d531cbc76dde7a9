import Xueshi

extension JSONError {
  /// Whether what it says in Chinese is Chinese to the end: words in backquotes and single words of JSON aside, no two Latin
  /// words follow one another.
  var isChineseToTheEnd: Bool { problem.zh.isChineseToTheEnd && accepted.zh.isChineseToTheEnd }
}

extension Text {
  fileprivate var isChineseToTheEnd: Bool {
    let quoted = /`[^`]*`/
    let sentence = /[A-Za-z]{2,}[ ,;:]+[A-Za-z]{2,}/
    return string.replacing(quoted, with: "").firstMatch(of: sentence) == nil
  }
}
