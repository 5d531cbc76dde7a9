import Xueshi
import XueshiCohort
import XueshiData
import XueshiReports

extension Command {
  /// `xueshi report`: the page of a unit, an empty page for a ledger to come, or the seals of what was printed.
  static func report(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    if options.has(.verify) {
      guard !options.has(.out), !options.has(.empty) else {
        throw .usage(Message("--verify 不能与 --out、--empty 同用", "--verify goes with neither --out nor --empty"))
      }
      guard ![.place, .level, .year, .years, .filing, .reading, .rulebook].contains(where: options.has) else {
        throw .usage(
          Message(
            "--verify 按核验行自己的选项核对，只接受 --people、--events、--rulebook-file、--lang",
            "--verify goes by the options of the seals; it takes --people, --events, --rulebook-file and --lang"))
      }
      return try verify(console, options)
    }
    let path = try options.required(.out)
    if options.has(.empty) {
      guard !options.has(.people), !options.has(.events), options.operands.isEmpty else {
        throw .usage(Message("--empty 的页面不带台账", "a page made with --empty takes no ledger"))
      }
      let session = try Session(console, options)
      try write(ReportPage(session, try session.shelf(), nil), seal: nil, to: path, session)
      return .answered
    }
    let run = try LedgerSession(console, options, writesAtEnd: true)
    var builder = try run.sealing()
    var habits = FileHabits(run.context.library.vocabulary)
    for (index, person) in run.people.enumerated() {
      run.isDone(index)
      let answer = run.assessor.answer(person, in: run.context.ledger)
      habits.add(person, over: answer.window, in: run.context.ledger)
      builder.add(answer, run.context)
    }
    run.isDone(run.people.count)
    run.report(habits)
    try write(
      ReportPage(run.session, run.shelf, run.files), seal: builder.seal(line: nil, library: run.context.library),
      to: path, run.session, people: run.people.count)
    return run.status
  }

  private static func write(
    _ page: ReportPage, seal: Seal?, to path: String, _ session: Session, people: Int? = nil
  ) throws(Failure) {
    var output: [UInt8] = []
    try page.write(seal: seal, to: &output)
    do throws(SystemError) {
      var file = try AtomicFile(path)
      try file.write(output)
      try file.commit()
    } catch {
      throw Failure(
        status: .cannotWrite,
        Message(
          "无法写入 {path}：{problem}", "cannot write {path}: {problem}", .text(path, as: "path"),
          .text(error.message, as: "problem")))
    }
    session.say(
      people == nil
        ? Message(
          "写出 {path}（{size} KB）：不带台账，用浏览器打开后把两个文件拖进去\n",
          "wrote {path} ({size} KB), without a ledger: open it in a browser and drop the two files in\n",
          .text(path, as: "path"), .count((output.count + 1023) / 1024, as: "size"))
        : Message(
          "写出 {path}（{size} KB，{count} 份申报）：用浏览器打开，不需要网络\n",
          "wrote {path} ({size} KB, {count} {count|application|applications}): open it in a browser, no network is needed\n",
          .text(path, as: "path"), .count((output.count + 1023) / 1024, as: "size"), .count(people ?? 0)))
  }
}
