import Testing
import Xueshi

@Suite
struct `A JSON document` {
  @Test
  func `The documents of RFC 8259 are read and keep their order`() {
    let image = """
      {
        "Image": {
          "Width":  800,
          "Height": 600,
          "Title":  "View from 15th Floor",
          "Thumbnail": {"Url": "http://www.example.com/image/481989943", "Height": 125, "Width": 100},
          "Animated" : false,
          "IDs": [116, 943, 234, 38793]
        }
      }
      """
    expect(
      JSONOutcome(image).rewritten,
      equals: #"{"Image":{"Width":800,"Height":600,"Title":"View from 15th Floor","#
        + #""Thumbnail":{"Url":"http://www.example.com/image/481989943","Height":125,"Width":100},"#
        + #""Animated":false,"IDs":[116,943,234,38793]}}"#)
    let places = """
      [{"precision": "zip", "Latitude": 37.7668, "Longitude": -122.3959, "Address": "", "Zip": "94107"},
       {"precision": "zip", "Latitude": 37.371991, "Longitude": -122.026020, "Country": null}]
      """
    expect(
      JSONOutcome(places).rewritten,
      equals: #"[{"precision":"zip","Latitude":37.7668,"Longitude":-122.3959,"Address":"","Zip":"94107"},"#
        + #"{"precision":"zip","Latitude":37.371991,"Longitude":-122.026020,"Country":null}]"#)
  }

  @Test
  func `Keys that come again are the same, and no key is taken for another that is found at its place`() {
    // `a` and `!` are remembered at one place, and `a!` and `!a`.
    let document =
      #"{"a":{"!":1,"a":2,"aB":[{"a":3,"!a":4},{"!":5,"a":6}]},"!":7,"aB":{"aB":8,"a":9},"":{"":0,"a!":1}}"#
    expect(JSONOutcome(document).rewritten, equals: document)
    expect(JSONOutcome(#"{"a":1,"b":{"\u0061":2,"a\u0062":3,"ab":{"a":4}}}"#).rewritten, equals: nil)
    expect(JSONOutcome(#"{"a":1,"b":{"\u0061":2,"x":{"a":4}}}"#).rewritten, equals: #"{"a":1,"b":{"a":2,"x":{"a":4}}}"#)
  }

  @Test
  func `A value of any kind is a document by itself`() {
    for document in [#""Hello world!""#, "42", "true", "false", "null", "[]", "{}", #"[[],{},""]"#, #"{"":0}"#] {
      expect(JSONOutcome(document).rewritten, equals: document)
    }
  }

  @Test
  func `White space may stand around every token`() {
    let loose = " \t\r\n[ 1 ,\n2 , { \"a\" : [ ] , \"b\"\t:\rnull } ] \n"
    expect(JSONOutcome(loose).rewritten, equals: #"[1,2,{"a":[],"b":null}]"#)
    expect(JSONOutcome("\u{FEFF}[1]").rewritten, equals: "[1]", "a byte order mark")
    #expect(JSONOutcome("[1\u{a0}]").error != nil, "a no-break space is no white space of JSON")
  }

  @Test
  func `Numbers are kept as they were written`() {
    for number in ["0", "-0", "10", "-12.50", "0.1", "1e9", "1E+9", "2.5e-3", "100000000000000000000000"] {
      expect(JSONOutcome(number).rewritten, equals: number)
    }
  }

  @Test
  func `What is no number of JSON is refused`() {
    for number in ["01", "-01", "-", "+1", ".5", "5.", "1e", "1e+", "0x10", "1_000", "NaN", "Infinity", "--1", "1.e5"] {
      #expect(JSONOutcome(number).error != nil, "\(number)")
    }
  }

  @Test
  func `Nesting is read down to 64 levels and refused at the 65th`() {
    for (levels, isRead) in [(63, true), (64, true), (65, false)] {
      let arrays = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
      let objects = String(repeating: #"{"a":"#, count: levels) + "1" + String(repeating: "}", count: levels)
      expect((JSONOutcome(arrays).error == nil), equals: isRead, "\(levels) arrays")
      expect((JSONOutcome(objects).error == nil), equals: isRead, "\(levels) objects")
    }
    let objects = String(repeating: #"{"a":"#, count: 65)
    expect(JSONOutcome(objects).error?.offset, equals: 64 * 5)
    expect(JSONOutcome(String(repeating: "[", count: 100_000)).error?.offset, equals: 64)
  }

  @Test
  func `Depth is counted down again when a value ends`() {
    let siblings = "[" + Array(repeating: #"[{"a":[]}]"#, count: 200).joined(separator: ",") + "]"
    expect(JSONOutcome(siblings).rewritten, equals: siblings)
  }
}
