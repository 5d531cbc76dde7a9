import Xueshi
import XueshiReports

extension PageEngine {
  /// Writes the seal of one application's answer, or of everybody's together where the index is negative.
  mutating func writeSeal(_ index: Int32, to output: inout [UInt8]) throws(Refusal) {
    guard var open = ledger else { throw .noLedger }
    let (people, events) = (open.people.bytes, open.events.bytes)
    let digest = SHA256.digest(people: people.span, events: events.span)
    var builder = SealBuilder(options: options.sealed(library, defaults), ledger: digest, rulebooks: digests)
    if index >= 0 {
      builder.add(try open.answer(at: index), open.context)
      builder.seal(line: try open.person(at: index).line, library: library).writeJSON(to: &output)
      return
    }
    for each in open.context.ledger.people.indices { builder.add(try open.answer(at: Int32(each)), open.context) }
    builder.seal(line: nil, library: library).writeJSON(to: &output)
  }
}

extension AssessorOptions {
  /// What decides an answer, as words of a seal.
  func sealed(_ library: Library, _ defaults: TargetDefaults) -> [Text] {
    SealBuilder.words(
      defaults: defaults, years: window, rulebook: forced.map { library.rulebooks[$0].id }, readings: readings)
  }
}
