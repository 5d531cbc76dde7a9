import Xueshi

extension Explanation {
  /// What a posting means for the year, where the notice treats postings as intervals.
  var postingNote: [UInt8]? {
    guard let rulebook, let postings = rulebook.postings else { return nil }
    if credit.posting == nil, credit.reason == .notRecognised {
      return page.words(
        Message(
          "「{clause}」承认的级别是{levels}，这次是{level}，不计",
          "“{clause}” recognises {levels}; this posting is {level}: not counted",
          .clause(rulebook[postings.clause].label),
          .written(
            library.wordList(postings.levelsAnyhow, route.levels, library.vocabulary.levels, page), as: "levels"),
          .phrase(library.vocabulary.levels[Int(event.level.number)].name, as: "level")))
    }
    guard let posting = credit.posting else { return nil }
    switch credit.reason {
    case .deemed:
      return page.words(
        Message(
          "{facts}；按「{clause}」{year}年视为完成，不再要求学时",
          "{facts}; under “{clause}” {year} counts as complete, no hours are required",
          .written(facts(posting), as: "facts"), .clause(rulebook[posting.deemedBy ?? postings.clause].label),
          .year(credit.year)))
    case nil where !postings.deeming.isEmpty && credit.counted == .zero:
      return page.words(
        Message(
          "{facts}；按「{clause}」{year}年不因此视为完成", "{facts}; under “{clause}” that does not complete {year}",
          .written(facts(posting), as: "facts"), .clause(rulebook[postings.clause].label), .year(credit.year)))
    case .duplicate:
      return page.words(
        Message(
          "与{lines}的派出合起来计月数，这一行只增加 {hours} 学时",
          "its months are counted together with those of {lines}: it adds {hours} {hours|hour|hours}",
          .written(page.lines(answer.lines(of: posting.before)), as: "lines"),
          .hours(credit.counted)))
    default: return nil
    }
  }

  /// How long a posting lasted, with those it is one with, and how much of it lies in the year.
  private func facts(_ posting: PostingAccount) -> [UInt8] {
    let length = Fill.written(page.length(posting.length), as: "length")
    let days = Fill.count(posting.inYear.dayCount, as: "days")
    let others = answer.lines(of: posting.joined.filter { $0 != credit.event })
    if others.isEmpty {
      return page.words(
        Message(
          "这次派出共{length}，其中{year}年 {days} 天", "this posting lasted {length}, {days} {days|day|days} of it in {year}",
          length, .year(credit.year), days))
    }
    var dates: [UInt8] = []
    dates.append(posting.whole)
    return page.words(
      Message(
        "与相连、重叠的{lines}合为一次（{dates}），共{length}，其中{year}年 {days} 天",
        "with {lines}, which it adjoins or overlaps, it is one posting ({dates}) of {length}, {days} {days|day|days} of it in {year}",
        .written(page.lines(others), as: "lines"), .written(dates, as: "dates"), length, .year(credit.year), days))
  }

  /// How many months of the year a posting took, and what each brings; empty where it brings nothing by the month.
  var monthlyRating: [UInt8] {
    guard credit.claimed > .zero, let posting = credit.posting, let months = posting.months else { return [] }
    return page.words(
      Message(
        "{months}个月×{hours}", "{months} {months|month|months} × {hours}", .count(months, as: "months"),
        .hours(posting.hoursPerMonth)))
  }
}
