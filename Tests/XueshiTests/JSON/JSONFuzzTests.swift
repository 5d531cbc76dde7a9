import TestSupport
import Testing
import Xueshi
import XueshiData

@Suite
struct `A damaged JSON document` {
  private let special =
    Array("{}[]\",:\\/ \n-+.0123456789eEtrufalsn".utf8) + [0x00, 0x1F, 0x80, 0xC3, 0xE5, 0xED, 0xFF]

  /// A document with every kind of token.
  private let sample = Array(
    #"""
    {"id": "甲-1", "n": [0, -1.5, 2e10, 1E-2], "t": true, "f": false, "z": null,
     "s": "\"\\\/\b\f\n\r\té", "o": {"a": {}, "b": [[], {"学时": "\u5b66"}]}}
    """#.utf8)

  @Test
  func `Random damage is refused at an offset of the document, or leaves a document`() {
    var generator = SeededGenerator(seed: 11)
    var counts = (read: 0, refused: 0)
    for _ in 0..<20_000 {
      let damaged = generator.mutate(sample, favouring: special)
      let outcome = JSONOutcome(damaged)
      if let error = outcome.error {
        counts.refused += 1
        #expect((0...damaged.count).contains(error.offset))
        #expect(!error.accepted.en.isEmpty)
      } else {
        counts.read += 1
      }
    }
    #expect(counts.read > 1000, "some damage stays within a string or a number")
    #expect(counts.refused > 1000)
  }

  @Test
  func `What is read from a damaged document is read again from the way it is written`() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<5000 {
      guard let rewritten = JSONOutcome(generator.mutate(sample, favouring: special)).rewritten else { continue }
      expect(JSONOutcome(rewritten).rewritten, equals: rewritten)
    }
  }

  @Test
  func `A document cut short anywhere is refused`() {
    for length in 0..<sample.count {
      #expect(JSONOutcome(Array(sample[..<length])).error != nil, "\(length) bytes")
    }
  }

  @Test
  func `A damaged rulebook never stops the reader`() throws {
    let library = try Bundled.vocabulary()
    var generator = SeededGenerator(seed: 13)
    let files = BundledData.files(in: "rulebooks")
    var refused = 0
    for round in 0..<400 {
      let damaged = generator.mutate(Array(files[round % files.count].contents), favouring: special)
      var copy = library
      do throws(JSONError) {
        try copy.add(rulebook: damaged.span)
      } catch {
        refused += 1
        #expect((0...damaged.count).contains(error.offset))
        #expect(copy.rulebooks.isEmpty)
      }
    }
    #expect(refused > 100)
  }
}
