/// People whose own rows were refused, by id, with the line of the first.
struct RefusedPeople: Sendable {
  private var ids = TextTable()
  private var lines: [Int32] = []

  mutating func note(_ id: Span<UInt8>, _ line: Int32) {
    let number = Int(ids.number(of: id))
    if number == lines.count { lines.append(line) }
  }

  /// The line of somebody's refused row; nothing where there is none.
  func line(of id: Span<UInt8>) -> Int32? { ids.find(id).map { lines[Int($0)] } }
}
