// Typed views of JSON values: each says what was found and what would have been accepted.

extension JSONValue {
  /// An object that may hold only the keys named.
  /// - Parameter keys: Every key that has a meaning here.
  /// - Returns: The object.
  /// - Throws: ``JSONError`` at the value when it is no object, or at the first key that has no meaning.
  func object(keys: [StaticString]) throws(JSONError) -> JSONObject {
    let members = try members()
    for member in members where !keys.contains(where: { member.key.equals($0) }) {
      throw JSONError(
        at: member.keyOffset, Phrase(zh: "未知的键", en: "unknown key"), accepted: Phrase(list: keys))
    }
    return JSONObject(offset: offset, members: members)
  }

  func members() throws(JSONError) -> [JSONMember] {
    guard case .object(let members) = content else { throw mismatch(zh: "对象", en: "an object") }
    return members
  }

  func elements() throws(JSONError) -> [JSONValue] {
    guard case .array(let elements) = content else { throw mismatch(zh: "数组", en: "an array") }
    return elements
  }

  func text() throws(JSONError) -> Text {
    guard case .string(let text) = content, !text.isEmpty else {
      throw mismatch(zh: "不为空的字符串", en: "a string that is not empty")
    }
    return text
  }

  func bool() throws(JSONError) -> Bool {
    guard case .bool(let value) = content else { throw mismatch(zh: "true 或 false", en: "true or false") }
    return value
  }

  /// Hours with at most two decimal places.
  func hours() throws(JSONError) -> Hours {
    guard case .number(let digits) = content, let hundredths = DecimalText.hundredths(digits.utf8.span) else {
      throw mismatch(
        zh: "学时：0 至 100000 的数，最多两位小数", en: "hours: a number from 0 to 100000 with at most two decimal places")
    }
    return Hours(hundredths: hundredths)
  }

  func integer(in range: ClosedRange<Int64>) throws(JSONError) -> Int64 {
    guard case .number(let digits) = content, let value = DecimalText.integer(digits.utf8.span), range.contains(value)
    else {
      var (first, last): ([UInt8], [UInt8]) = ([], [])
      first.append(decimal: range.lowerBound)
      last.append(decimal: range.upperBound)
      throw mismatch(
        Phrase(
          zh: Text(utf8: first + Array(" 至 ".utf8) + last + Array(" 的整数".utf8)),
          en: Text(utf8: Array("a whole number from ".utf8) + first + Array(" to ".utf8) + last)))
    }
    return value
  }

  func mismatch(_ accepted: Phrase) -> JSONError {
    JSONError(at: offset, Phrase(zh: "此处的值不能用", en: "this value cannot stand here"), accepted: accepted)
  }

  func mismatch(zh: Text, en: Text) -> JSONError { mismatch(Phrase(zh: zh, en: en)) }

  /// Reads every element of an array.
  func list<Element>(
    _ read: (JSONValue) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    var list: [Element] = []
    for element in try elements() { list.append(try read(element)) }
    return list
  }
}

/// The members of an object whose keys are known to have a meaning.
struct JSONObject {
  let offset: Int
  let members: [JSONMember]

  subscript(key: StaticString) -> JSONValue? {
    members.first { $0.key.equals(key) }?.value
  }

  func required(_ key: StaticString) throws(JSONError) -> JSONValue {
    if let value = self[key] { return value }
    throw JSONError(at: offset, Phrase(zh: "缺少键", en: "a key is missing"), accepted: Phrase(list: [key]))
  }

  func phrase() throws(JSONError) -> Phrase {
    Phrase(zh: try required("zh").text(), en: try required("en").text())
  }

  /// The elements of an array that may be left out.
  func elements(_ key: StaticString) throws(JSONError) -> [JSONValue] {
    guard let value = self[key] else { return [] }
    return try value.elements()
  }

  /// The members of an object that may be left out.
  func members(_ key: StaticString) throws(JSONError) -> [JSONMember] {
    guard let value = self[key] else { return [] }
    return try value.members()
  }

  /// Reads an array that may be left out.
  func list<Element>(
    _ key: StaticString, _ read: (JSONValue) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    guard let value = self[key] else { return [] }
    return try value.list(read)
  }
}

extension Phrase {
  /// Words in backquotes, separated by commas: alike in both languages.
  init(list words: [StaticString]) {
    self.init(list: words.map { Text(stringLiteral: $0) })
  }

  /// Words in backquotes, separated by commas: alike in both languages.
  init(list words: [Text]) {
    var bytes: [UInt8] = []
    for word in words {
      if !bytes.isEmpty { bytes.append(", ") }
      bytes.append("`")
      bytes.append(text: word)
      bytes.append("`")
    }
    self.init(zh: Text(utf8: bytes), en: Text(utf8: bytes))
  }
}
