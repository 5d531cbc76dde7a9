import Xueshi

extension Explanation {
  /// What a posting means for the year, where the notice treats postings as intervals.
  var postingNote: [UInt8]? {
    guard let rulebook, let postings = rulebook.postings else { return nil }
    if postings.levels & event.level.bit == 0 {
      guard credit.reason == .notRecognised else { return nil }
      return page.words(
        Message(
          "「{clause}」承认的级别是{levels}，这次是{level}，不计",
          "“{clause}” recognises {levels}; this posting is {level}: not counted",
          .clause(rulebook[postings.clause].label),
          .written(library.wordList(postings.levels, route.levels, library.vocabulary.levels, page), as: "levels"),
          .phrase(library.vocabulary.levels[Int(event.level.number)].name, as: "level")))
    }
    guard let whole, let part = whole.clipped(to: credit.year.days) else { return nil }
    let clause = Fill.clause(rulebook[postings.clause].label)
    var dates: [UInt8] = []
    dates.append(whole)
    let facts = page.words(
      whole == event.interval
        ? Message(
          "这次派出共{length}，其中{year}年 {days} 天", "this posting lasted {length}, {days} {days|day|days} of it in {year}",
          .written(page.length(MonthCount(whole)), as: "length"), .year(credit.year), .count(part.dayCount, as: "days"))
        : Message(
          "与相连、重叠的派出合为一次（{dates}），共{length}，其中{year}年 {days} 天",
          "with the postings it adjoins or overlaps it is one ({dates}) of {length}, {days} {days|day|days} of it in {year}",
          .written(dates, as: "dates"), .written(page.length(MonthCount(whole)), as: "length"), .year(credit.year),
          .count(part.dayCount, as: "days")))
    switch credit.reason {
    case .deemed:
      return page.words(
        Message(
          "{facts}；按「{clause}」{year}年视为完成，不再要求学时",
          "{facts}; under “{clause}” {year} counts as complete, no hours are required", .written(facts, as: "facts"),
          clause, .year(credit.year)))
    case nil where !postings.deeming.isEmpty && credit.counted == .zero:
      return page.words(
        Message(
          "{facts}；按「{clause}」{year}年不因此视为完成", "{facts}; under “{clause}” that does not complete {year}",
          .written(facts, as: "facts"), clause, .year(credit.year)))
    case .duplicate:
      return page.words(
        Message("其中有的月份已在重叠的派出中计过", "some of its months are counted already with a posting it overlaps"))
    default: return nil
    }
  }

  /// The posting together with those approved that overlap or adjoin it.
  private var whole: Interval? {
    guard let postings = rulebook?.postings, event.status == .approved else { return nil }
    var whole = event.interval
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for other in answer.events
      where library.vocabulary[other.route].kind == .posting && other.status == .approved
        && postings.levels & other.level.bit != 0 && !whole.covers(other.interval)
        && other.interval.start <= whole.end.next && whole.start <= other.interval.end.next
      {
        let (start, end) = (min(whole.start, other.interval.start), max(whole.end, other.interval.end))
        whole = Interval(from: start, through: end) ?? whole
        isGrowing = true
      }
    }
    return whole
  }

  /// How many months of the year a posting took, and what each brings; empty where that is not certain.
  func monthlyRating(_ credits: [PostingRules.MonthlyCredit]) -> [UInt8] {
    guard credit.claimed > .zero, let part = event.interval.clipped(to: credit.year.days) else { return [] }
    let completed = MonthCount(part).months
    let touched = part.end.date.month - part.start.date.month + 1
    for (countsTouched, months) in [(false, completed), (true, touched)] {
      let rates = credits.filter { $0.countsTouchedMonths == countsTouched }
      let monthly = rates.reduce(Hours.zero) { $0 + $1.hours }
      if monthly * Quantity(hundredths: Int64(months) * 100) == credit.claimed {
        return page.words(
          Message(
            "{months}个月×{hours}", "{months} {months|month|months} × {hours}", .count(months, as: "months"),
            .hours(monthly)))
      }
    }
    return []
  }
}
