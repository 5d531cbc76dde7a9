import Testing
import Xueshi

@Suite
struct `A text` {
  @Test
  func `A text equals a literal only when every byte agrees`() {
    let text = Text("学时")
    #expect(text.equals("学时"))
    #expect(!text.equals("学"))
    #expect(!text.equals("学时 "))
    #expect(!text.equals(""))
    #expect(!Text("\u{e9}").equals("e\u{301}"), "canonical equivalence is not equality")
    #expect(Text("").equals(""))
    #expect(Text("").isEmpty)
    expect(text, equals: "学时")
  }

  @Test
  func `Whole numbers are written in decimal, padded where asked`() {
    func decimal(_ value: Int64) -> Text {
      var bytes: [UInt8] = []
      bytes.append(decimal: value)
      return Text(utf8: bytes)
    }
    func padded(_ value: Int64, _ digits: Int) -> Text {
      var bytes: [UInt8] = []
      bytes.append(decimal: value, digits: digits)
      return Text(utf8: bytes)
    }
    for value in [0, 1, 9, 10, 11, 99, 100, 999, 1000, 9999, 10_000, 430_300, -1, -10, -9999, .max, .min] as [Int64] {
      expect(decimal(value), equals: Text(String(value)))
    }
    expect(padded(0, 2), equals: "00")
    expect(padded(9, 2), equals: "09")
    expect(padded(10, 2), equals: "10")
    expect(padded(100, 2), equals: "100")
    expect(padded(7, 4), equals: "0007")
    expect(padded(2021, 4), equals: "2021")
  }

  @Test
  func `Writing appends and leaves what is there`() {
    var bytes = Array("x".utf8)
    bytes.append("学")
    bytes.append(decimal: 10)
    bytes.append(text: "时")
    bytes.append(Hours(hundredths: 150))
    bytes.append(Day(year: 2021, month: 3, day: 4))
    expect(Text(utf8: bytes), equals: "x学10时1.52021-03-04")
  }
}
