import Xueshi

extension QuantityUnit {
  /// A number of them: `{1}` is the number.
  var counted: Wording {
    switch self {
    case .hour: Wording("{1}课时", "{1} {1|hour|hours}")
    case .day: Wording("{1}天", "{1} {1|day|days}")
    case .halfDay: Wording("{1}个半天", "{1} {1|half-day|half-days}")
    case .evening: Wording("{1}个晚上", "{1} {1|evening|evenings}")
    case .course: Wording("{1}门", "{1} {1|course|courses}")
    case .point: Wording("{1}分", "{1} {1|point|points}")
    case .subject: Wording("{1}科", "{1} {1|subject|subjects}")
    case .certificate: Wording("{1}本证书", "{1} {1|certificate|certificates}")
    case .module: Wording("{1}个模块", "{1} {1|module|modules}")
    case .item: Wording("{1}项", "{1} {1|item|items}")
    case .tenThousandWords: Wording("{1}万字", "{1} × 10,000 words")
    case .piece: Wording("{1}份", "{1} {1|piece|pieces}")
    }
  }

  /// What they are called.
  var plural: Wording {
    switch self {
    case .hour: Wording("课时", "hours")
    case .day: Wording("天", "days")
    case .halfDay: Wording("半天", "half-days")
    case .evening: Wording("晚上", "evenings")
    case .course: Wording("门", "courses")
    case .point: Wording("分", "points")
    case .subject: Wording("科", "subjects")
    case .certificate: Wording("证书", "certificates")
    case .module: Wording("模块", "modules")
    case .item: Wording("项", "items")
    case .tenThousandWords: Wording("万字", "tens of thousands of words")
    case .piece: Wording("份", "pieces")
    }
  }

  /// “For each of them”.
  var each: Wording {
    switch self {
    case .hour: Wording("每课时", "an hour taught")
    case .day: Wording("每天", "a day")
    case .halfDay: Wording("每半天", "a half-day")
    case .evening: Wording("每个晚上", "an evening")
    case .course: Wording("每门", "a course")
    case .point: Wording("每分", "a point")
    case .subject: Wording("每科", "a subject")
    case .certificate: Wording("每本证书", "a certificate")
    case .module: Wording("每个模块", "a module")
    case .item: Wording("每项", "an item")
    case .tenThousandWords: Wording("每万字", "for 10,000 words")
    case .piece: Wording("每份", "each")
    }
  }
}
