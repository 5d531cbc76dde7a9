/// What rows of several people state of one class: one title on one route from one day to another.
///
/// Of many classes those are kept that come first by a number made of what they are, so that the same ones are kept whatever the
/// order of the rows.
struct SharedClasses: Sendable {
  /// What somebody's row states.
  fileprivate struct Claim: Sendable {
    var hours: StatedAmount
    var quantity: StatedAmount
    var unit: QuantityUnit?
    var line: Int32
    var person: UInt64
  }

  private static let most = 1 << 14
  private static let mostClaims = 4
  private static let mostRemarks = 20
  private var classes: [UInt64: [Claim]] = [:]
  /// Classes from this number on are not kept.
  private var limit = UInt64.max

  /// Adds a row.
  mutating func add(_ event: Event, _ title: UInt64, of person: UInt64) {
    if event.hours.isBlank, event.quantity.isBlank { return }
    var key = title
    for part in [Int64(event.route.number), Int64(event.interval.start.number), Int64(event.interval.end.number)] {
      key = (key ^ UInt64(bitPattern: part)) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
    }
    guard key < limit else { return }
    keep(
      Claim(hours: event.hours, quantity: event.quantity, unit: event.unit, line: event.line, person: person), of: key)
    if classes.count > 2 * Self.most { trim() }
  }

  mutating func add(_ other: SharedClasses) {
    limit = min(limit, other.limit)
    for (key, claims) in other.classes where key < limit {
      for claim in claims { keep(claim, of: key) }
    }
    trim()
  }

  private mutating func keep(_ claim: Claim, of key: UInt64) {
    classes[key, default: []].keep(claim, most: Self.mostClaims)
  }

  private mutating func trim() {
    if classes.count > Self.most { limit = min(limit, classes.keys.sorted()[Self.most]) }
    classes = classes.filter { $0.key < limit }
  }

  /// The classes of which people state different amounts, in the order of their first lines.
  var remarks: [FileRemark] {
    var kept = self
    kept.trim()
    var found: [[Int32]] = []
    for claims in kept.classes.values
    where claims.contains(where: { claim in claims.contains { $0.contradicts(claim) } }) {
      found.append(claims.map { $0.line })
    }
    found.sort { $0[0] < $1[0] }
    return found.prefix(Self.mostRemarks).map { .sharedClass(lines: $0) }
  }
}

extension [SharedClasses.Claim] {
  /// Keeps the first row of each amount, by line.
  fileprivate mutating func keep(_ claim: Element, most: Int) {
    if let index = firstIndex(where: { $0.states(claim) }) {
      if self[index].line <= claim.line { return }
      remove(at: index)
    }
    insert(claim, at: firstIndex { $0.line > claim.line } ?? count)
    if count > most { removeLast() }
  }
}

extension SharedClasses.Claim {
  /// Whether both state the same.
  fileprivate func states(_ other: Self) -> Bool {
    hours == other.hours && quantity == other.quantity && unit == other.unit
  }

  /// Whether another person's row states another amount of the same.
  fileprivate func contradicts(_ other: Self) -> Bool {
    guard person != other.person else { return false }
    if !hours.isBlank, !other.hours.isBlank, hours != other.hours { return true }
    return !quantity.isBlank && !other.quantity.isBlank && unit == other.unit && quantity != other.quantity
  }
}
