import Testing

@testable import Xueshi

@Suite
struct `A typed view of JSON` {
  private func value(_ document: String) throws -> JSONValue { try #require(JSONOutcome(document).value) }

  /// What a view says would have been accepted; nothing when it took the value.
  private func refused<Value>(
    _ document: String, _ view: (JSONValue) throws(JSONError) -> Value
  ) throws -> Text? {
    let value = try value(document)
    do throws(JSONError) {
      _ = try view(value)
      return nil
    } catch {
      #expect(error.isChineseToTheEnd)
      return error.accepted.en
    }
  }

  @Test
  func `Each view takes its own kind and refuses every other`() throws {
    let samples = [#"{"a":1}"#, "[1]", #""x""#, "true", "1", "null"]
    for (index, sample) in samples.enumerated() {
      #expect((try refused(sample) { (v) throws(JSONError) in try v.members() } == nil) == (index == 0), "\(sample)")
      #expect((try refused(sample) { (v) throws(JSONError) in try v.elements() } == nil) == (index == 1), "\(sample)")
      #expect((try refused(sample) { (v) throws(JSONError) in try v.text() } == nil) == (index == 2), "\(sample)")
      #expect((try refused(sample) { (v) throws(JSONError) in try v.bool() } == nil) == (index == 3), "\(sample)")
      #expect((try refused(sample) { (v) throws(JSONError) in try v.hours() } == nil) == (index == 4), "\(sample)")
    }
    #expect(try refused(#""""#) { (v) throws(JSONError) in try v.text() } == "a string that is not empty")
  }

  @Test
  func `Whole numbers are taken within their bounds, both included`() throws {
    func accepted(_ document: String) throws -> Text? {
      try refused(document) { (v) throws(JSONError) in try v.integer(in: -4...3) }
    }
    for (document, isTaken) in [
      ("-5", false), ("-4", true), ("0", true), ("3", true), ("4", false), ("1.0", false), ("1e0", false),
    ] {
      try expect(accepted(document), equals: (isTaken ? nil : "a whole number from -4 to 3"), "\(document)")
    }
  }

  @Test
  func `Hours of a rulebook are decimals of at most two places`() throws {
    try expect(value("2.5").hours(), equals: Hours(hundredths: 250))
    try expect(value("0").hours(), equals: .zero)
    for document in ["2.555", "-1", "1e2", "100000.01", "1E1"] {
      #expect(try refused(document) { (v) throws(JSONError) in try v.hours() } != nil, "\(document)")
    }
  }

  @Test
  func `An object refuses a key without a meaning, and misses one that is needed, by name`() throws {
    let keys: [StaticString] = ["from", "to"]
    try expect(
      refused(#"{"from":1,"until":2}"#) { (v) throws(JSONError) in try v.object(keys: keys) }, equals: "`from`, `to`")
    let object = try value(#"{"from":1}"#).object(keys: keys)
    #expect(object["to"] == nil)
    try expect(object.required("from").integer(in: 1...1), equals: 1)
    do throws(JSONError) {
      _ = try object.required("to")
      Issue.record("`to` is not there")
    } catch {
      expect(error.accepted.en, equals: "`to`")
      expect(error.offset, equals: 0)
    }
    #expect(try object.elements("to").isEmpty, "an array that may be left out")
    #expect(try object.members("to").isEmpty, "an object that may be left out")
  }

  @Test
  func `A word is one of a closed list`() throws {
    try expect(value(#""half-day""#).worded(), equals: QuantityUnit.halfDay)
    let accepted = try refused(#""Day""#) { (v) throws(JSONError) in try v.worded(HoursCategory.self) }
    expect(accepted, equals: "`public`, `industry-public`, `professional`")
    try expect(refused("1") { (v) throws(JSONError) in try v.worded(HoursCategory.self) }, equals: accepted)
  }
}
