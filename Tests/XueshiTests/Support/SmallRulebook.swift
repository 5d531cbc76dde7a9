import TestSupport
import Testing
import Xueshi

/// A rulebook small enough to read at a glance, with one of everything.
struct SmallRulebook {
  static let document = """
    {
      "id": "small-2020",
      "title": {"zh": "小通知", "en": "a small notice"},
      "document": "小〔2020〕1号",
      "place": "430300",
      "extends": "national-2015",
      "years": {"from": 2020, "to": 2021, "clause": "一"},
      "applications": {"from": 2021, "to": 2022, "clause": "一"},
      "windows": [
        {"levels": ["senior"], "degrees": ["doctor"], "unstated": {"zh": "另行规定", "en": "other rules"}, "clause": "一"},
        {"levels": ["intermediate", "senior"], "from": -4, "to": -1, "clause": "一"}
      ],
      "deadline": {"workingDaysBeforeFiling": 5, "clause": "一"},
      "makeUp": {"routes": ["public-course"], "back": 1, "clause": "一"},
      "registered": {"clause": "一"},
      "attestation": {"clause": "一"},
      "bar": {"clause": "一"}, "form": {"title":{"zh": "单", "en": "form"}, "text": {"zh": "{name}同志{from}至{to}", "en": "{name}"}, "clause": "一"},
      "evidence": [{"routes": ["visit", "attestation"], "items": ["考察"], "anyOf": [["invitation", ["receipt", "notice"]], ["study-notes"]], "clause": "一"}],
      "postings": {
        "clause": "二",
        "kinds": [{"levels": ["blank", "national"], "joined": true, "clause": "二"}],
        "fullYear": {"months": {"from": 24}, "clause": "二"},
        "deems": [{"months": {"from": 6, "upTo": 12}, "years": "larger-share", "holding": {"over": 3}, "clause": "二"}],
        "credits": [{"node": "pool", "hoursPerMonth": 7.5, "months": "completed", "clause": "二"}]
      },
      "leave": {"clause": "二", "kinds": [{"level": "sick", "months": {"over": 6}}, {"level": "maternity"}]},
      "tree": {
        "floors": [{"hours": 90, "clause": "一"}],
        "public": {
          "floors": [{"hours": 30, "clause": "一", "if": {"public-required": ["thirty"]}}],
          "expected": {"clause": "一"},
          "categories": ["public", "industry-public"],
          "rows": [{"routes": ["public-course"], "rate": {"stated": 1}, "clause": "一"}]
        },
        "professional": {
          "floors": [{"ofCountedTotal": [2, 3], "clause": "一"}],
          "rows": [
            {"routes": ["training"], "units": ["day"], "rate": {"day": 10, "half-day": 4}, "clause": "二"},
            {"routes": ["paper"], "rate": {"level": {"core": {"role": {"sole": {"item": 30}}}}}, "clause": "二"},
            {"routes": ["study-points"], "rate": {"point": {"tiers": [{"from": 10, "hours": 1}, {"from": 20, "hours": 2}]}}, "clause": "二"}
          ],
          "nodes": [
            {
              "id": "pool", "name": {"zh": "池", "en": "a pool"},
              "caps": [{"hours": 36.5, "specialties": ["energy"], "clause": "二"}],
              "rows": [
                {"routes": ["visit"], "rate": {"day": {"every": 2, "hours": 12}}, "perDay": {"hours": 8, "clause": "二"}, "clause": "二"},
                {"routes": ["practice"], "rate": "unstated", "clause": "二"}
              ]
            }
          ]
        }
      },
      "readings": [
        {
          "id": "public-required", "clause": "一", "question": {"zh": "有没有？", "en": "is there?"},
          "options": [{"id": "thirty", "zh": "有", "en": "yes"}, {"id": "none", "zh": "没有", "en": "no"}], "default": "none"
        }
      ],
      "clauses": [
        {"label": "一", "status": "encoded", "text": "第一条"},
        {"label": "二", "status": "encoded", "text": "第二条"},
        {"label": "三", "status": "procedural", "text": "第三条", "why": {"zh": "不决定", "en": "decides nothing"}}
      ]
    }
    """

  /// What reading a document as a rulebook says is wrong with it, and where.
  struct Complaint: Equatable {
    var position: DocumentPosition
    var problem: String
    var accepted: String
    /// The document from the place of the error on.
    var rest: Substring
  }

  /// The document with one text, which must stand in it once, replaced.
  static func replacing(_ text: String, with replacement: String) throws -> String {
    let ranges = document.ranges(of: text)
    try #require(ranges.count == 1, "“\(text)” stands \(ranges.count) times in the small rulebook")
    return document.replacing(text, with: replacement)
  }

  /// Reads a document as a rulebook on top of the bundled vocabulary.
  static func complaint(_ document: String) throws -> Complaint? {
    var library = try Bundled.vocabulary()
    let bytes = Array(document.utf8)
    do throws(JSONError) {
      try library.add(rulebook: bytes.span)
      return nil
    } catch {
      #expect(library.rulebooks.isEmpty, "nothing is added")
      #expect(error.isChineseToTheEnd, "\(error.problem.zh); \(error.accepted.zh)")
      return Complaint(
        position: DocumentPosition(of: error.offset, in: bytes.span), problem: error.problem.en.string,
        accepted: error.accepted.en.string, rest: Substring(decoding: bytes[error.offset...], as: UTF8.self))
    }
  }

  typealias Case = (text: String, replacement: String, at: String, accepted: String)

  /// Checks that a replacement is refused at the text it names, and says what would be accepted.
  static func check(_ cases: [Case]) throws {
    for (text, replacement, at, accepted) in cases {
      let document = try replacing(text, with: replacement)
      guard let complaint = try complaint(document) else {
        Issue.record("\(replacement) was read")
        continue
      }
      #expect(complaint.rest.hasPrefix(at), "\(replacement): points at \(complaint.rest.prefix(30))")
      #expect(complaint.accepted.contains(accepted), "\(replacement): accepts \(complaint.accepted)")
    }
  }
}
