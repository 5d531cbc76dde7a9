import Testing
import Xueshi

@Suite
struct `Values of a rulebook` {
  @Test
  func `A value of the wrong type is an error at the value`() throws {
    try SmallRulebook.check([
      (#""document": "小〔2020〕1号""#, #""document": 7"#, "7", "a string"),
      (#""extends": "national-2015""#, #""extends": """#, #""","#, "not empty"),
      (#""zh": "小通知""#, #""zh": null"#, "null", "a string"),
      (#""bar": {"clause": "一"}"#, #""bar": []"#, "[],", "an object"),
      (#""rate": "unstated""#, #""rate": 1"#, "1,", "an object"),
      (#""routes": ["visit"]"#, #""routes": "visit""#, #""visit""#, "an array"),
      (#"{"stated": 1}"#, #"{"stated": "1"}"#, #""1"}"#, "hours"),
      (#""hours": 36.5"#, #""hours": 36.555"#, "36.555", "two decimal places"),
      (#""hours": 36.5"#, #""hours": -1"#, "-1", "from 0 to 100000"),
      (#""day": 10"#, #""day": true"#, "true", "hours"), (#"{"every": 2,"#, #"{"every": 0,"#, "0,", "from 1 to 100000"),
      (#""ofCountedTotal": [2, 3]"#, #""ofCountedTotal": [2]"#, "[2]", "[2, 3]"),
      (#""ofCountedTotal": [2, 3]"#, #""ofCountedTotal": [3, 2]"#, "[3, 2]", "[2, 3]"),
      (#""perDay": {"#, #""needsQuantity": 1, "perDay": {"#, "1,", "true or false"),
      (#""en": "{name}""#, #""en": "{nick}""#, #""{nick}""#, "`name`, `degree`"),
      (#""en": "{name}""#, #""en": "{name""#, #""{name""#, "`name`, `degree`"),
      (#""status": "procedural""#, #""status": "done""#, #""done""#, "`encoded`, `procedural`, `out-of-scope`"),
    ])
  }

  @Test
  func `Numbers lie within their bounds`() throws {
    try SmallRulebook.check([
      (#""from": 2020"#, #""from": 1949"#, "1949", "1950 to 2100"),
      (#""from": 2020"#, #""from": 2101"#, "2101", "1950 to 2100"),
      (#""to": 2021,"#, #""to": 2019,"#, "2019", "2020 to 2100"), (#""from": -4"#, #""from": 1"#, "1,", "-20 to 0"),
      (#""from": -4"#, #""from": -21"#, "-21", "-20 to 0"), (#""to": -1"#, #""to": -5"#, "-5", "-4 to 0"),
      (#"{"over": 3}"#, #"{"over": 1201}"#, "1201", "0 to 1200"),
      (#"{"over": 3}"#, #"{"over": -1}"#, "-1", "0 to 1200"),
      (#"{"from": 20,"#, #"{"from": 10,"#, "10,", "ascending"),
      (#"{"from": 10, "hours": 1}"#, #"{"from": 100000, "hours": 1}"#, "20,", "ascending"),
    ])
    try expect(SmallRulebook.complaint(SmallRulebook.replacing(#""to": 2021,"#, with: #""to": 2020,"#)), equals: nil)
    try expect(SmallRulebook.complaint(SmallRulebook.replacing(#"{"from": 20,"#, with: #"{"from": 11,"#)), equals: nil)
  }

  @Test
  func `A route, unit, word or level that does not exist is an error that lists what does`() throws {
    try SmallRulebook.check([
      (#"["visit"]"#, #"["visits"]"#, #""visits""#, "`visit`"), (#"["visit"]"#, #"["考察"]"#, #""考察""#, "`visit`"),
      (#"["visit"]"#, #"["leave"]"#, #""leave""#, "a route whose events are rated"),
      (#"["visit"]"#, #"["registered"]"#, #""registered""#, "a route whose events are rated"),
      (#"["visit", "att"#, #"["leave", "att"#, #""leave""#, "a route whose events are rated"),
      (#"["visit", "attestation"]"#, "[]", "[]", "one route or more"),
      (#"["invitation", ["#, #"["letter", ["#, #""letter""#, "`invitation`"),
      (#"["receipt", "notice"]"#, "[]", "[]", "one paper or more"),
      (#"["study-notes"]"#, "[]", "[]", "one paper or more"),
      (#"[["invitation", ["receipt", "notice"]], ["study-notes"]]"#, "[]", "[]", "one set of papers or more"),
      (#""units": ["day"]"#, #""units": ["days"]"#, #""days""#, "`half-day`"),
      (#""half-day": 4"#, #""halfday": 4"#, #""halfday""#, "`half-day`"),
      (#"{"core": {"#, #"{"top": {"#, #""top""#, "`blank`"), (#"{"sole": {"#, #"{"alone": {"#, #""alone""#, "`blank`"),
      (#"["blank", "national"]"#, #"["blank", "regional"]"#, #""regional""#, "`blank`"),
      (#"{"level": "sick","#, #"{"level": "holiday","#, #""holiday""#, "a level of `leave`"),
      (#"["public", "industry-public"]"#, #"["public", "industry"]"#, #""industry""#, "`industry-public`"),
      (#""levels": ["senior"]"#, #""levels": ["副高级"]"#, #""副高级""#, "`associate-senior`"),
      (#"["doctor"]"#, #"["phd"]"#, #""phd""#, "`doctor`, `master`, `bachelor`, `other`"),
      (#""larger-share""#, #""longest""#, #""longest""#, "`every`, `larger-share`"),
      (#""months": "completed""#, #""months": "full""#, #""full""#, "`touched`, `completed`"),
      (#""place": "430300""#, #""place": "湘潭""#, #""湘潭""#, "six digits"),
      (#""node": "pool""#, #""node": "pond""#, #""pond""#, "`public`, `professional`, `pool`"),
      (#""node": "pool""#, #""node": "total""#, #""total""#, "`pool`"),
    ])
  }

  @Test
  func `A reading, option or clause that does not exist is an error that lists what does`() throws {
    try SmallRulebook.check([
      (#"{"public-required": ["thirty"]}"#, #"{"public": ["thirty"]}"#, #""public""#, "`public-required`"),
      (#"{"public-required": ["thirty"]}"#, #"{"public-required": ["forty"]}"#, #""forty""#, "`thirty`, `none`"),
      (#""default": "none""#, #""default": "strict""#, #""strict""#, "`thirty`, `none`"),
      (#""bar": {"clause": "一"}"#, #""bar": {"clause": "四"}"#, #""四""#, "encoded"),
      (#""bar": {"clause": "一"}"#, #""bar": {"clause": "三"}"#, #""三""#, "encoded"),
      (#"{"hours": 90, "clause": "一"}"#, #"{"hours": 90, "clause": "1"}"#, #""1""#, "encoded"),
      (
        #""bar":"#, #""settles": {"moved": {"as": "strict", "clause": "四"}}, "bar":"#, #""四""#, "encoded"
      ),
      (
        #""bar":"#, #""settles": {"moved": {"as": "local", "clause": "一"}}, "bar":"#, #""local""#,
        "`strict` or `default`"
      ),
      (
        #""bar":"#, #""settles": {"moved": {"as": "lenient", "clause": "一"}}, "bar":"#, #""lenient""#,
        "`strict` or `default`"
      ),
    ])
  }

  @Test
  func `Ids, labels and options stand once, and a reading has at least two options`() throws {
    try SmallRulebook.check([
      (
        #""label": "二""#, #""label": "一""#, #"{"label": "一", "status": "encoded", "text": "第二条""#,
        "each clause label once"
      ),
      (#""id": "pool""#, #""id": "public""#, "{", "each node's id once"),
      (#""small-2020""#, #""Small 2020""#, #""Small"#, "lower-case"),
      (#"{"id": "thirty", "zh": "有", "en": "yes"}, "#, "", #"[{"id": "none""#, "two or more options"),
      (#", "why": {"zh": "不决定", "en": "decides nothing"}"#, "", #"{"label": "三""#, "`why`"),
    ])
  }

  @Test
  func `What is said in two ways at once, or says nothing, is an error`() throws {
    try SmallRulebook.check([
      (#"{"tiers": ["#, #"{"every": 2, "tiers": ["#, #"{"every""#, "either `tiers`, or `every`"),
      (#"{"ofCountedTotal":"#, #"{"hours": 60, "ofCountedTotal":"#, "", "either `hours` or `ofCountedTotal`"),
      (#"{"public-required": ["thirty"]}"#, #"{"public-required": []}"#, "[]}", "one option or more"),
      (#"{"id": "none","#, #"{"id": "thirty","#, #""thirty""#, "each option's id once"),
      (#"["visit"]"#, "[]", "[]", "one route or more"), (#""rate": {"stated": 1}"#, #""rate": {}"#, "{", "`unstated`"),
    ])
  }

  @Test
  func `An error has the line and column of what is wrong`() throws {
    let cases = [
      (#"["visit"]"#, #"["visits"]"#, 47, 25), (#""place": "430300""#, #""place": "4303""#, 5, 12),
      (#""to": -1"#, #""to": -5"#, 11, 62), (#""label": "三""#, #""名": 1, "label": "三""#, 63, 6),
    ]
    for (text, replacement, line, column) in cases {
      let complaint = try SmallRulebook.complaint(SmallRulebook.replacing(text, with: replacement))
      expect(complaint?.position, equals: DocumentPosition(line: line, column: column), "\(replacement)")
    }
  }
}
