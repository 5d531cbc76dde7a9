import Xueshi
import XueshiReports

/// What the page calls: the library, the options, and the ledger that is open.
struct PageEngine {
  private(set) var library = Library()
  private var activities: [Activity] = []
  /// The digest of each rulebook's file, in the library's order.
  private(set) var digests: [SHA256.Digest] = []
  private(set) var options = AssessorOptions()
  /// What filled blanks of the people file.
  private(set) var defaults = TargetDefaults()
  var ledger: OpenLedger?

  mutating func add(vocabulary file: [UInt8]) throws(Refusal) {
    let span = file.span
    do throws(JSONError) { try library.add(vocabulary: span) } catch { throw Refusal(error, in: span) }
  }

  mutating func add(rulebook file: [UInt8]) throws(Refusal) {
    let span = file.span
    do throws(JSONError) { try library.add(rulebook: span) } catch { throw Refusal(error, in: span) }
    digests.append(SHA256.digest(of: span))
  }

  mutating func add(effort file: [UInt8]) throws(Refusal) {
    let span = file.span
    do throws(JSONError) {
      activities = try ActivityList(parsing: span, vocabulary: library.vocabulary).selected(only: [], allowed: [])
    } catch {
      throw Refusal(error, in: span)
    }
  }

  /// Answers from now on by other rules, years or readings.
  mutating func set(_ arguments: Arguments) throws(Refusal) {
    options = try AssessorOptions(arguments, library)
    ledger?.assessor = options.assessor(library)
    ledger?.forget()
  }

  /// Reads a ledger and says what was found.
  mutating func open(
    _ people: [UInt8], _ events: [UInt8], _ arguments: Arguments, to output: inout [UInt8]
  ) throws(Refusal) {
    ledger = nil
    let files = (people: try HeldFile(people), events: try HeldFile(events))
    defaults = try TargetDefaults(arguments, library)
    var read = Ledger(people: people.span, events: events.span, defaults: defaults, vocabulary: library.vocabulary)
    read.reserveRoom(forEvents: 1_024)
    let context = ReportContext(library: library, ledger: read)
    let names = (people: arguments["peopleName"] ?? "people.csv", events: arguments["eventsName"] ?? "events.csv")
    output.append(opened: context, names)
    // What could not be read is answered for by nobody.
    guard read.isReadable else { return }
    ledger = OpenLedger(files.people, files.events, context, options.assessor(library), activities)
  }
}

extension [UInt8] {
  /// Appends how many rows were read, and what was refused: as much of it as somebody can look at.
  fileprivate mutating func append(opened context: ReportContext, _ names: (people: Text, events: Text)) {
    let most = 1_000
    let ledger = context.ledger
    append("{\"people\":")
    append(decimal: Int64(ledger.people.count))
    append(",\"events\":")
    append(decimal: Int64(ledger.events.count))
    append(ledger.isReadable ? ",\"readable\":true" : ",\"readable\":false")
    append(",\"rejected\":")
    append(decimal: Int64(ledger.rejections.count))
    append(",\"rejections\":")
    append(jsonArray: ledger.rejections.prefix(most).map { $0 }) { rejection, output in
      let name = rejection.file == .people ? names.people : names.events
      output.append(json: rejection, fileName: name, context.library)
    }
    append(",\"unknownColumns\":")
    append(jsonArray: ledger.unknownColumns.prefix(most).map { $0 }) { column, output in
      output.append("{\"file\":\"")
      output.append(column.file.word)
      output.append("\",\"name\":")
      output.append(jsonString: column.name)
      output.append("}")
    }
    append("}")
  }
}
