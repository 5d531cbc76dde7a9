/// Events of one person as a JSON object, as plans write them: `{"person": "P001", "events": [{"route": "training", …}]}`.
package struct LedgerFragment: Sendable {
  /// The person; nothing when the events are for everybody.
  package let person: Text?
  /// For each event its cells by column.
  package let events: [[(column: Text, value: Text)]]

  /// Reads a fragment; keys other than `person` and `events` say nothing about the ledger and are passed over.
  /// - Parameters:
  ///   - line: The object in UTF-8.
  ///   - vocabulary: The names columns may have.
  /// - Throws: ``JSONError`` where it is not such an object.
  package init(parsing line: Span<UInt8>, _ vocabulary: Vocabulary) throws(JSONError) {
    let document = try JSONValue(parsing: line)
    let object = JSONObject(offset: document.offset, members: try document.members())
    person = try object["person"]?.text()
    events = try object.required("events").list { (event) throws(JSONError) in
      var cells: [(column: Text, value: Text)] = []
      for member in try event.members() {
        guard let column = vocabulary.column(member.key, of: .events) else {
          throw JSONError(
            at: member.keyOffset, Phrase(zh: "未知的列", en: "unknown column"),
            accepted: Phrase(list: Column.events.map { $0.header }))
        }
        switch member.value.content {
        case .string(let text), .number(let text): cells.append((Text(stringLiteral: column.header), text))
        default: throw member.value.mismatch(zh: "字符串或数", en: "a string or a number")
        }
      }
      return cells
    }
  }
}
