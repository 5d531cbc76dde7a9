import Foundation
import Testing
import Xueshi
import XueshiReports

@Suite
struct JSONWriting {
  private func json(_ write: (inout JSONWriter) -> Void) -> String {
    var output: [UInt8] = []
    output.appendJSONObject(write)
    return String(decoding: output, as: UTF8.self)
  }

  @Test
  func `Commas stand between members and elements, and nowhere else`() {
    #expect(json { _ in } == "{}")
    #expect(json { $0.add("a", 1) } == #"{"a":1}"#)
    let written = json {
      $0.add("none", [Int]())
      $0.add("empty") { _ in }
      $0.add("objects", [1, 2]) { number, json in
        json.add("number", number)
        json.add("twice", [number, number])
      }
      $0.add("after", true)
    }
    #expect(
      written
        == #"{"none":[],"empty":{},"objects":[{"number":1,"twice":[1,1]},{"number":2,"twice":[2,2]}],"after":true}"#)
  }

  @Test
  func `A string that ends in an opening brace or bracket needs its comma all the same`() {
    let written = json {
      $0.add("a", "{" as Text)
      $0.add(named: "[", "[" as Text)
      $0.add("c", ["{", "["] as [Text])
    }
    #expect(written == #"{"a":"{","[":"[","c":["{","["]}"#)
  }

  @Test
  func `Nothing is null, and hours are exact decimals`() {
    let nobody: Text? = nil
    let written = json {
      $0.add("nobody", nobody)
      $0.add(
        "hours", ByPart<Hours>(total: Hours(90), public: Hours(hundredths: 5), professional: Hours(hundredths: -250)))
      $0.add("effort", Effort(thousandths: 1_050))
      $0.add("place", PlaceCode(30300))
      $0.add("window", Year(2018)...Year(2021))
    }
    #expect(
      written
        == #"{"nobody":null,"hours":{"total":90,"public":0.05,"professional":-2.5},"effort":1.05,"place":"030300","#
        + #""window":[2018,2021]}"#)
  }

  @Test
  func `A string gives back exactly the text that was written, and no control character`() throws {
    let all = String(String.UnicodeScalarView((0...0x2FF).compactMap { Unicode.Scalar($0 as UInt32) }))
    for text in ["", "湘潭", "\"\\/", "\u{0}\u{1F}\u{7F}", "a\nb\r\tc", "😀", all] {
      let json = json { $0.add(named: Text(utf8: Array(text.utf8)), text) }
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
      #expect(read == [text: text])
      #expect(!json.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    }
  }

  @Test
  func `What is in the output already stays, and an object after an object is its own`() {
    var output = Array("{".utf8)
    output.appendJSONObject { $0.add("a", 1) }
    output.appendJSONLine { $0.add("b", 2) }
    output.appendJSONObjects([3, 4]) { $1.add("c", $0) }
    #expect(String(decoding: output, as: UTF8.self) == "{{\"a\":1}{\"b\":2}\n[{\"c\":3},{\"c\":4}]")
  }
}
