import Testing
import Xueshi
import XueshiData

@testable import XueshiCohort

/// All that is bundled, as the commands load it.
func bundledLibrary() throws -> Library { try bundled.get() }

/// Read once: most tests ask for it, some hundreds of times.
private let bundled = Result {
  var library = Library()
  for path in [
    "vocabulary/words.json", "vocabulary/routes.json", "vocabulary/places.json", "vocabulary/specialties.json",
    "vocabulary/working-days.json", "vocabulary/cells.json", "vocabulary/columns.json",
    "vocabulary/remarks.json",
  ]
    as [StaticString]
  {
    let file = try #require(BundledData.file(path))
    try library.add(vocabulary: file.contents.span)
  }
  for file in BundledData.files(in: "rulebooks") { try library.add(rulebook: file.contents.span) }
  return library
}

/// Bytes as a cell, with others on both sides of it.
final class PlacedCell {
  private let buffer: ByteBuffer
  let cell: Cell

  init(_ bytes: some Collection<UInt8>, before: [UInt8] = Array("9,".utf8), after: [UInt8] = Array(",0.9\n".utf8)) {
    let buffer = ByteBuffer(capacity: before.count + bytes.count + after.count)
    for part in [before, Array(bytes), after] {
      part.withUnsafeBufferPointer { part in if let base = part.baseAddress { buffer.append(base, part.count) } }
    }
    self.buffer = buffer
    cell = Cell(buffer.start + before.count, bytes.count)
  }
}

extension SplitMix64 {
  /// A number below another.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// One of some.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
