import Xueshi

/// What came of reading a JSON document: its value, or what was wrong and where.
struct JSONOutcome {
  var value: JSONValue?
  var error: JSONError?
  var position: DocumentPosition?

  init(_ bytes: [UInt8]) {
    do throws(JSONError) {
      value = try JSONValue(parsing: bytes.span)
    } catch {
      self.error = error
      position = DocumentPosition(of: error.offset, in: bytes.span)
    }
  }

  init(_ document: String) {
    self.init(Array(document.utf8))
  }

  /// The document written again: no white space, strings with the escapes JSON demands and no others.
  var rewritten: String? { value.map { $0.rewritten } }
}

extension JSONValue {
  var rewritten: String {
    switch content {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let digits): digits.string
    case .string(let text): text.quoted
    case .array(let elements): "[" + elements.map { $0.rewritten }.joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { $0.key.quoted + ":" + $0.value.rewritten }.joined(separator: ",") + "}"
    }
  }
}

extension Text {
  fileprivate var quoted: String {
    let escaped = string.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case _ where scalar.value < 0x20: "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
