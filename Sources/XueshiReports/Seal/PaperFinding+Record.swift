package import Xueshi

extension PaperFinding {
  /// Holds a record of JSON against the one that would be written here, value by value.
  /// - Parameters:
  ///   - record: The record.
  ///   - written: What would be written here.
  ///   - beyond: The members that no seal covers.
  ///   - ignored: A member that is looked at elsewhere.
  /// - Complexity: O(*n*) in the length of both.
  init(_ record: JSONValue, written: [UInt8], beyond: [StaticString], ignored: StaticString?) {
    var (theirs, ours) = (FlatRecord(), FlatRecord())
    for member in record.members ?? [] {
      if let ignored, member.key.equals(ignored) { continue }
      if beyond.contains(where: { member.key.equals($0) }) {
        uncovered.append(member.key)
      } else {
        theirs.add(member)
      }
    }
    do throws(JSONError) {
      for member in try JSONValue(parsing: written.span).members ?? [] { ours.add(member) }
    } catch {
      assertionFailure("an answer is written as JSON")
    }
    var here: [Text: Text] = [:]
    for (path, value) in ours.values { here[path] = value }
    for (path, value) in theirs.values {
      let own = here.removeValue(forKey: path)
      if own == value { agreed += 1 } else { differences.append(.value(path: path, paper: value, here: own)) }
    }
    for (path, value) in ours.values where here[path] != nil {
      differences.append(.value(path: path, paper: nil, here: value))
    }
  }
}

/// The values of a record without what they stand in, each by its path: `years[0].counted.total`.
private struct FlatRecord {
  private(set) var values: [(path: Text, value: Text)] = []

  mutating func add(_ member: JSONMember) { add(member.value, at: member.key.utf8) }

  private mutating func add(_ value: JSONValue, at path: [UInt8]) {
    switch value.content {
    case .object(let members) where !members.isEmpty:
      for member in members { add(member.value, at: path + [UInt8(ascii: ".")] + member.key.utf8) }
    case .array(let elements) where !elements.isEmpty:
      for (index, element) in elements.enumerated() {
        var path = path
        path.append("[")
        path.append(decimal: Int64(index))
        path.append("]")
        add(element, at: path)
      }
    default: values.append((Text(utf8: path), value.scalar))
    }
  }
}

extension JSONValue {
  /// The members of an object; nothing where it is none.
  package var members: [JSONMember]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// A member of an object.
  /// - Parameter key: Its name.
  package subscript(key: StaticString) -> JSONValue? { members?.first { $0.key.equals(key) }?.value }

  /// The elements of an array; nothing where it is none.
  package var elements: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  /// A string; nothing where it is none.
  package var text: Text? {
    if case .string(let text) = content { text } else { nil }
  }

  /// What holds no other value, as JSON writes it.
  fileprivate var scalar: Text {
    switch content {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let digits): return digits
    case .string(let text):
      var bytes: [UInt8] = []
      text.writeJSON(to: &bytes)
      return Text(utf8: bytes)
    case .array: return "[]"
    case .object: return "{}"
    }
  }
}
