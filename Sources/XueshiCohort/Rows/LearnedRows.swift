import Xueshi

/// What the rows that were read have taught: combinations of words, titles and specialties, each of which was looked at whole.
struct LearnedRows: ~Copyable {
  var combinations: Combinations
  /// What the words of a row say that are not remembered.
  let words = UnsafeMutablePointer<RowWords>.allocate(capacity: 1)
  private var titles: TitleNumbers
  /// Texts that name nothing.
  private var texts = TextNumbers()
  private var specialtyNumbers = TextNumbers()
  /// Whether titles hold a word that points to another route, as 1 and 0.
  private var pointers = TextNumbers()
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
    if texts.count > Self.mostTexts { texts.removeAll() }
    if pointers.count > Self.mostTexts { pointers.removeAll() }
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

  /// What tells the title of a number from others, from person to person.
  func hash(ofTitle number: Int32) -> UInt64 { titles.hash(of: number) }

  @inline(never)
  private mutating func learnTitle(_ cell: Cell) -> Int32? {
    if cell.mayNeedTrimming || !cell.isText { return nil }
    return titles.number(of: cell)
  }

  /// The number of a text that names nothing, 0 where there is none.
  @inline(__always)
  mutating func text(_ cell: Cell) -> Int32 {
    cell.isEmpty ? 0 : learnText(cell)
  }

  @inline(never)
  private mutating func learnText(_ cell: Cell) -> Int32 {
    let known = texts.find(cell)
    if known > 0 { return known }
    let number = Int32(texts.count + 1)
    texts.add(cell, number)
    return number
  }

  /// Whether a title, of a route whose rows may be meant for another one, holds a word that says so.
  @inline(__always)
  mutating func pointsElsewhere(_ title: Cell, _ route: RouteID) -> Bool {
    if title.isEmpty { return false }
    let known = pointers.find(title)
    return known < 0 ? learnPointer(title, route) : known > 0
  }

  @inline(never)
  private mutating func learnPointer(_ title: Cell, _ route: RouteID) -> Bool {
    let points = vocabulary.remarkRules.pointElsewhere(Span(_unsafeElements: title.bytes), of: route)
    pointers.add(title, points ? 1 : 0)
    return points
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
