package import Xueshi

// What a question that an answer may hang on is called, and what its ends mean.

extension Question {
  /// What it is about, in a word or two.
  package var name: Message {
    switch self {
    case .specialty: Message("专业", "specialty")
    case .degree: Message("学位", "degree")
    case .days: Message("培训天数", "days of a class")
    case .unread: Message("没能读入的记录", "rows not read")
    case .filed: Message("申报日期", "day of filing")
    case .rules: Message("当地的通知", "the local notice")
    case .inPost: Message("在岗年度", "years in post")
    case .moved: Message("外地的学时", "hours from elsewhere")
    case .yearOf: Message("跨年度的记录", "rows of two years")
    case .doubtful: Message("互相矛盾的记录", "rows in doubt")
    }
  }

  /// What an end means.
  func meaning(at end: ReadingEnd) -> Message {
    switch (self, end) {
    case (.specialty, .strict):
      return Message("按受限制的专业算，写明专业的记录按不是本专业算", "as a limited specialty, and as another than any row states")
    case (.specialty, .standard):
      return Message(
        "与受限制的专业相近的按受限制算，没有填的按不受限制算", "limited where it holds the word of one that is, not limited where it is blank")
    case (.specialty, .lenient): return Message("按不受限制的专业算", "as a specialty that is not limited")
    case (.degree, .strict): return Message("按通知另有规定的学位算", "with the degree for which the notice rules otherwise")
    case (.degree, _): return Message("按没有这个学位算", "without the degree for which the notice rules otherwise")
    case (.days, .strict): return Message("只算一天", "one day")
    case (.days, _): return Message("不按天数限制", "no limit by the day")
    case (.unread, .strict):
      return Message("这些记录不带来学时；弄虚作假取消资格的地方，按取消资格算", "they bring nothing, and bar where falsified hours bar")
    case (.unread, .standard): return Message("不计这些记录", "they are left out")
    case (.unread, .lenient): return Message("这些记录正好补足所缺的学时", "they bring whatever is missing")
    case (.filed, .strict): return Message("按申报年度7月1日申报算", "filed on 1 July of the year of application")
    case (.filed, .standard): return Message("按申报年度12月31日申报算", "filed on 31 December of the year of application")
    case (.filed, .lenient): return Message("按没有截止日算", "no deadline")
    case (.rules, .strict): return Message("当地另有要求，没有达到", "the local notice asks more, and it is not met")
    case (.rules, .standard): return Message("按国家规定算", "as the national floor has it")
    case (.rules, .lenient): return Message("当地的要求都达到", "the local notice is met")
    case (.inPost, .lenient): return Message("不要求这些年度", "these years are not asked")
    case (.inPost, _): return Message("每一年都要求", "every year is asked")
    case (.moved, .strict):
      return Message(
        "只按申报地的规定算，外地的认定单不算", "by the rules of the place applied to alone; certificates from elsewhere hold nowhere")
    case (.moved, .standard): return Message("按申报地的规定算", "by the rules of the place applied to")
    case (.moved, .lenient):
      return Message(
        "按申报地或学时所在地当年的规定，达到一个就行", "by the rules of the place applied to or of the place of that year, whichever is met")
    case (.yearOf, .lenient): return Message("也可以算在开始的那一年", "also as hours of the year in which it starts")
    case (.yearOf, _): return Message("算在结束的那一年", "as hours of the year in which it ends")
    case (.doubtful, .strict): return Message("按最不利的情形算", "at the worst account")
    case (.doubtful, .standard): return Message("按所填的算", "as written")
    case (.doubtful, .lenient): return Message("按最有利的情形算", "at the best account")
    }
  }
}
