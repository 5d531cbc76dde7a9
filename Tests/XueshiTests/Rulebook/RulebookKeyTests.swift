import Testing
import Xueshi

@Suite
struct `Keys of a rulebook` {
  @Test
  func `The small rulebook is sound, so that each of these tests is about its one change`() throws {
    let complaint = try SmallRulebook.complaint(SmallRulebook.document)
    expect(complaint, equals: nil)
  }

  @Test
  func `A key without a meaning is an error at the key, in every kind of object`() throws {
    try SmallRulebook.check([
      (#""document":"#, #""documents": "x", "document":"#, #""documents""#, "`id`"),
      (#""years": {"from": 2020,"#, #""years": {"from": 2020, "until": 1,"#, #""until""#, "`from`, `to`, `clause`"),
      (#""title": {"#, #""title": {"fr": "x", "#, #""fr""#, "`zh`, `en`"),
      (#"{"levels": ["senior"],"#, #"{"titles": [], "levels": ["senior"],"#, #""titles""#, "`degrees`"),
      (#""deems": [{"#, #""deems": [{"year": 1, "#, #""year""#, "`months`, `years`, `holding`"),
      (#""credits": [{"#, #""credits": [{"hours": 1, "#, #""hours""#, "`hoursPerMonth`"),
      (#""kinds": [{"level":"#, #""kinds": [{"days": 1, "level":"#, #""days""#, "`level`, `months`"),
      (#""kinds": [{"levels":"#, #""kinds": [{"days": 1, "levels":"#, #""days""#, "`levels`, `joined`"),
      (#""items": ["#, #""words": [], "items": ["#, #""words""#, "`routes`, `items`, `anyOf`, `clause`"),
      (#""makeUp": {"#, #""makeUp": {"until": 1, "#, #""until""#, "`routes`, `back`, `clause`"),
      (#""fullYear": {"#, #""fullYear": {"hours": 1, "#, #""hours""#, "`months`, `clause`, `if`"),
      (#"{"over": 3}"#, #"{"over": 3, "most": 4}"#, #""most""#, "`from`, `over`, `upTo`"),
      (#""tree": {"#, #""tree": {"total": {}, "#, #""total""#, "`floors`, `public`, `professional`"),
      (#""expected":"#, #""id": "x", "expected":"#, #""id""#, "`expected`"),
      (#""id": "pool","#, #""id": "pool", "floors": [],"#, #""floors""#, "`caps`"),
      (#"{"hours": 36.5,"#, #"{"hours": 36.5, "max": 1,"#, #""max""#, "`specialties`"),
      (#"{"ofCountedTotal":"#, #"{"share": 1, "ofCountedTotal":"#, #""share""#, "`ofCountedTotal`"),
      (#"{"routes": ["visit"],"#, #"{"routes": ["visit"], "cap": 1,"#, #""cap""#, "`perEvent`"),
      (#""perDay": {"#, #""perDay": {"days": 1, "#, #""days""#, "`hours`"),
      (#"{"every": 2,"#, #"{"each": 2, "every": 2,"#, #""each""#, "`every`, `hours`, `tiers`"),
      (#"{"from": 10,"#, #"{"upTo": 10, "from": 10,"#, #""upTo""#, "`from`, `each`, `hours`"),
      (#""question":"#, #""answer": 1, "question":"#, #""answer""#, "`question`"),
      (#"{"id": "thirty","#, #"{"name": 1, "id": "thirty","#, #""name""#, "`id`, `zh`, `en`"),
      (#"{"label": "三","#, #"{"number": 3, "label": "三","#, #""number""#, "`label`"),
      (#""form": {"#, #""form": {"size": "A4", "#, #""size""#, "`title`, `text`, `clause`"),
      (#""registered": {"#, #""registered": {"hours": 1, "#, #""hours""#, "`clause`"),
      (
        #""bar":"#, #""settles": {"rules": {"as": "strict", "clause": "一"}}, "bar":"#, #""rules""#, "`in-post`, `moved`"
      ),
      (
        #""bar":"#, #""settles": {"moved": {"at": 1, "as": "strict", "clause": "一"}}, "bar":"#, #""at""#,
        "`as`, `clause`"
      ),
    ])
  }

  @Test
  func `A key that is missing is an error at its object, by name`() throws {
    try SmallRulebook.check([
      (#""id": "small-2020","#, "", "{\n", "`id`"),
      (#""title": {"zh": "小通知", "en": "a small notice"},"#, "", "{\n", "`title`"),
      (#""document": "小〔2020〕1号","#, "", "{\n", "`document`"), (#""place": "430300","#, "", "{\n", "`place`"),
      (#""registered": {"clause": "一"},"#, "", "{\n", "`registered`"),
      (#""bar":"#, #""settles": {"moved": {"clause": "一"}}, "bar":"#, #"{"clause": "一"}}"#, "`as`"),
      (#""bar":"#, #""settles": {"moved": {"as": "strict"}}, "bar":"#, #"{"as": "strict"}"#, "`clause`"),
      (#"{"from": 2020, "to": 2021, "clause": "一"}"#, #"{"from": 2020, "to": 2021}"#, #"{"from": 2020"#, "`clause`"),
      (#"{"zh": "小通知", "en"#, #"{"en"#, #"{"en": "a small"#, "`zh`"),
      (#", "from": -4,"#, ",", #"{"levels": ["intermediate"#, "`from`"),
      (#""from": -4, "to": -1,"#, #""from": -4,"#, "{", "`to`"),
      (#""hoursPerMonth": 7.5, "#, "", #"{"node": "pool""#, "`hoursPerMonth`"),
      (#"{"level": "maternity"}"#, "{}", "{}", "`level`"),
      (#", "joined": true"#, "", #"{"levels": ["blank""#, "`joined`"),
      (#""back": 1, "#, "", #"{"routes": ["public-course"]"#, "`back`"),
      (#""years": "larger-share", "#, "", #"{"months""#, "`years`"),
      (#"{"hours": 36.5, "#, "{", #"{"specialties""#, "`hours`"), (#""id": "pool", "#, "", "{\n", "`id`"),
      (#"{"routes": ["visit"], "#, "{", #"{"rate""#, "`routes`"),
      (
        #"{"routes": ["practice"], "rate": "unstated","#, #"{"routes": ["practice"],"#, #"{"routes": ["practice"]"#,
        "`rate`"
      ),
      (#"{"every": 2, "hours": 12}"#, #"{"hours": 12}"#, #"{"hours": 12}"#, "`every`"),
      (#"{"from": 10, "hours": 1}"#, #"{"hours": 1}"#, #"{"hours": 1}"#, "`from`"),
      (#", "default": "none""#, "", "{\n", "`default`"),
      (#"{"id": "none", "zh": "没有", "#, #"{"id": "none", "#, #"{"id": "none""#, "`zh`"),
      (#"{"label": "三", "#, "{", #"{"status""#, "`label`"),
    ])
  }

  @Test
  func `A key given twice is an error at its second place`() throws {
    try SmallRulebook.check([
      (#""bar": {"clause": "一"},"#, #""bar": {"clause": "一"}, "id": "x","#, #""id": "x""#, "each key once"),
      (#"{"day": 10, "half-day": 4}"#, #"{"day": 10, "day": 4}"#, #""day": 4"#, "each key once"),
    ])
  }
}
