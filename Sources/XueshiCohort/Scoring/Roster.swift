import Xueshi

/// Who the people of a cohort are, by id, and where their rows lie; the rows themselves stay in their file.
final class Roster {
  /// Rows of one person that stand together.
  struct Run {
    var start: Int
    var line: Int32
  }

  let file: InputFile
  let rules: ColumnRules
  let tables: CohortTables
  /// The runs, in file order.
  private(set) var runs: [Run] = []
  /// For each run, the next one of the same person; −1 after the last.
  private(set) var nextRun: [Int32] = []
  private var ids = TextTable()
  private var first: [Int32] = []
  private var last: [Int32] = []
  private var end = 0
  /// How far past a row there may be what shows its quote to be broken.
  private var reach = 0

  init(_ people: RowSource, _ tables: CohortTables) throws(CohortFailure) {
    (file, rules, self.tables) = (people.file, people.rules, tables)
    var current: Int32 = -1
    try people.walk { row in
      reach = max(reach, row.reach - row.length)
      let number = row.id.map { ids.number(of: Span(_unsafeElements: $0.bytes)) } ?? current
      // A row without an id is refused wherever it stands; before everybody else it needs a run of its own.
      if number == current, !runs.isEmpty { return true }
      current = number
      add(Run(start: row.position, line: row.line), of: number)
      return true
    }
    end = people.file.position
    try lookAtSharedIDs()
    try dropRefused()
  }

  /// What was found in rows of people who come several times far apart.
  private(set) var distant = DistantRows()

  /// Looks at everybody who comes several times: whether they can be one person, and which rows are one application.
  private func lookAtSharedIDs() throws(CohortFailure) {
    let buffer = ByteBuffer(capacity: 1 << 12)
    for number in first.indices where first[number] != last[number] {
      var bytes: [UInt8] = []
      var rows: [(start: Int, line: Int32)] = []
      var ofFirstRun = 0
      var run = first[number]
      while run >= 0 {
        buffer.count = 0
        let reach = try read(Int(run)..<Int(run) + 1, into: buffer)
        rows += tables.people(UnsafePointer(buffer.start), buffer.count, reach: reach, line: runs[Int(run)].line).map {
          (bytes.count + $0.start, $0.line)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(start: buffer.start, count: reach))
        if ofFirstRun == 0 { ofFirstRun = rows.count }
        run = nextRun[Int(run)]
      }
      distant.note(tables.look(at: rows, bytes))
      distant.continued.formUnion(rows[ofFirstRun...].map { $0.line })
    }
  }

  /// Lets events go to runs that hold an application: of somebody who comes several times some rows may be refused, or
  /// repeat others.
  private func dropRefused() throws(CohortFailure) {
    let buffer = ByteBuffer(capacity: 1 << 12)
    for number in first.indices where first[number] != last[number] {
      var kept: [Int32] = []
      var run = first[number]
      while run >= 0 {
        buffer.count = 0
        let reach = try read(Int(run)..<Int(run) + 1, into: buffer)
        let rows = tables.people(UnsafePointer(buffer.start), buffer.count, reach: reach, line: runs[Int(run)].line)
        if rows.contains(where: { distant.repetitions[$0.line] == nil }) { kept.append(run) }
        run = nextRun[Int(run)]
      }
      guard let start = kept.first, let end = kept.last else { continue }
      (first[number], last[number]) = (start, end)
      for (index, run) in kept.enumerated() { nextRun[Int(run)] = index + 1 < kept.count ? kept[index + 1] : -1 }
    }
  }

  private func add(_ run: Run, of number: Int32) {
    let index = Int32(runs.count)
    runs.append(run)
    nextRun.append(-1)
    guard number >= 0 else { return }
    if Int(number) == first.count {
      first.append(index)
      last.append(index)
    } else {
      nextRun[Int(last[Int(number)])] = index
      last[Int(number)] = index
    }
  }

  /// A person's number; nothing where nobody has the id.
  func number(of id: Cell) -> Int32? { ids.find(Span(_unsafeElements: id.bytes)) }

  /// The runs of a person, in file order.
  func runs(of number: Int32) -> [Int] {
    var runs: [Int] = []
    var run = first[Int(number)]
    while run >= 0 {
      runs.append(Int(run))
      run = nextRun[Int(run)]
    }
    return runs
  }

  /// The first run of a person.
  func firstRun(of id: Cell) -> Int32? {
    number(of: id).map { first[Int($0)] }
  }

  /// Reads the rows of some runs, the last of them with its line feed.
  /// - Returns: How many bytes the buffer really holds: where quotes are broken, what shows that is there too.
  func read(_ range: Range<Int>, into buffer: ByteBuffer) throws(CohortFailure) -> Int {
    let start = runs[range.lowerBound].start
    let to = range.upperBound < runs.count ? runs[range.upperBound].start : end
    do throws(SystemError) {
      try file.read(start..<min(end, to + reach), into: buffer)
    } catch {
      throw .unreadable(file.path, error)
    }
    let count = buffer.count
    if count > to - start {
      buffer.count = to - start
      return count
    }
    _ = buffer.endLine()
    return buffer.count
  }
}
