import Xueshi

// What to do about a fact that is missing or in doubt: whom to ask what, or which cell to fill in.

extension ReportContext {
  /// What to do about a question an answer hangs on, as the first part of a sentence.
  func advice(on question: Question, _ answer: Answer, _ page: Page) -> [UInt8] {
    let lines = Fill.written(page.lines(lines(of: question, answer)), as: "lines")
    let place = Fill.written(whereApplied(answer, page), as: "place")
    let subject = Fill.written(subject(of: question, answer, page), as: "subject")
    switch question {
    case .specialty:
      return page.words(
        Message("{subject}：在 specialty 列填写本人的专业", "{subject}: state it in the column specialty", subject))
    case .degree:
      return page.words(Message("{subject}：在 degree 列填写学位", "{subject}: state it in the column degree", subject))
    case .days:
      return page.words(
        Message("在{lines}的 end 列填写结束日期", "State the last day of {lines} in the column end", lines))
    case .unread:
      return page.words(
        Message(
          "更正本人没能读入的 {count} 条记录（读入时已逐条说明原因）",
          "Correct the {count} {count|row|rows} of this person that {count|was|were} refused (each was named when read)",
          .count(answer.person.unread)))
    case .filed:
      return page.words(Message("{subject}：在 filed 列填写申报日期", "{subject}: state it in the column filed", subject))
    case .rules:
      return page.words(
        Message(
          "{subject}：向{place}人社部门要来当地的通知，看学时要求有什么不同",
          "{subject}: ask the human-resources authority of {place} for its own notice and what hours it wants", subject,
          place))
    case .inPost:
      return page.words(
        Message(
          "{subject}：请{place}人社部门确认这样的年度要不要学时",
          "{subject}: ask the human-resources authority of {place} whether hours are asked of such a year", subject,
          place))
    case .moved:
      return page.words(
        Message(
          "{subject}：请{place}人社部门确认这些年度按哪里的规定算",
          "{subject}: ask the human-resources authority of {place} by whose rules such a year goes", subject, place))
    case .yearOf:
      return page.words(
        Message(
          "{subject}：查对证书或登记，在 year 列填写学时所属的年度",
          "{subject}: look at the certificate or the register, and state the year in the column year", subject))
    case .doubtful:
      return page.words(
        self.lines(of: .doubtful, answer).allSatisfy { answer.linesOfOtherRoutes.contains($0) }
          ? Message(
            "{subject}：问明由哪一级选派，确是派出的改用派出的途径，写明级别和起止日期",
            "{subject}: ask who sent the person; if it was one, give the row that route, with the level and both dates",
            subject)
          : Message(
            "{subject}：与原始材料核对，更正有误的记录", "{subject}: hold them against the papers and correct what is wrong", subject))
    }
  }
}
