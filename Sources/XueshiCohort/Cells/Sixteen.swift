/// Sixteen bytes, compared at once.
typealias Sixteen = SIMD16<UInt8>

extension Sixteen {
  /// The first bytes of a text, and zeros after them.
  /// - Parameters:
  ///   - start: Where it starts; as many bytes lie behind it as a ``ByteBuffer`` has room for.
  ///   - ones: As many ones as there are bytes, and zeros behind them (``Ones``).
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, _ ones: UnsafePointer<UInt8>) {
    self =
      UnsafeRawPointer(start).loadUnaligned(as: Sixteen.self) & UnsafeRawPointer(ones).loadUnaligned(as: Sixteen.self)
  }

  /// Its bits as two numbers.
  @inline(__always)
  var halves: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }
}

/// Bytes of ones in front of bytes of zeros: from so many before the zeros on they are a mask of so many bytes.
final class Ones: @unchecked Sendable {
  private let memory = ByteBuffer(capacity: 192)
  /// Where the ones end.
  let end: UnsafePointer<UInt8>

  init() {
    memory.start.initialize(repeating: 0, count: 192)
    memory.start.initialize(repeating: 0xFF, count: 64)
    end = UnsafePointer(memory.start + 64)
  }
}
