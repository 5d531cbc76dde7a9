import Xueshi
import XueshiReports

/// What the seals of a ledger share.
struct Sealing {
  /// The digest of each rulebook's file, in the order of the library.
  let rulebooks: [SHA256.Digest]
  /// What fills blanks of the people file.
  let defaults: TargetDefaults
  /// The options that decide answers, as words of a command line.
  var options: [Text]
  /// The digest of the files as they are held; nothing where it has to be taken anew.
  var ledger: SHA256.Digest?

  init(_ rulebooks: [SHA256.Digest], _ defaults: TargetDefaults, options: [Text]) {
    self.rulebooks = rulebooks
    self.defaults = defaults
    self.options = options
  }
}

extension OpenLedger {
  /// The seal of a person's answer, or of everybody's together: made of the files as they would be exported.
  mutating func seal(at index: Int32?) throws(Refusal) -> Seal {
    let files = (people: people.bytes, events: events.bytes)
    let ledger = sealing.ledger ?? SHA256.digest(people: files.people.span, events: files.events.span)
    sealing.ledger = ledger
    var builder = SealBuilder(options: sealing.options, ledger: ledger, rulebooks: sealing.rulebooks)
    if let index {
      builder.add(try answer(at: index), context)
      return builder.seal(line: try person(at: index).line, library: library)
    }
    for index in context.ledger.people.indices { builder.add(try answer(at: Int32(index)), context) }
    return builder.seal(line: nil, library: library)
  }
}
