import Testing
import Xueshi

@Suite
struct `Validity of UTF-8` {
  /// Whether the engine and the standard library agree on a sequence, and the offset lies in the first bad scalar.
  private func agrees(_ bytes: [UInt8]) -> Bool {
    let offset = UTF8Validity.firstInvalid(in: bytes.span)
    guard let offset else { return String(validating: bytes, as: UTF8.self) != nil }
    // What stands before the first invalid byte is valid, and what follows makes it invalid.
    return String(validating: bytes, as: UTF8.self) == nil
      && String(validating: bytes[..<offset], as: UTF8.self) != nil
  }

  @Test
  func `Every sequence of one or two bytes is judged as the standard library judges it`() {
    var wrong: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      if !agrees([first]) { wrong.append([first]) }
      for second in UInt8.min...UInt8.max where !agrees([first, second]) { wrong.append([first, second]) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test
  func `Random sequences of three and four bytes are judged as the standard library judges them`() {
    var generator = SeededGenerator(seed: 10)
    let leads: [UInt8] = [0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xC2, 0xDF, 0x41]
    let tails: [UInt8] = [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0x41]
    var wrong: [[UInt8]] = []
    for round in 0..<60_000 {
      var bytes = [leads.randomElement(using: &generator) ?? 0]
      for _ in 0..<2 + round % 2 {
        let tail = tails.randomElement(using: &generator) ?? 0
        bytes.append(Bool.random(using: &generator) ? tail : UInt8.random(in: 0x80...0xBF, using: &generator))
      }
      if !agrees(bytes) { wrong.append(bytes) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test
  func `Every scalar is valid, and cut short it is not`() {
    var wrong: [Unicode.Scalar] = []
    for number in stride(from: UInt32(0), through: 0x10FFFF, by: 37) {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let bytes = Array(String(scalar).utf8)
      let shortened = Array(bytes.dropLast())
      if UTF8Validity.firstInvalid(in: bytes.span) != nil { wrong.append(scalar) }
      if bytes.count > 1, UTF8Validity.firstInvalid(in: shortened.span) != 0 { wrong.append(scalar) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test
  func `Overlong forms, surrogates and what lies past the last scalar are invalid where they start`() {
    let sequences: [[UInt8]] = [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0x80],
    ]
    for sequence in sequences {
      let bytes = Array("学时".utf8) + sequence + Array("时".utf8)
      expect(UTF8Validity.firstInvalid(in: bytes.span), equals: 6, "\(sequence)")
    }
  }

  @Test
  func `No bytes are valid`() {
    let bytes: [UInt8] = []
    expect(UTF8Validity.firstInvalid(in: bytes.span), equals: nil)
  }
}
