import Xueshi

extension QuantityUnit {
  /// A number of them; the fill is called `count`.
  func counted(_ count: Fill) -> Message {
    switch self {
    case .hour: Message("{count}课时", "{count} {count|hour|hours}", count)
    case .day: Message("{count}天", "{count} {count|day|days}", count)
    case .halfDay: Message("{count}个半天", "{count} {count|half-day|half-days}", count)
    case .evening: Message("{count}个晚上", "{count} {count|evening|evenings}", count)
    case .course: Message("{count}门", "{count} {count|course|courses}", count)
    case .point: Message("{count}分", "{count} {count|point|points}", count)
    case .subject: Message("{count}科", "{count} {count|subject|subjects}", count)
    case .certificate: Message("{count}本证书", "{count} {count|certificate|certificates}", count)
    case .module: Message("{count}个模块", "{count} {count|module|modules}", count)
    case .item: Message("{count}项", "{count} {count|item|items}", count)
    case .tenThousandWords: Message("{count}万字", "{count} × 10,000 words", count)
    case .piece: Message("{count}份", "{count} {count|piece|pieces}", count)
    }
  }

  /// What they are called.
  var plural: Message {
    switch self {
    case .hour: Message("课时", "hours")
    case .day: Message("天", "days")
    case .halfDay: Message("半天", "half-days")
    case .evening: Message("晚上", "evenings")
    case .course: Message("门", "courses")
    case .point: Message("分", "points")
    case .subject: Message("科", "subjects")
    case .certificate: Message("证书", "certificates")
    case .module: Message("模块", "modules")
    case .item: Message("项", "items")
    case .tenThousandWords: Message("万字", "tens of thousands of words")
    case .piece: Message("份", "pieces")
    }
  }

  /// “For each of them”.
  var each: Message {
    switch self {
    case .hour: Message("每课时", "an hour taught")
    case .day: Message("每天", "a day")
    case .halfDay: Message("每半天", "a half-day")
    case .evening: Message("每个晚上", "an evening")
    case .course: Message("每门", "a course")
    case .point: Message("每分", "a point")
    case .subject: Message("每科", "a subject")
    case .certificate: Message("每本证书", "a certificate")
    case .module: Message("每个模块", "a module")
    case .item: Message("每项", "an item")
    case .tenThousandWords: Message("每万字", "for 10,000 words")
    case .piece: Message("每份", "each")
    }
  }
}
