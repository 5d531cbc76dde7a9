import Xueshi
import XueshiReports

// What the page's script calls. Each function takes the arguments that were written before it, and numbers; it gives 0,
// or 1 when it refuses.

/// The number of the interface between this module and the page's script; the script refuses another.
@_expose(wasm, "version") @c(xueshi_version)
public func exportVersion() -> Int32 { 1 }

/// Adds a file of the vocabulary.
@_expose(wasm, "addVocabulary") @c(xueshi_add_vocabulary)
public func exportAddVocabulary() -> Int32 {
  call { (engine, arguments, _) throws(Refusal) in try engine.add(vocabulary: arguments[0]) }
}

/// Adds a rulebook.
@_expose(wasm, "addRulebook") @c(xueshi_add_rulebook)
public func exportAddRulebook() -> Int32 {
  call { (engine, arguments, _) throws(Refusal) in try engine.add(rulebook: arguments[0]) }
}

/// Adds the list of activities that plans draw on.
@_expose(wasm, "addEffort") @c(xueshi_add_effort)
public func exportAddEffort() -> Int32 {
  call { (engine, arguments, _) throws(Refusal) in try engine.add(effort: arguments[0]) }
}

/// Sets rulebook, years and readings, as a JSON object.
@_expose(wasm, "setOptions") @c(xueshi_set_options)
public func exportSetOptions() -> Int32 {
  call { (engine, arguments, _) throws(Refusal) in try engine.set(try Arguments(arguments[0])) }
}

/// Writes which of the two files of a ledger some bytes begin: `"people"`, `"events"`, or `null`.
@_expose(wasm, "kind") @c(xueshi_kind)
public func exportKind() -> Int32 {
  call { (engine, arguments, output) throws(Refusal) in
    let file = arguments[0]
    let kind = LedgerFile(beginning: file.span, engine.library.vocabulary)
    output.append(kind == nil ? "null" : kind == .people ? "\"people\"" : "\"events\"")
  }
}

/// Reads a ledger: the people file, the events file, and what fills blanks as a JSON object.
@_expose(wasm, "open") @c(xueshi_open)
public func exportOpen() -> Int32 {
  call { (engine, arguments, output) throws(Refusal) in
    try engine.open(arguments[0], arguments[1], try Arguments(arguments[2]), to: &output)
  }
}

/// Writes the words that a form offers.
@_expose(wasm, "vocabulary") @c(xueshi_vocabulary)
public func exportVocabulary() -> Int32 {
  call { (engine, _, output) throws(Refusal) in engine.library.vocabulary.writeJSON(to: &output) }
}

/// Writes a clause: the rulebook's id, the clause's label.
@_expose(wasm, "clause") @c(xueshi_clause)
public func exportClause() -> Int32 {
  call { (engine, arguments, output) throws(Refusal) in
    let (id, label) = (Text(utf8: arguments[0]), Text(utf8: arguments[1]))
    guard let book = engine.library.rulebook(named: id) else {
      throw .unknown(Message("没有规则", "no rulebook"), id)
    }
    guard engine.library.writeClause(label, of: book, to: &output) else {
      throw .unknown(Message("没有条款", "no clause"), label)
    }
  }
}
