import TestSupport
import Testing
import Xueshi

@Suite
struct `A place` {
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try Bundled.vocabulary().vocabulary
  }

  private func code(_ cell: String) -> UInt32? {
    let bytes = Array(cell.utf8)
    return vocabulary.places.place(bytes.span)?.number
  }

  @Test
  func `A place goes by its code and by every name on file`() {
    for name in ["430300", "湘潭市", "湘潭", "xiangtan", "Xiangtan"] { expect(code(name), equals: 430_300, "\(name)") }
    for name in ["100000", "全国", "national", "China"] { expect(code(name), equals: 100_000, "\(name)") }
    for (name, number) in [("嘉兴", 330_400), ("常州市", 320_400), ("枣庄", 370_400), ("浙江省", 330_000), ("江苏", 320_000)] {
      expect(code(name), equals: UInt32(number), "\(name)")
    }
  }

  @Test
  func `Six digits are a place whether or not it is on file, and an unknown name is none`() {
    expect(code("110101"), equals: 110_101)
    expect(code("000000"), equals: 0)
    for name in ["", "43030", "4303000", "43030a", "４３０３００", "-43030", "长沙", "XIANGTAN", "湘潭 市"] {
      expect(code(name), equals: nil, "\(name)")
    }
  }

  @Test
  func `A county's ancestors are its city, its province and the country`() {
    let lineages: [(UInt32, [UInt32])] = [
      (430_302, [430_302, 430_300, 430_000, 100_000]), (430_300, [430_300, 430_000, 100_000]),
      (430_000, [430_000, 100_000]), (100_000, [100_000]), (110_101, [110_101, 110_100, 110_000, 100_000]),
    ]
    for (code, lineage) in lineages { expect(PlaceCode(code).lineage.map { $0.number }, equals: lineage, "\(code)") }
  }

  @Test
  func `A place on file has a name in both languages, another none`() {
    expect(vocabulary.places.name(of: PlaceCode(330_400))?.zh, equals: "嘉兴市")
    expect(vocabulary.places.name(of: PlaceCode(330_400))?.en, equals: "Jiaxing")
    expect(vocabulary.places.name(of: PlaceCode(430_302)), equals: nil)
  }
}
