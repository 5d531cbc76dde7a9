import TestSupport
import Testing
import Xueshi

@Suite
struct `A library` {
  private let library: Library

  init() throws {
    library = try Bundled.library()
  }

  private func governing(_ year: Int32, _ place: UInt32, in library: Library? = nil) -> Text? {
    let library = library ?? self.library
    return library.governing(Year(year), at: PlaceCode(place)).map { library.rulebooks[$0].id }
  }

  /// A rulebook that differs from the small one in its id, place and years.
  private func rulebook(_ id: String, _ place: String, _ years: String) throws -> [UInt8] {
    Array(
      SmallRulebook.document.replacing("\"small-2020\"", with: "\"\(id)\"")
        .replacing("\"430300\"", with: "\"\(place)\"")
        .replacing("\"from\": 2020, \"to\": 2021,", with: years + ",").utf8)
  }

  @Test
  func `A place's own notice governs the years it covers`() {
    for (year, id) in [
      (2016, "national-2015"), (2017, "xiangtan-2022"), (2022, "xiangtan-2022"), (2023, "national-2015"),
    ] {
      expect(governing(Int32(year), 430_300), equals: Text(id), "\(year)")
    }
    for (year, id) in [(2024, "zhejiang-2016"), (2025, "jiaxing-2025"), (2026, "zhejiang-2016")] {
      expect(governing(Int32(year), 330_400), equals: Text(id), "Jiaxing in \(year)")
    }
    for (year, id) in [
      (2022, "national-2015"), (2023, "jiangsu-2023"), (2024, "changzhou-2024"), (2030, "changzhou-2024"),
    ] {
      expect(governing(Int32(year), 320_400), equals: Text(id), "Changzhou in \(year)")
    }
    for (year, id) in [(2022, "national-2015"), (2023, "zaozhuang-2023"), (2024, "national-2015")] {
      expect(governing(Int32(year), 370_400), equals: Text(id), "Zaozhuang in \(year)")
    }
  }

  @Test
  func `Otherwise the nearest ancestor's governs: city, province, country`() {
    expect(governing(2020, 430_302), equals: "xiangtan-2022", "a district of Xiangtan")
    expect(governing(2020, 330_100), equals: "zhejiang-2016", "a city of Zhejiang without a notice")
    expect(governing(2020, 330_106), equals: "zhejiang-2016", "a district of that city")
    expect(governing(2020, 430_100), equals: "national-2015", "a province without a notice")
    expect(governing(2020, 110_101), equals: "national-2015", "six digits that are not on file")
    expect(governing(2016, 330_000), equals: "national-2015", "before the province's first year")
  }

  @Test
  func `Before 2016 no rulebook exists`() {
    for place: UInt32 in [100_000, 430_300, 330_400, 110_101] {
      expect(governing(2015, place), equals: nil)
      expect(governing(2016, place), equals: "national-2015")
    }
  }

  @Test
  func `Of two rulebooks of one place and year the one added later governs`() throws {
    var library = library
    let district = try rulebook("district", "430302", "\"from\": 2020, \"to\": 2020")
    let city = try rulebook("city", "430300", "\"from\": 2021")
    try library.add(rulebook: district.span)
    let index = try library.add(rulebook: city.span)
    expect(Int(index.number), equals: library.rulebooks.count - 1)
    expect(library.rulebook(named: "city"), equals: index)
    expect(governing(2020, 430_300, in: library), equals: "xiangtan-2022")
    expect(governing(2021, 430_300, in: library), equals: "city")
    expect(governing(2023, 430_300, in: library), equals: "city", "no last year is stated")
    expect(governing(2020, 430_302, in: library), equals: "district")
    expect(governing(2021, 430_302, in: library), equals: "city")
  }

  @Test
  func `A rulebook of the same id replaces the earlier one`() throws {
    var library = library
    let count = library.rulebooks.count
    let other = try rulebook("xiangtan-2022", "110100", "\"from\": 2020, \"to\": 2020")
    try library.add(rulebook: other.span)
    expect(library.rulebooks.count, equals: count)
    expect(governing(2020, 430_300, in: library), equals: "national-2015")
    expect(governing(2020, 110_101, in: library), equals: "xiangtan-2022")
  }

  @Test
  func `A file that is no rulebook adds nothing`() throws {
    var library = library
    let broken = Array(SmallRulebook.document.replacing("\"visit\"", with: "\"visits\"").utf8)
    #expect(throws: JSONError.self) { try library.add(rulebook: broken.span) }
    expect(library.rulebooks.count, equals: self.library.rulebooks.count)
    expect(library.rulebook(named: "small-2020"), equals: nil)
  }

  @Test
  func `Windows are stated by the place's notice for its own application years only`() {
    func stating(_ year: Int32, _ place: UInt32) -> Text? {
      library.statingWindows(for: Year(year), at: PlaceCode(place)).map { library.rulebooks[$0].id }
    }
    for (year, id) in [(2021, nil), (2022, "xiangtan-2022"), (2023, nil)] as [(Int32, Text?)] {
      expect(stating(year, 430_300), equals: id, "Xiangtan \(year)")
    }
    for (year, id) in [(2022, nil), (2023, "zaozhuang-2023"), (2024, nil)] as [(Int32, Text?)] {
      expect(stating(year, 370_400), equals: id, "Zaozhuang \(year)")
    }
    expect(stating(2025, 330_400), equals: nil)
    expect(stating(2024, 320_400), equals: nil)
  }
}
