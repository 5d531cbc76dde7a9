import Xueshi

extension PaperFinding {
  /// Holds a printed answer against the one that would be printed here, line by line.
  ///
  /// Lines above the first and below the last one that are the same are no part of the answer, unless one of the
  /// answer's own is missing there.
  /// - Parameters:
  ///   - paper: What stands above the seal.
  ///   - printed: What would be printed here.
  /// - Complexity: O(*n*) in the length of both.
  init(_ paper: ArraySlice<UInt8>, printed: [UInt8]) {
    let (theirs, ours) = (PaperText.lines(of: paper), PaperText.lines(of: printed[...]))
    // A narrow column breaks lines elsewhere.
    if PaperText(paper) == PaperText(printed[...]) {
      agreed = ours.count
      return
    }
    var left: [PaperText: Int] = [:]
    for line in ours { left[line, default: 0] += 1 }
    var isOurs: [Bool] = []
    for line in theirs {
      let count = left[line] ?? 0
      if count > 0 { left[line] = count - 1 }
      isOurs.append(count > 0)
    }
    agreed = isOurs.count { $0 }
    guard agreed > 0 else {
      differences = ours.map { .missing($0.text) }
      uncovered = theirs.map { $0.text }
      return
    }
    // Of lines that occur more often here than there the last ones are missing.
    var isMissing = [Bool](repeating: false, count: ours.count)
    for index in ours.indices.reversed() {
      guard let count = left[ours[index]], count > 0 else { continue }
      left[ours[index]] = count - 1
      isMissing[index] = true
      differences.append(.missing(ours[index].text))
    }
    differences.reverse()
    let first = isMissing[0] ? 0 : isOurs.firstIndex(of: true) ?? 0
    let last = isMissing[ours.count - 1] ? theirs.count - 1 : isOurs.lastIndex(of: true) ?? 0
    for (index, line) in theirs.enumerated() where !isOurs[index] {
      if index < first || index > last { uncovered.append(line.text) } else { differences.append(.foreign(line.text)) }
    }
    var order = zip(ours, isMissing).filter { !$0.1 }.map { $0.0 }[...]
    for (index, line) in theirs.enumerated() where isOurs[index] {
      if order.popFirst() == line { continue }
      differences.append(.order(line.text))
      break
    }
  }
}

extension PaperText {
  var text: Text { Text(utf8: bytes) }
}
