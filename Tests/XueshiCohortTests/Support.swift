import Testing
import Xueshi
import XueshiData

@testable import XueshiCohort

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
