import TestSupport
import Testing
import Xueshi

@testable import XueshiCohort

@Suite
struct `Ids that may be none` {
  private let odd: OddIDs
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try Bundled.library().vocabulary
    odd = OddIDs(vocabulary.words)
  }

  private func isOdd(_ text: String) -> Bool {
    let buffer = ByteBuffer(capacity: 64)
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { if let base = $0.baseAddress { buffer.append(base, bytes.count) } }
    return odd.mayBeNoID(Cell(buffer.start, bytes.count))
  }

  @Test
  func `Whatever the reference reader refuses as an id is taken for odd`() {
    let words = vocabulary.words.noRecords.map { String(decoding: $0, as: UTF8.self) }
    #expect(words.count > 30)
    for word in words {
      for text in [word, word + "：3人", word.uppercased(), " " + word, "\u{3000}" + word, word + " "] {
        #expect(isOdd(text), "\(text)")
      }
    }
    for ending in vocabulary.words.noRecordEndings.map({ String(decoding: $0, as: UTF8.self) }) {
      for text in [ending, "甲" + ending, "A" + ending, "2021年" + ending + "\u{3000}"] {
        #expect(isOdd(text), "\(text)")
      }
    }
    for blank in ["NaN", "NULL", "None", "\\N", "N/A", "#N/A", "-", "--", "—", "——", "/", "无"] {
      #expect(isOdd(blank), "\(blank)")
    }
    for id in ["4.30302E+17", "4e-1", "1E+100", "430302198001011000", "ＴＯＴＡＬ", "小 计", "t otal"] {
      #expect(isOdd(id), "\(id)")
    }
  }

  @Test
  func `Usual ids are plain`() {
    for id in [
      "P00000001", "43030219800101123X", "430302198001011234", "007", "1", "A-12", "T7", "S0001", "E17", "2021-001",
      "林示例", "林示例1",
    ] {
      #expect(!isOdd(id), "\(id)")
    }
  }
}
