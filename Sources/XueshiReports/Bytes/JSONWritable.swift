package import Xueshi

/// What can be the value of a member or an element of an array in JSON.
package protocol JSONWritable {
  /// Writes the value.
  /// - Parameter output: Receives one JSON value and nothing else.
  func writeJSON(to output: inout [UInt8])
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) {
    if let self { self.writeJSON(to: &output) } else { output.append("null") }
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) {
    output.append(jsonArray: self)
  }
}

/// A word of a closed list, or any other literal of characters that JSON writes as they are.
extension StaticString: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    output.append(self)
    output.append(UInt8(ascii: "\""))
  }
}

extension Bool: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) { output.append(self ? "true" : "false") }
}

extension Int: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) { output.append(decimal: Int64(self)) }
}

extension Int32: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) { output.append(decimal: Int64(self)) }
}

extension Text: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) {
    let span = utf8.span
    output.append(jsonString: span)
  }
}

extension String: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) { Text(utf8: Array(utf8)).writeJSON(to: &output) }
}

/// A text in both languages.
extension Phrase: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) {
    output.appendJSONObject {
      $0.add("zh", zh)
      $0.add("en", en)
    }
  }
}

/// An exact decimal.
extension Hours: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) { output.append(self) }
}

extension ByPart: JSONWritable where Value == Hours {
  package func writeJSON(to output: inout [UInt8]) {
    output.appendJSONObject {
      $0.add("total", total)
      $0.add("public", self.public)
      $0.add("professional", professional)
    }
  }
}

/// An exact decimal of at most three places.
extension Effort: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) { output.append(thousandths: thousandths) }
}

/// Six digits.
extension PlaceCode: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    output.append(decimal: Int64(number), digits: 6)
    output.append(UInt8(ascii: "\""))
  }
}

extension Year: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) { output.append(decimal: Int64(number)) }
}

extension Day: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    output.append(self)
    output.append(UInt8(ascii: "\""))
  }
}

/// The first year and the last.
extension ClosedRange: JSONWritable where Bound == Year {
  package func writeJSON(to output: inout [UInt8]) { [lowerBound, upperBound].writeJSON(to: &output) }
}
