/// What the columns of a ledger's files may be called, and which of the other headings speak of something that decides.
///
/// Headings are compared folded: letter case, width, spaces and the marks that dress a heading aside.
package struct ColumnNames: Sendable {
  /// The names of one file's columns.
  struct Names: Sendable {
    /// Each column as the contract names it.
    var fields: [Text] = []
    /// Folded names, and the column each leads to.
    var index = NameIndex()
  }

  private(set) var people = Names()
  private(set) var events = Names()
  /// Headings of which everybody knows that no number hangs on them.
  private var harmless = NameIndex()
  /// What a heading holds that says which rows are good.
  private var flags: [[UInt8]] = []
  /// What a heading holds that says how much there is of something.
  private var amounts: [[UInt8]] = []

  /// A heading as it is compared.
  static func folded(_ heading: Span<UInt8>) -> [UInt8] { heading.folded(dropping: "_-*:.") }

  /// The column of a file that goes by a heading.
  func field(_ heading: [UInt8], in names: Names) -> Text? {
    names.index[heading.span].map { names.fields[$0] }
  }

  /// The column of which a heading is a near miss: one slip from a name of four letters or more.
  func nearMiss(_ heading: [UInt8], in names: Names) -> Text? {
    let characters = heading.characters
    guard characters.count >= 3 else { return nil }
    // A slip is one character, and none takes more than four bytes.
    for position in 0..<names.index.count where abs(names.index.length(at: position) - heading.count) <= 4 {
      let (name, target) = names.index.entry(at: position)
      let known = name.utf8.characters
      if known.count >= 4, characters.isOneSlip(from: known) { return names.fields[target] }
    }
    return nil
  }

  /// Whether nothing hangs on a heading of this name.
  func isHarmless(_ heading: [UInt8]) -> Bool { harmless[heading.span] != nil }

  /// Whether a heading says which rows are good.
  func isFlag(_ heading: [UInt8]) -> Bool { flags.contains { heading.holds($0) } }

  /// Whether a heading says how much there is of something.
  func isAmount(_ heading: [UInt8]) -> Bool { amounts.contains { heading.holds($0) } }
}

extension ColumnNames {
  /// Adds what a file says of columns.
  /// - Parameter object: A document with `columns`, `harmless`, `flags` and `amounts`, each of them perhaps.
  /// - Throws: ``JSONError`` where it is not of this shape, or a name has two meanings.
  mutating func add(_ object: JSONObject) throws(JSONError) {
    for value in try object.list("columns", { (v) throws(JSONError) in v }) {
      let entry = try value.object(keys: ["file", "field", "names"])
      let field = try entry.required("field").text()
      let names = try entry.list("names") { (v) throws(JSONError) in try v.text() }
      let isAdded =
        try entry.required("file").either("people", or: "events")
        ? people.add(field, names) : events.add(field, names)
      guard isAdded else { throw value.mismatch(zh: "列名，每个只有一个意思", en: "names of columns with one meaning each") }
    }
    for name in try object.texts("harmless") { _ = harmless.add(Text(utf8: Self.folded(name.utf8.span)), 0) }
    flags += try object.texts("flags").map { Self.folded($0.utf8.span) }
    amounts += try object.texts("amounts").map { Self.folded($0.utf8.span) }
  }
}

extension ColumnNames.Names {
  /// Lets a column go by its own name and others.
  /// - Returns: False when one of them leads to another column already.
  fileprivate mutating func add(_ field: Text, _ names: [Text]) -> Bool {
    fields.append(field)
    return ([field] + names).allSatisfy {
      index.add(Text(utf8: ColumnNames.folded($0.utf8.span)), fields.count - 1)
    }
  }
}

extension JSONObject {
  /// The texts of a list that may be left out.
  func texts(_ key: StaticString) throws(JSONError) -> [Text] {
    try list(key) { (value) throws(JSONError) in try value.text() }
  }
}
