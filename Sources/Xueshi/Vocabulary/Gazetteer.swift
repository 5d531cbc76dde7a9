/// A place by its six-digit code of GB/T 2260.
public struct PlaceCode: Hashable, Sendable {
  /// The code as a number, 0 to 999999.
  public let number: UInt32

  /// Makes a place of its code.
  /// - Parameter number: The six digits.
  @inlinable
  public init(_ number: UInt32) {
    self.number = number
  }

  /// The whole country, the last of every place's ancestors.
  public static var nation: PlaceCode { PlaceCode(100_000) }

  /// The place itself, its city, its province and the country: aabbcc, aabb00, aa0000, 100000, each once.
  public var lineage: [PlaceCode] {
    var lineage: [PlaceCode] = []
    for code in [number, number / 100 * 100, number / 10_000 * 10_000, PlaceCode.nation.number]
    where lineage.last?.number != code {
      lineage.append(PlaceCode(code))
    }
    return lineage
  }

  /// Whether a place is it or one above it: whether its ``lineage`` has it, with no list made.
  func lies(in other: PlaceCode) -> Bool {
    other.number == number || other.number == number / 100 * 100 || other.number == number / 10_000 * 10_000
      || other == .nation
  }

  /// Reads six digits.
  /// - Parameter digits: The text of the code.
  public init?(digits: Span<UInt8>) {
    guard digits.count == 6 else { return nil }
    var number: UInt32 = 0
    for index in digits.indices {
      let digit = digits[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      number = number * 10 + UInt32(digit)
    }
    self.init(number)
  }
}

extension PlaceCode: CustomStringConvertible {
  /// The six digits of the code: `330400`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.append(decimal: Int64(number), digits: 6)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A place on file.
package struct Place: Sendable {
  /// Its code.
  package let code: PlaceCode
  /// Its name.
  package let name: Phrase
}

/// The places on file and the names they go by.
package struct Gazetteer: Sendable {
  /// The places, in the order of the file.
  package internal(set) var places: [Place] = []
  package internal(set) var names = NameIndex()

  /// The place a cell means: any six digits, or a name on file.
  /// - Parameter cell: The bytes of the cell, trimmed.
  /// - Returns: Nothing when the name is unknown.
  package func place(_ cell: Span<UInt8>) -> PlaceCode? {
    PlaceCode(digits: cell) ?? names[cell].map { places[$0].code }
  }

  /// The place on file a cell means, by its code or a name; other words say nothing of a place.
  /// - Parameter cell: The bytes of the cell, trimmed.
  /// - Returns: Nothing when no place on file is meant.
  package func placeOnFile(_ cell: Span<UInt8>) -> PlaceCode? {
    place(cell).flatMap { code in places.contains { $0.code == code } ? code : nil }
  }

  /// The name of a place.
  /// - Parameter code: The code.
  /// - Returns: Nothing for a place not on file.
  package func name(of code: PlaceCode) -> Phrase? {
    places.first { $0.code == code }?.name
  }
}

/// A specialty (专业) by number.
///
/// Number 0 is the blank cell; aliases share the number of what they stand for.
public struct SpecialtyID: Hashable, Sendable {
  /// The number; 0 is blank.
  public let number: Int32

  /// The blank cell.
  @inlinable
  public static var blank: SpecialtyID { SpecialtyID(number: 0) }

  @inlinable
  package init(number: Int32) {
    self.number = number
  }
}

/// Specialties seen so far: those the vocabulary gives aliases for, then free text as it comes.
package struct SpecialtyTable: Sendable {
  private var texts = TextTable()
  /// For each text the number of the one it is an alias of; its own where it is none.
  private var canonical: [Int32] = []
  /// For each text its first alias, the wording of the vocabulary in Chinese; the text itself where it has none.
  private var aliases: [Int32] = []

  /// For each text whether it is no word of the vocabulary, but holds one.
  private var near: [Bool] = []
  /// The words of the vocabulary, in small letters.
  private var known: [[UInt8]] = []

  /// How many texts it holds, blank among them.
  package var count: Int { canonical.count }

  init() {
    _ = self.id(of: Text(utf8: []).utf8.span)
  }

  /// The number of a specialty, giving it one when it is new.
  /// - Parameter text: The bytes of the specialty, trimmed.
  /// - Returns: Its number, or that of the specialty it is an alias of.
  package mutating func id(of text: Span<UInt8>) -> SpecialtyID {
    let number = texts.number(of: text)
    if Int(number) == canonical.count { add(number, of: number) }
    return SpecialtyID(number: canonical[Int(number)])
  }

  /// The text of a specialty, in its canonical wording.
  /// - Parameter id: The specialty.
  package subscript(id: SpecialtyID) -> Text { texts[id.number] }

  /// The name of a specialty in Chinese where the vocabulary gives one, else its canonical wording.
  /// - Parameter id: The specialty.
  /// - Returns: The name.
  package func chineseName(of id: SpecialtyID) -> Text { texts[aliases[Int(id.number)]] }

  /// Whether a specialty is no word of the vocabulary, but holds one: 机械工程 holds 机械.
  /// - Parameter id: The specialty.
  /// - Returns: Whether it does.
  package func isNear(_ id: SpecialtyID) -> Bool { near[Int(id.number)] }

  mutating func addAlias(_ alias: Text, of id: SpecialtyID) {
    let number = texts.number(of: alias.utf8.span)
    guard Int(number) == canonical.count else { return }
    add(number, of: id.number)
    known.append(texts[id.number].utf8.map { $0.lowercased })
    known.append(alias.utf8.map { $0.lowercased })
    if aliases[Int(id.number)] == id.number { aliases[Int(id.number)] = number }
  }

  /// Lets a text mean a blank cell.
  mutating func addBlank(_ text: Text) {
    let number = texts.number(of: text.utf8.span)
    if Int(number) == canonical.count { add(number, of: SpecialtyID.blank.number) }
  }

  /// Gives a new text the specialty it stands for; of the vocabulary's own words none is near another.
  private mutating func add(_ number: Int32, of canonical: Int32) {
    self.canonical.append(canonical)
    aliases.append(number)
    let text = texts[number].utf8.map { $0.lowercased }
    near.append(number == canonical && known.contains { text.holds($0) })
  }
}
