package import Xueshi

/// A JSON object in the making: members are added one after the other, straight into the bytes of the output.
///
/// It writes the commas itself. What is inside another object or an array is written in a closure, so that everything
/// that was opened is closed, and nothing can be added to an object while one inside it is being written.
package struct JSONWriter: ~Copyable {
  /// The output, taken over for the time the object is written.
  fileprivate var bytes: [UInt8]

  /// Adds a member.
  ///
  /// Not inlined, for the sake of the page's engine: members are added in hundreds of places.
  /// - Parameters:
  ///   - key: Its name, of characters that JSON writes as they are.
  ///   - value: Its value.
  /// - Complexity: O(*n*) in what is written.
  @inline(never)
  package mutating func add<Value: JSONWritable>(_ key: StaticString, _ value: Value) {
    add(key: key)
    value.writeJSON(to: &bytes)
  }

  /// Adds a member that is a string of borrowed bytes; bulk writing allocates nothing for it.
  /// - Parameters:
  ///   - key: Its name.
  ///   - text: The string in UTF-8.
  package mutating func add(_ key: StaticString, utf8 text: Span<UInt8>) {
    add(key: key)
    bytes.append(jsonString: text)
  }

  /// Adds a member named by a text of somebody else's.
  /// - Parameters:
  ///   - key: Its name.
  ///   - value: Its value.
  package mutating func add<Value: JSONWritable>(named key: Text, _ value: Value) {
    separate()
    key.writeJSON(to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    value.writeJSON(to: &bytes)
  }

  /// Adds a member that is an object.
  /// - Parameters:
  ///   - key: Its name.
  ///   - write: Adds the members of that object.
  package mutating func add(_ key: StaticString, _ write: (inout JSONWriter) -> Void) {
    add(key: key)
    enclose(write)
  }

  /// Adds a member that is an array of objects.
  /// - Parameters:
  ///   - key: Its name.
  ///   - items: What the objects are about, in their order.
  ///   - write: Adds the members of one object.
  package mutating func add<Items: Sequence>(
    _ key: StaticString, _ items: Items, _ write: (Items.Element, inout JSONWriter) -> Void
  ) {
    add(key: key)
    enclose(items, write)
  }

  /// Adds a member that is an array of values made one at a time; bulk writing allocates nothing for it.
  /// - Parameters:
  ///   - key: Its name.
  ///   - values: The elements, in their order.
  package mutating func add<Values: Sequence>(_ key: StaticString, each values: Values)
  where Values.Element: JSONWritable {
    add(key: key)
    bytes.append(jsonArray: values)
  }

  @inline(never)
  private mutating func add(key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(key)
    bytes.append("\":")
  }

  /// Only an object that has no member yet ends in a brace that opens: braces inside strings are followed by a quote.
  private mutating func separate() {
    if bytes[bytes.count - 1] != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
  }

  fileprivate mutating func enclose(_ write: (inout JSONWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    write(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  fileprivate mutating func enclose<Items: Sequence>(
    _ items: Items, _ write: (Items.Element, inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for item in items {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      enclose { write(item, &$0) }
    }
    bytes.append(UInt8(ascii: "]"))
  }
}

extension [UInt8] {
  /// Appends a JSON object.
  /// - Parameter write: Adds its members.
  package mutating func appendJSONObject(_ write: (inout JSONWriter) -> Void) {
    withJSON { $0.enclose(write) }
  }

  /// Appends a JSON object on a line of its own.
  /// - Parameter write: Adds its members.
  package mutating func appendJSONLine(_ write: (inout JSONWriter) -> Void) {
    appendJSONObject(write)
    append(UInt8(ascii: "\n"))
  }

  /// Appends a JSON array of objects.
  /// - Parameters:
  ///   - items: What the objects are about, in their order.
  ///   - write: Adds the members of one object.
  package mutating func appendJSONObjects<Items: Sequence>(
    _ items: Items, _ write: (Items.Element, inout JSONWriter) -> Void
  ) {
    withJSON { $0.enclose(items, write) }
  }

  /// Appends a JSON array.
  /// - Parameter values: The elements, in their order.
  package mutating func append<Values: Sequence>(jsonArray values: Values) where Values.Element: JSONWritable {
    append(UInt8(ascii: "["))
    var isFirst = true
    for value in values {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      value.writeJSON(to: &self)
    }
    append(UInt8(ascii: "]"))
  }

  /// Lends the bytes to a writer; nothing is copied.
  private mutating func withJSON(_ write: (inout JSONWriter) -> Void) {
    var json = JSONWriter(bytes: [])
    swap(&self, &json.bytes)
    write(&json)
    swap(&self, &json.bytes)
  }
}
