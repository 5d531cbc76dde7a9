import Xueshi
import XueshiReports

// What the page's script asks of the whole unit.

/// Writes how many stand where.
@_expose(wasm, "counts") @c(xueshi_counts)
public func exportCounts() -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in ledger.standings().writeJSON(to: &output) }
}

/// Writes how many stand where, and every application.
@_expose(wasm, "unit") @c(xueshi_unit)
public func exportUnit() -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    output.appendJSONObject {
      let standings = ledger.standings()
      $0.add("counts") { standings.write(to: &$0) }
      $0.add("people", ledger.context.ledger.people.indices) { index, json in
        let score = ledger.score(at: index)
        ledger.context.write(score, of: index, to: &json)
      }
      ledger.context.write(ledger.fileRemarks(), to: &$0)
    }
  }
}

/// Writes one application as the unit's table shows it.
@_expose(wasm, "person") @c(xueshi_person)
public func exportPerson(_ index: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    _ = try ledger.person(at: index)
    ledger.context.writeJSON(ledger.score(at: Int(index)), of: Int(index), to: &output)
  }
}

/// Writes the questions that stand for somebody, and the readings of the rulebooks in use.
@_expose(wasm, "readings") @c(xueshi_readings)
public func exportReadings() -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    ledger.library.writeHinges(
      ledger.questions(), readingsOf: ledger.rulebooks(), fixed: ledger.assessor.fixed, to: &output)
  }
}

/// Writes what one should know of the rulebooks in use.
@_expose(wasm, "rulebooks") @c(xueshi_rulebooks)
public func exportRulebooks() -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    output.appendJSONObjects(ledger.rulebooks()) { book, json in ledger.library.write(headOf: book, to: &json) }
  }
}

/// Writes a table as CSV: 0 results, 1 years, 2 rows that were refused.
@_expose(wasm, "table") @c(xueshi_table)
public func exportTable(_ kind: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    if kind == 2 {
      output.append(Rejection.tableHeader)
      for rejection in ledger.context.ledger.rejections { rejection.writeRow(to: &output) }
      return
    }
    let origin = ledger.origin
    output.append(kind == 0 ? ScoreTable.resultsHeader : ScoreTable.yearsHeader)
    for (index, person) in ledger.context.ledger.people.enumerated() {
      let score = kind == 0 ? ledger.scoreWithHinges(at: index) : ledger.score(at: index)
      let id = ledger.context.ledger.personIDs[person.id]
      if kind == 0 {
        let (library, ledger) = (ledger.library, ledger.context.ledger)
        output.append(
          resultRow: score, person, of: id.utf8.span, name: ledger.labels[person.name].utf8.span,
          unit: ledger.labels[person.unit].utf8.span, specialty: ledger.labels[person.specialtyText].utf8.span, library,
          origin)
      } else {
        output.append(yearRows: score, person, ledger.library, of: id.utf8.span, origin)
      }
    }
  }
}

/// Writes a file of the ledger as it is now: 0 people, 1 events.
@_expose(wasm, "ledger") @c(xueshi_ledger)
public func exportLedger(_ file: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    output += file == 0 ? ledger.people.bytes : ledger.events.bytes
  }
}
