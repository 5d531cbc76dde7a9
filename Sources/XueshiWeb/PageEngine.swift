import Xueshi
import XueshiReports

/// What the page calls: the library, the options, and the ledger that is open.
struct PageEngine {
  private(set) var library = Library()
  private var activities: [Activity] = []
  private var options = AssessorOptions()
  private var rulebooks: [(id: Text, digest: SHA256.Digest)] = []
  var ledger: OpenLedger?

  mutating func add(vocabulary file: [UInt8]) throws(Refusal) {
    let span = file.span
    do throws(JSONError) { try library.add(vocabulary: span) } catch { throw Refusal(error, in: span) }
  }

  mutating func add(rulebook file: [UInt8]) throws(Refusal) {
    let span = file.span
    do throws(JSONError) {
      let index = try library.add(rulebook: span)
      let id = library.rulebooks[index].id
      // In the order of the library: one of the same id is replaced.
      rulebooks.removeAll { $0.id == id }
      rulebooks.append((id, SHA256.digest(of: span)))
    } catch {
      throw Refusal(error, in: span)
    }
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
    if let defaults = ledger?.sealing.defaults { ledger?.sealing.options = options.sealed(defaults, library) }
  }

  /// Reads a ledger and says what was found.
  mutating func open(
    _ people: [UInt8], _ events: [UInt8], _ arguments: Arguments, to output: inout [UInt8]
  ) throws(Refusal) {
    ledger = nil
    let columns = try ColumnChoices(arguments, library.vocabulary)
    let rules = ColumnRules(library.vocabulary, columns)
    let files = (people: try HeldFile(people, .people, rules), events: try HeldFile(events, .events, rules))
    let defaults = try TargetDefaults(arguments, library)
    var read = Ledger(
      people: people.span, events: events.span, defaults: defaults, columns: columns, vocabulary: library.vocabulary)
    let names = (people: arguments["peopleName"] ?? "people.csv", events: arguments["eventsName"] ?? "events.csv")
    read.reserveRoom(forEvents: 1_024)
    let context = ReportContext(library: library, ledger: read)
    output.append(opened: context, names)
    // What could not be read is answered for by nobody.
    guard read.isReadable else { return }
    let sealing = Sealing(rulebooks.map { $0.digest }, defaults, options: options.sealed(defaults, library))
    ledger = OpenLedger(
      files.people, files.events, context, options.assessor(library), activities, sealing,
      ResultOrigin(file: names.people, rulebooks: rulebooks))
  }
}

extension [UInt8] {
  /// Appends how many rows were read, and what was refused: as much of it as somebody can look at.
  fileprivate mutating func append(opened context: ReportContext, _ names: (people: Text, events: Text)) {
    let most = 1_000
    let ledger = context.ledger
    appendJSONObject {
      $0.add("people", ledger.people.count)
      $0.add("events", ledger.events.count)
      $0.add("readable", ledger.isReadable)
      $0.add("rejected", ledger.rejections.count)
      $0.add("rejections", ledger.rejections.prefix(most)) { rejection, json in
        let name = rejection.file == .people ? names.people : names.events
        rejection.write(fileName: name, context.library, to: &json)
      }
      $0.add("remarks", ledger.remarks.prefix(most)) { remark, json in
        let name = remark.file == .people ? names.people : names.events
        json.add("file", remark.file.word)
        json.add("line", remark.position.line)
        json.add("column", remark.position.column)
        json.add("message", remark.remark(fileName: name, library: context.library))
      }
      // What was said of columns may be meant for other files than those opened here: it is told, and stops nothing.
      if let unheeded = ledger.unheeded {
        $0.add("unheeded", unheeded.message { $0 == .people ? names.people : names.events })
      }
      $0.add("unknownColumns", ledger.unknownColumns.prefix(most)) { column, json in
        json.add("file", column.file.word)
        json.add("name", column.name)
      }
    }
  }
}
