import Xueshi

/// What the page's script hands over as JSON: objects of strings, numbers and arrays, nothing else.
struct Arguments {
  private let members: [JSONMember]

  init(_ document: [UInt8]) throws(Refusal) {
    let span = document.span
    do throws(JSONError) {
      try self.init(JSONValue(parsing: span))
    } catch {
      throw Refusal(error, in: span)
    }
  }

  private init(_ value: JSONValue) {
    if case .object(let members) = value.content { self.members = members } else { members = [] }
  }

  /// A string or a number as it is written; nothing where the key is missing, null or blank.
  subscript(key: StaticString) -> Text? {
    guard let text = members.last(where: { $0.key.equals(key) })?.value.text, !text.isEmpty else { return nil }
    return text
  }

  /// The strings and numbers of an array.
  func list(_ key: StaticString) -> [Text] { elements(key).compactMap { $0.text } }

  /// The objects of an array, each as its keys and values in order.
  func rows(_ key: StaticString) -> [[(column: Text, value: Text)]] {
    elements(key).map { element in
      guard case .object(let members) = element.content else { return [] }
      return members.map { ($0.key, $0.value.text ?? "") }
    }
  }

  private func elements(_ key: StaticString) -> [JSONValue] {
    guard case .array(let elements) = members.last(where: { $0.key.equals(key) })?.value.content else { return [] }
    return elements
  }
}

extension JSONValue {
  fileprivate var text: Text? {
    switch content {
    case .string(let text), .number(let text): text
    case .null, .bool, .array, .object: nil
    }
  }
}
