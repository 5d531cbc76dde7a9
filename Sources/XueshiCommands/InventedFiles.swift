import Xueshi
import XueshiCohort
import XueshiReports

/// The files of an invented ledger, which appear only when they are whole.
struct InventedFiles: ~Copyable {
  private var people: AtomicFile?
  private var events: AtomicFile?
  /// What was planted; nothing where nothing is.
  private var planted: AtomicFile?
  private var peopleCount = 0
  /// How many events were written.
  private(set) var eventCount = 0

  init(_ folder: String, isPlanted: Bool) throws(SystemError) {
    people = try AtomicFile(folder + "/people.csv")
    events = try AtomicFile(folder + "/events.csv")
    planted = isPlanted ? try AtomicFile(folder + "/planted.csv") : nil
  }

  /// Writes the headers.
  mutating func begin(_ peopleHeader: StaticString, _ eventsHeader: StaticString) throws(SystemError) {
    try people?.write(Array(literal: peopleHeader))
    try events?.write(Array(literal: eventsHeader))
    try planted?.write(Array(literal: PlantedRows.header))
  }

  /// Writes a person's rows, and what was planted among them.
  mutating func write(_ rows: [UInt8], _ eventRows: [UInt8], _ plant: PlantedRows.Plant?) throws(SystemError) {
    if let plant {
      let before = plant.code == .sameApplication ? peopleCount : eventCount
      // What is remarkable about the file is nobody's.
      var line = plant.code == .outlier ? [] : Array(rows.prefix { $0 != UInt8(ascii: ",") })
      line.append(",")
      line.append(plant.code.word)
      line.append(",")
      for (index, row) in plant.rows.enumerated() {
        if index > 0 { line.append(" ") }
        // The header is line 1.
        line.append(decimal: Int64(before + row + 2))
      }
      line.append("\n")
      try planted?.write(line)
    }
    peopleCount += rows.count { $0 == UInt8(ascii: "\n") }
    eventCount += eventRows.count { $0 == UInt8(ascii: "\n") }
    try people?.write(rows)
    try events?.write(eventRows)
  }

  /// Puts the files in their places.
  mutating func commit() throws(SystemError) {
    try Self.commit(&people)
    try Self.commit(&events)
    try Self.commit(&planted)
  }

  private static func commit(_ file: inout AtomicFile?) throws(SystemError) {
    guard let whole = file.take() else { return }
    try whole.commit()
  }
}
