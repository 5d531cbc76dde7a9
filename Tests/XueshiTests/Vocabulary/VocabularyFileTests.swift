import Testing
import Xueshi

@Suite
struct `A vocabulary file` {
  /// Where a file that comes after two words is wrong, and what would be accepted.
  private func error(_ file: String) throws -> (offset: Int, accepted: String)? {
    var library = Library()
    let words = Array(
      """
      {"levels": [{"id": "national", "zh": "国家级", "en": "national"}],
       "roles": [{"id": "lead", "zh": "主持", "en": "lead"}]}
      """.utf8)
    try library.add(vocabulary: words.span)
    let bytes = Array(file.utf8)
    do throws(JSONError) {
      try library.add(vocabulary: bytes.span)
      return nil
    } catch {
      #expect(error.isChineseToTheEnd)
      return (error.offset, error.accepted.en.string)
    }
  }

  @Test
  func `Routes, places and specialties may come in any file`() throws {
    #expect(try error("{}") == nil)
    #expect(
      try error(
        """
        {"routes": [{"id": "a", "zh": "甲、乙", "en": "a", "units": ["day"], "level": {"words": ["national"]}}],
         "places": [{"code": "430300", "zh": "湘潭市", "en": "Xiangtan"}], "specialties": [{"id": "energy", "zh": "能源"}]}
        """) == nil)
  }

  @Test
  func `A name with two meanings is an error`() throws {
    let cases: [(String, Int, String)] = [
      (#"{"levels": [{"id": "national", "zh": "x", "en": "x"}]}"#, 12, "at most 63 words, each once"),
      (
        #"{"routes": [{"id": "a", "zh": "甲", "en": "a"}, {"id": "b", "zh": "乙、甲", "en": "b"}]}"#, 49,
        "route names with one meaning each"
      ),
      (
        #"{"places": [{"code": "100000", "zh": "甲", "en": "a"}, {"code": "110000", "zh": "乙", "en": "a"}]}"#, 56,
        "place names with one meaning each"
      ),
    ]
    for (file, offset, accepted) in cases {
      let error = try #require(try error(file))
      expect(error.offset, equals: offset, "\(file)")
      expect(error.accepted, equals: accepted, "\(file)")
    }
  }

  @Test
  func `A word, unit, kind or code that does not exist is an error`() throws {
    let cases = [
      (
        #"{"route": []}"#,
        "`levels`, `roles`, `papers`, `genericTitleWords`, `routes`, `sessionDays`, `places`, `specialties`, `workingDays`, `synonyms`, `blanks`, `yes`, `no`, `noRecords`, `noRecordEndings`, `columns`, `harmless`, `flags`, `amounts`, `remarks`"
      ),
      (#"{"routes": [{"id": "a", "zh": "甲", "en": "a", "level": {"words": ["regional"]}}]}"#, "a word of words.json"),
      (
        #"{"routes": [{"id": "a", "zh": "甲", "en": "a", "role": {"words": ["lead"], "blank": "x"}}]}"#,
        "a word of words.json"
      ),
      (#"{"routes": [{"id": "a", "zh": "甲"}]}"#, "`en`"),
      (#"{"places": [{"code": "4303", "zh": "甲", "en": "a"}]}"#, "a code of six digits"),
      (#"{"places": [{"code": "43030x", "zh": "甲", "en": "a"}]}"#, "a code of six digits"),
      (#"{"specialties": [{"id": "energy"}]}"#, "`zh`"),
    ]
    for (file, accepted) in cases { try expect(error(file)?.accepted, equals: accepted, "\(file)") }
    let kind = #"{"routes": [{"id": "a", "zh": "甲", "en": "a", "kind": "trip"}]}"#
    try expect(error(kind)?.accepted.contains("`posting`"), equals: true)
    let unit = #"{"routes": [{"id": "a", "zh": "甲", "en": "a", "units": ["week"]}]}"#
    try expect(error(unit)?.accepted.contains("`half-day`"), equals: true)
  }

  @Test
  func `Words are kept in sets of 64, so that 63 and the blank are the most`() throws {
    for (count, isRead) in [(62, true), (63, false), (64, false)] {
      let words = (0..<count).map { #"{"id": "w\#($0)", "zh": "词\#($0)", "en": "x"}"# }.joined(separator: ",")
      #expect((try error(#"{"levels": [\#(words)]}"#) == nil) == isRead, "\(count) more than the one there is")
    }
  }
}
