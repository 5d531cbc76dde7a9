import Xueshi

/// The rows that bear one code of a remark, and no other: on the last days of a month, which stay free.
struct PlantedKind {
  /// The cells behind the person's id.
  var rows: [String] = []
  /// Which of these rows the remark names.
  var marked: [Int] = []
  /// The days on which nobody attends anything else.
  var away: ClosedRange<Day>?
  /// Whether the row of people is written twice instead.
  var isOfPeople = false

  /// Makes the rows.
  /// - Parameters:
  ///   - code: The code.
  ///   - number: The person's number, which makes titles their own.
  ///   - year: A year that counts.
  ///   - isWindow: Whether a notice says that it does.
  init?(_ code: Remark.Code, of number: Int, year: Int32, isWindow: Bool) {
    let (y, before) = (year, year - 1)
    switch code {
    case .blankItem:
      rows = ["book,\(y)-03-29,\(y)-03-29,1,item,,cn,first", "book,\(y)-05-29,\(y)-05-29,1,item,,cn,first"]
    case .categoryIgnored: rows = ["patent,\(y)-03-29,\(y)-03-29,1,item,,,first,public,专利\(number)"]
    case .conflictingAmounts:
      rows = [
        "registered,\(y)-05-29,\(y)-05-29,,,50,,,professional,证书\(number)",
        "registered,\(y)-06-29,\(y)-06-29,,,20,,,professional,证书\(number)",
      ]
    case .duringLeave:
      rows = ["leave,\(y)-09-20,\(y)-10-20,,,,sick", "training,\(y)-09-29,\(y)-09-30,2,day,,employer,,,研修\(number)"]
      away = Self.days(y, 9, 20, 31)
    case .duringPosting:
      rows = [
        "aid-posting,\(y)-09-20,\(y)-10-20,,,,provincial",
        "training,\(y)-09-29,\(y)-09-30,2,day,,employer,,,研修\(number)",
      ]
      away = Self.days(y, 9, 20, 31)
    case .far: rows = ["online-course,\(y - 12)-03-29,\(y - 12)-03-29,,,8,,,,课件\(number)"]
    case .future:
      guard isWindow else { return nil }
      rows = ["attestation,\(y)-01-01,\(y + 4)-12-31"]
    case .hoursUnderDays: rows = ["overseas,\(y)-03-29,\(y)-03-30,2,day,7,,,,访学\(number)"]
    case .leaveInPosting:
      rows = ["aid-posting,\(y)-03-01,\(y)-09-30,,,,provincial", "leave,\(y)-04-01,\(y)-05-01,,,,sick"]
      away = Self.days(y, 3, 1, 214)
    case .longClass:
      rows = ["training,\(y)-09-20,\(y)-10-20,,,,employer,,,长班\(number)"]
      away = Self.days(y, 9, 20, 31)
    case .otherRoute: rows = ["grassroots-service,\(y)-03-29,\(y)-03-30,2,day,,,,,驻村帮扶\(number)"]
    case .outlier: rows = ["registered,\(y)-05-29,\(y)-05-29,,,5000,,,professional,证书\(number)"]
    case .overDayHours: rows = ["training,\(y)-03-29,\(y)-03-30,,,49,employer,,,研修\(number)"]
    case .quantityOverDays: rows = ["training,\(y)-03-29,\(y)-03-30,3,day,,employer,,,研修\(number)"]
    case .rawAndRegistered:
      rows = [
        "training,\(y)-03-29,\(y)-03-30,2,day,,employer,,,研修\(number)",
        "registered,\(y)-05-29,\(y)-05-29,,,10,,,professional,研修\(number)",
      ]
    case .sameApplication: isOfPeople = true
    case .sameEvent:
      rows = [
        "training,\(y)-03-29,\(y)-03-30,2,day,,employer,,,研修\(number)",
        "visit,\(y)-03-29,\(y)-03-30,2,day,,,,,研修\(number)",
      ]
    case .sameRow:
      rows = [String](repeating: "training,\(y)-03-29,\(y)-03-30,2,day,,employer,,,研修\(number)", count: 2)
    case .slipPart:
      guard isWindow else { return nil }
      rows = ["attestation,\(before)-01-01,\(y)-06-30"]
    case .yearFar: rows = ["training,\(y - 2)-03-29,\(y - 2)-03-30,2,day,,employer,,,研修\(number),,,,\(y)"]
    }
    marked = Array(rows.indices)
  }

  /// The route that a notice must rate for the code to be borne; nothing where none must.
  static func ratedRoute(of code: Remark.Code) -> String? {
    switch code {
    case .categoryIgnored: "patent"
    case .hoursUnderDays: "overseas"
    default: nil
    }
  }

  private static func days(_ year: Int32, _ month: Int32, _ day: Int32, _ count: Int) -> ClosedRange<Day> {
    let start = Day(year: year, month: month, day: day)
    return start...start.advanced(by: count - 1)
  }
}
