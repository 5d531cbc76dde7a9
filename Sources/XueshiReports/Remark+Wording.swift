package import Xueshi

extension Remark {
  /// What is remarkable about which rows, and what to do about it.
  package var wording: Message {
    let line = Fill.line(self.lines.first ?? 0)
    let lines = Fill.numbers(self.lines, as: "lines")
    return switch code {
    case .blankItem:
      Message(
        "第 {lines} 行都没有写明是什么内容，而这一途径同一内容只计一次：可能是同一件事，请补写名称。",
        "Lines {lines} name no item, and this route counts an item once: they may be the same one. Fill in what they are.",
        lines)
    case .categoryIgnored:
      Message(
        "第 {line} 行标为公需，而通知把这一途径计入专业科目，所以不起作用：如填错了请改正。",
        "Line {line} is tagged public, but the notice counts its route as professional, so the tag changes nothing: correct it if it is wrong.",
        line)
    case .conflictingAmounts:
      Message(
        "第 {lines} 行是同一内容，写的学时或数量却不一样，只计其中一行：请对照原件，留下正确的一行。",
        "Lines {lines} are of one item and state different amounts, and only one of them counts: keep the one that the paper bears out.",
        lines)
    case .duringLeave:
      Message(
        "第 {lines} 行：学习的日期全在离岗期间之内：请核对两者的日期。",
        "Lines {lines}: a class lies wholly within a leave. Check the dates of both.", lines)
    case .duringPosting:
      Message(
        "第 {lines} 行：学习的日期全在派出期间之内：请核对两者的日期。",
        "Lines {lines}: a class lies wholly within a posting. Check the dates of both.", lines)
    case .far:
      Message(
        "第 {line} 行的年度与其他各行都差得很远，可能写错了年份：请核对。",
        "Line {line} lies years away from every other row: the year may be mistyped. Check it.", line)
    case .future:
      Message(
        "第 {line} 行到申报的时候还没有结束：请核对结束日期。",
        "Line {line} ends after the day of the application: check its end.", line)
    case .hoursUnderDays:
      Message(
        "第 {line} 行写的学时，少于所写天数应有的：请核对天数和学时。",
        "Line {line} states fewer hours than its days would hold: check days and hours.", line)
    case .leaveInPosting:
      Message(
        "第 {lines} 行：派出期间有较长时间的离岗：请核对两者的日期。",
        "Lines {lines}: much of a posting is leave. Check the dates of both.", lines)
    case .longClass:
      Message(
        "第 {line} 行的起止日期相隔很久，看不出学了几天：请补写天数或学时。",
        "Line {line} spans so long that it does not say on how many days: fill in the days or the hours.", line)
    case .otherRoute:
      Message(
        "第 {line} 行从名称看像是派出（驻村、援派等）：如果是，请改用派出的途径，并写明起止日期和由哪一级选派。",
        "Line {line} reads like a posting: if it was one, give it that route, with its dates and the level that sent the person.",
        line)
    case .outlier:
      Message(
        "第 {line} 行的数值比同一列里常见的大得多：请核对。",
        "Line {line} states much more than its column usually does: check it.", line)
    case .overDayHours:
      Message(
        "第 {line} 行写的学时比这些天所能有的还多：请核对日期和学时。",
        "Line {line} states more hours than its days have: check dates and hours.", line)
    case .quantityOverDays:
      Message(
        "第 {line} 行的数量比起止之间的天数还多：请核对数量，会不会是学时填进了数量。",
        "Line {line} counts more days than lie from its start to its end: check the quantity, which may be hours.",
        line)
    case .rawAndRegistered:
      Message(
        "第 {lines} 行：同一件事既登记了学时，又单独列出，可能算了两次：如是同一件事，请只留一行。",
        "Lines {lines}: hours are registered and listed as what they were registered for, too. If it is one event, keep one row.",
        lines)
    case .sameApplication:
      Message(
        "人员文件第 {lines} 行是同一份申报，只算一份：请删去多余的行。",
        "Lines {lines} of the people file are one application, and counted once: delete the others.", lines)
    case .sameEvent:
      Message(
        "第 {lines} 行像是同一件事写了两次，只是途径或名称不同：如是同一件事，请只留一行。",
        "Lines {lines} look like one event under two routes, or with and without its title. If it is one, keep one row.",
        lines)
    case .sameRow:
      Message(
        "第 {lines} 行完全相同，可能重复录入：如是同一件事，请只留一行。",
        "Lines {lines} are alike in every cell: if it is one event, keep one row.", lines)
    case .slipPart:
      Message(
        "第 {line} 行的学时认定单只到一年中间，认定的是整年：请核对起止日期。",
        "Line {line}, a certificate of hours, covers part of a year, and certificates are for whole years: check its dates.",
        line)
    case .yearFar:
      Message(
        "第 {line} 行写的年度与它的日期对不上：请核对年度和日期。",
        "Line {line} states a year that its dates are far from: check both.", line)
    }
  }
}

extension ReportContext {
  /// Writes what is remarkable about rows, a line each; nothing where nothing is.
  func writeRemarks(_ answer: Answer, to page: inout Page) {
    if answer.remarks.isEmpty { return }
    page.endLine()
    page.paint(.bold) {
      $0.line(0, Message("请核对的记录（不改变上面的计算）", "Rows to look at (they change no number above)"))
    }
    for remark in answer.remarks { page.line(2, Message(alike: "· {remark}", .message(remark.wording, as: "remark"))) }
  }

  /// Writes remarks as a JSON array: code, lines, and the sentence in both languages.
  package func writeRemarks(_ answer: Answer, to output: inout [UInt8]) {
    output.appendJSONObjects(answer.remarks) { remark, json in
      json.add("code", remark.code.word)
      json.add("lines", remark.lines)
      json.add("message", remark.wording)
    }
  }
}
