import Xueshi

/// What the rows that were read have taught: combinations of words, titles and specialties, each of which was looked at whole.
struct LearnedRows: ~Copyable {
  var combinations: Combinations
  /// What the words of a row say that are not remembered.
  let words = UnsafeMutablePointer<RowWords>.allocate(capacity: 1)
  private var titles: TitleNumbers
  private var specialtyNumbers = TextNumbers()
  private let vocabulary: Vocabulary
  /// The specialties of events, and of whom they belong to.
  var specialties: SpecialtyTable

  /// How many texts are kept; they are told apart within one person only, so that they may start anew between chunks.
  private static var mostTexts: Int { 1 << 14 }
  private static var mostSpecialties: Int { 1 << 12 }

  init(_ columns: [(column: Int, isLong: Bool)], _ vocabulary: Vocabulary) {
    combinations = Combinations(columns)
    titles = TitleNumbers(vocabulary.titles)
    self.vocabulary = vocabulary
    specialties = vocabulary.specialties
  }

  deinit { words.deallocate() }

  /// Lets texts start anew where there are many.
  mutating func startChunk() {
    if titles.count > Self.mostTexts { titles.removeAll() }
    if specialties.count > Self.mostSpecialties {
      specialties = vocabulary.specialties
      specialtyNumbers.removeAll()
    }
  }

  /// The number of what a title comes to, 0 where it names nothing; nothing where it is not plain.
  @inline(__always)
  mutating func title(_ cell: Cell) -> Int32? {
    if cell.isEmpty { return 0 }
    let known = titles.find(cell)
    return known >= 0 ? known : learnTitle(cell)
  }

  @inline(never)
  private mutating func learnTitle(_ cell: Cell) -> Int32? {
    if cell.mayNeedTrimming || !cell.isText { return nil }
    return titles.number(of: cell)
  }

  /// The specialty of a cell; nothing where it is not plain.
  @inline(__always)
  mutating func specialty(_ cell: Cell) -> SpecialtyID? {
    if cell.isEmpty { return .blank }
    let known = specialtyNumbers.find(cell)
    return known >= 0 ? SpecialtyID(number: known) : learnSpecialty(cell)
  }

  @inline(never)
  private mutating func learnSpecialty(_ cell: Cell) -> SpecialtyID? {
    if cell.mayNeedTrimming || !cell.isText { return nil }
    let id = specialties.id(of: Span(_unsafeElements: cell.bytes))
    specialtyNumbers.add(cell, id.number)
    return id
  }
}
