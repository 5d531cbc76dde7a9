import TestSupport
import Testing

@testable import Xueshi

@Suite
struct `Fixed readings` {
  private let library: Library

  init() throws {
    library = try Bundled.library()
  }

  private func book(_ id: Text) throws -> RulebookIndex { try #require(library.rulebook(named: id)) }

  /// The option chosen of each reading of a rulebook, by id.
  private func choice(_ fixed: FixedReadings, _ id: Text, at end: ReadingEnd = .standard) throws -> [String: String] {
    let book = try book(id)
    let readings = library.rulebooks[book].readings
    let options = fixed.choice(end, of: book, in: library)
    try #require(options.count == readings.count)
    return Dictionary(
      uniqueKeysWithValues: zip(readings, options).map { ($0.id.string, $0.options[$1].id.string) })
  }

  @Test
  func `An open reading takes its default, its first option when strict and its last when lenient`() throws {
    let open = FixedReadings(library)
    let xiangtan = try book("xiangtan-2022")
    let readings = library.rulebooks[xiangtan].readings
    expect(open.choice(.standard, of: xiangtan, in: library), equals: readings.map { $0.standard })
    expect(open.choice(.strict, of: xiangtan, in: library), equals: readings.map { _ in OptionIndex(0) })
    expect(open.choice(.lenient, of: xiangtan, in: library), equals: readings.map { OptionIndex($0.options.count - 1) })
    #expect(ReadingIndex.all(in: readings).allSatisfy { open.isOpen($0, of: xiangtan) })
    try expect(choice(open, "xiangtan-2022")["ratio-base"], equals: "required-90")
    try expect(choice(open, "xiangtan-2022", at: .strict)["ratio-base"], equals: "actual-total")
  }

  @Test
  func `A fixed reading stays at either end, and is no longer open`() throws {
    var fixed = FixedReadings(library)
    expect(fixed.fix("ratio-base", "actual-total", in: library), equals: nil)
    let xiangtan = try book("xiangtan-2022")
    for end in ReadingEnd.allCases {
      try expect(choice(fixed, "xiangtan-2022", at: end)["ratio-base"], equals: "actual-total")
    }
    let open = ReadingIndex.all(in: library.rulebooks[xiangtan].readings).filter { fixed.isOpen($0, of: xiangtan) }
    expect(open.count, equals: library.rulebooks[xiangtan].readings.count - 1)
  }

  @Test
  func `Strict, lenient and default name options of every reading`() throws {
    for (name, option) in [("strict", "six-in-year"), ("lenient", "every-year"), ("default", "every-year")] {
      var fixed = FixedReadings(library)
      expect(fixed.fix("posting-years", Text(name), in: library), equals: nil)
      try expect(choice(fixed, "xiangtan-2022")["posting-years"], equals: option, "\(name)")
    }
    var fixed = FixedReadings(library)
    expect(fixed.fix("special-pool", "default", in: library), equals: nil)
    try expect(choice(fixed, "jiaxing-2025", at: .lenient)["special-pool"], equals: "together")
  }

  @Test
  func `The last word wins`() throws {
    var fixed = FixedReadings(library)
    expect(fixed.fix("ratio-base", "actual-total", in: library), equals: nil)
    expect(fixed.fix("ratio-base", "required-90", in: library), equals: nil)
    try expect(choice(fixed, "xiangtan-2022", at: .strict)["ratio-base"], equals: "required-90")
    fixed.fixAll(.strict, in: library)
    try expect(choice(fixed, "xiangtan-2022", at: .lenient)["ratio-base"], equals: "actual-total")
    expect(fixed.fix("ratio-base", "lenient", in: library), equals: nil)
    try expect(choice(fixed, "xiangtan-2022")["ratio-base"], equals: "required-90")
    try expect(choice(fixed, "xiangtan-2022")["public-required"], equals: "thirty", "the others stay strict")
  }

  @Test
  func `Fixing all leaves nothing open in any rulebook`() {
    for end in ReadingEnd.allCases {
      var fixed = FixedReadings(library)
      fixed.fixAll(end, in: library)
      for book in RulebookIndex.all(in: library.rulebooks) {
        #expect(ReadingIndex.all(in: library.rulebooks[book].readings).allSatisfy { !fixed.isOpen($0, of: book) })
        expect(
          fixed.choice(.standard, of: book, in: library),
          equals: FixedReadings(library).choice(end, of: book, in: library))
      }
    }
  }

  @Test
  func `An id shared by two rulebooks fixes both`() throws {
    var fixed = FixedReadings(library)
    expect(fixed.fix("training-hours", "stated", in: library), equals: nil)
    try expect(choice(fixed, "changzhou-2024", at: .lenient)["training-hours"], equals: "stated")
    try expect(choice(fixed, "jiangsu-2023", at: .lenient)["training-hours"], equals: "stated")
  }

  @Test
  func `An unknown option answers with the options, an unknown reading with the readings`() throws {
    var fixed = FixedReadings(library)
    expect(fixed.fix("ratio-base", "ninety", in: library), equals: ["actual-total", "required-90"])
    expect(fixed.fix("ratio-base", "", in: library), equals: ["actual-total", "required-90"])
    let readings = fixed.fix("ratio", "strict", in: library)
    let known = try #require(readings)
    let questions = Question.allCases.map { Text(stringLiteral: $0.word) }
    expect(Set(known), equals: Set(library.rulebooks.flatMap { $0.readings.map { $0.id } } + questions))
    let untouched = RulebookIndex.all(in: library.rulebooks).allSatisfy { book in
      ReadingIndex.all(in: library.rulebooks[book].readings).allSatisfy { fixed.isOpen($0, of: book) }
    }
    #expect(untouched)
  }
}
