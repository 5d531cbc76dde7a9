import XueshiReports

/// Guesses what somebody meant to type.
enum Spelling {
  /// Asks whether the nearest of some words was meant; nothing where none is near.
  static func question(_ word: String, among words: [String]) -> Message {
    guard let near = nearest(to: word, among: words) else { return Message(alike: "") }
    return Message("是不是 {near}？", "did you mean {near}? ", .text(near, as: "near"))
  }

  /// The word that takes the fewest changes, where these are few for its length; of several the first.
  static func nearest(to word: String, among words: [String]) -> String? {
    // A command line may be of any length; a word far longer than any that is known is near none of them.
    let typed = Array(word.utf8.prefix(64))
    var best: (word: String, distance: Int)?
    for other in words {
      let letters = other.utf8.count { $0 != UInt8(ascii: "-") }
      let distance = distance(typed, Array(other.utf8))
      if distance <= (letters + 1) / 3, distance < best?.distance ?? .max { best = (other, distance) }
    }
    return best?.word
  }

  /// How many letters must be put in, left out, changed or swapped with the next to make one word of the other.
  /// - Complexity: O(*n* · *m*) for words of *n* and *m* bytes.
  private static func distance(_ word: [UInt8], _ other: [UInt8]) -> Int {
    var rows: [[Int]] = [Array(0...other.count)]
    for (i, letter) in word.enumerated() {
      var row = [i + 1]
      for (j, wanted) in other.enumerated() {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == wanted ? 0 : 1))
        if i > 0, j > 0, letter == other[j - 1], word[i - 1] == wanted { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[word.count][other.count]
  }
}
