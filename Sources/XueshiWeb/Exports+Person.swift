import Xueshi
import XueshiReports

// What the page's script asks of one person. Languages are numbers: 0 Chinese, 1 English.

private func language(_ number: Int32) -> Language { number == 0 ? .zh : .en }

/// Writes the line of `check --json`.
@_expose(wasm, "answer") @c(xueshi_answer)
public func exportAnswer(_ index: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    let answer = try ledger.answer(at: index)
    ledger.context.writeJSON(answer, includesOutside: false, to: &output)
  }
}

/// Writes the verdict in a sentence, and what to do next.
@_expose(wasm, "sentence") @c(xueshi_sentence)
public func exportSentence(_ index: Int32, _ number: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    let answer = try ledger.answer(at: index)
    ledger.context.writeSentence(answer, language: language(number), to: &output)
  }
}

/// Writes the questions that stand for a person, and what each is about.
@_expose(wasm, "questions") @c(xueshi_questions)
public func exportQuestions(_ index: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    let answer = try ledger.answer(at: index)
    ledger.context.writeQuestions(answer, to: &output)
  }
}

/// Writes what is remarkable about a person's rows.
@_expose(wasm, "remarks") @c(xueshi_remarks)
public func exportRemarks(_ index: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    let answer = try ledger.answer(at: index)
    ledger.context.writeRemarks(answer, to: &output)
  }
}

/// Writes the answer as `check` prints it.
@_expose(wasm, "explanation") @c(xueshi_explanation)
public func exportExplanation(_ index: Int32, _ number: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    let answer = try ledger.answer(at: index)
    let style = TextStyle(language: language(number), usesColor: false)
    ledger.context.writeText(answer, includesOutside: false, style: style, to: &output)
  }
}

/// Writes why each credit counted as it did.
@_expose(wasm, "credits") @c(xueshi_credits)
public func exportCredits(_ index: Int32, _ number: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    let answer = try ledger.answer(at: index)
    ledger.context.writeReasons(answer, language: language(number), to: &output)
  }
}

/// Writes the line of `timeline --json`: by year 0, by month 1.
@_expose(wasm, "series") @c(xueshi_series)
public func exportSeries(_ index: Int32, _ step: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    let person = try ledger.person(at: index)
    let events = ledger.events(of: person)
    let series = ledger.assessor.series(of: person, events.span, by: step == 0 ? .year : .month)
    ledger.context.writeTimelineJSON(series, of: person, to: &output)
  }
}

/// Writes the line of `plan --json`; the day is an argument.
@_expose(wasm, "plan") @c(xueshi_plan)
public func exportPlan(_ index: Int32) -> Int32 {
  callLedger { (ledger, arguments, output) throws(Refusal) in
    let text = arguments[0]
    guard let day = Day(cell: text.span), (1950...2100).contains(day.year.number) else {
      throw .unknown(Message("不是日期：", "no date:"), Text(utf8: text), accepted: ["2021-06-30"])
    }
    let person = try ledger.person(at: index)
    let events = ledger.events(of: person)
    let plan = ledger.assessor.plan(for: person, events.span, asOf: day, activities: ledger.activities)
    ledger.context.writeJSON(plan, to: &output)
  }
}

/// Writes a person's rows as they stand in the events file, by line.
@_expose(wasm, "rows") @c(xueshi_rows)
public func exportRows(_ index: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    let person = try ledger.person(at: index)
    let lines = ledger.events(of: person).map { $0.line }.sorted()
    output.appendJSONObjects(lines) { line, json in
      json.add("line", line)
      json.add("cells") {
        for (column, value) in ledger.events.row(at: line) where !column.isEmpty {
          $0.add(named: column, column.equals(Column.status.header) ? ledger.status(value) : value)
        }
      }
    }
  }
}

/// Writes the line of `whatif --json` for a change given as a JSON object.
@_expose(wasm, "whatIf") @c(xueshi_what_if)
public func exportWhatIf(_ index: Int32) -> Int32 {
  callLedger { (ledger, arguments, output) throws(Refusal) in
    try ledger.writeWhatIf(index, try Change(try Arguments(arguments[0]), ledger.library.vocabulary), to: &output)
  }
}

/// Changes the ledger as a JSON object says; writes the rows that were refused.
@_expose(wasm, "edit") @c(xueshi_edit)
public func exportEdit(_ index: Int32) -> Int32 {
  callLedger { (ledger, arguments, output) throws(Refusal) in
    let refused = try ledger.edit(index, try Change(try Arguments(arguments[0]), ledger.library.vocabulary))
    output.appendJSONObject {
      $0.add("rejections", refused) { rejection, json in rejection.write(ledger.library, to: &json) }
    }
  }
}
