/// The form on which a notice has hours certified, such as a 学时认定单.
package struct Form: Sendable {
  /// What it is called.
  package var title: Phrase
  /// The sentence that certifies, with ``fields`` in braces where a person's own words go: `{name}`.
  package var text: Phrase
  /// Where the notice annexes it.
  package var clause: ClauseID

  /// What may stand in braces: who, their degree and specialty, the level applied for, the first and the last year of
  /// the window, and how many years that is.
  package static var fields: [StaticString] { ["name", "degree", "specialty", "level", "from", "to", "count"] }
}

extension RulebookReader {
  func form(_ value: JSONValue) throws(JSONError) -> Form {
    let object = try value.object(keys: ["title", "text", "clause"])
    let text = try object.required("text")
    let words = try text.object(keys: ["zh", "en"])
    for language in ["zh", "en"] as [StaticString] { try checkFields(of: try words.required(language)) }
    return Form(
      title: try object.required("title").object(keys: ["zh", "en"]).phrase(), text: try words.phrase(),
      clause: try clause(of: object))
  }

  /// Refuses braces that hold anything but the name of a field.
  private func checkFields(of value: JSONValue) throws(JSONError) {
    for piece in try value.text().utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false).dropFirst()
    {
      let name = Text(utf8: piece.prefix { $0 != UInt8(ascii: "}") })
      if name.utf8.count == piece.count || !Form.fields.contains(where: { name.equals($0) }) {
        throw value.mismatch(Phrase(list: Form.fields))
      }
    }
  }
}
