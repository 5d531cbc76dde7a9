import TestSupport
import Testing
import Xueshi

@Suite
struct `A specialty` {
  private func id(_ text: String, in table: inout SpecialtyTable) -> SpecialtyID {
    let bytes = Array(text.utf8)
    return table.id(of: bytes.span)
  }

  @Test
  func `The six specialties of Jiaxing equal their Chinese names`() throws {
    var table = try Bundled.vocabulary().vocabulary.specialties
    let pairs = [
      ("machinery", "机械"), ("energy", "能源"), ("materials", "材料"), ("light-textile", "轻纺"), ("chemical", "化工"),
      ("information", "信息技术"),
    ]
    for (english, chinese) in pairs {
      expect(id(chinese, in: &table), equals: id(english, in: &table))
      expect(table[id(chinese, in: &table)], equals: Text(english))
    }
    expect(Set(pairs.map { id($0.0, in: &table) }).count, equals: 6)
  }

  @Test
  func `Free text is a specialty of its own, equal only to the same text`() throws {
    var table = try Bundled.vocabulary().vocabulary.specialties
    let nursing = id("护理学", in: &table)
    expect(id("护理学", in: &table), equals: nursing)
    for other in ["护理", "Machinery", "信息 技术", "machinery "] {
      #expect(id(other, in: &table) != nursing)
      #expect(id(other, in: &table) != id("machinery", in: &table), "\(other)")
      expect(table[id(other, in: &table)], equals: Text(other))
    }
  }

  @Test
  func `The blank cell is number 0`() throws {
    var table = try Bundled.vocabulary().vocabulary.specialties
    expect(id("", in: &table), equals: .blank)
    #expect(table[.blank].isEmpty)
  }
}
