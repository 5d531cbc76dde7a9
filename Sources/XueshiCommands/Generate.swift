import Xueshi
import XueshiCohort
import XueshiReports

extension Command {
  /// `xueshi generate`: an invented ledger, streamed into two files that appear only when they are whole.
  static func generate(_ console: Console, _ options: Options) throws(Failure) -> ExitStatus {
    let session = try Session(console, options)
    let library = try session.library()
    guard let count = try options.number(.persons) else { throw options.missing(.persons) }
    guard let seed = UInt64(options[.seed] ?? "1") else {
      throw .usage(Message("--seed 应是不小于 0 的整数", "--seed is a whole number, 0 or greater"))
    }
    let folder = try options.required(.out)
    let place = try place(options, library)
    let generator = CohortGenerator(library, activities: try session.activityList(library), seed: seed, place: place)
    do throws(SystemError) {
      try System.makeFolder(folder)
      var files = try InventedFiles(folder, isPlanted: options.has(.plant))
      let messy = options.has(.messy) ? MessyRows(library.vocabulary, seed: seed) : nil
      let planted = options.has(.plant) ? PlantedRows(library) : nil
      let isWide = messy != nil || planted != nil
      try files.begin(
        isWide ? MessyRows.peopleHeader : CohortGenerator.peopleHeader,
        isWide ? MessyRows.eventsHeader : CohortGenerator.eventsHeader)
      var (people, events): ([UInt8], [UInt8]) = ([], [])
      var progress = Progress(console, session.language)
      for number in 0..<count {
        progress.step(number, of: count)
        people.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        generator.append(number, to: &people, &events)
        if let messy {
          messy.dress(number, &people, &events)
        } else if isWide {
          PlantedRows.widen(&people, &events)
        }
        let plant = planted?.plant(number, &people, &events)
        try files.write(people, events, plant)
      }
      progress.clear()
      let rows = files.eventCount
      try files.commit()
      session.say(
        Message(
          "写出 {folder}/people.csv（{people} 人）和 {folder}/events.csv（{events} 条）；种子 {seed}\n",
          "wrote {folder}/people.csv ({people} {people|person|people}) and {folder}/events.csv ({events} {events|event|events}); seed {seed}\n",
          .text(folder, as: "folder"), .count(count, as: "people"), .count(rows, as: "events"),
          .text("\(seed)", as: "seed")))
    } catch {
      throw Failure(
        status: .cannotWrite,
        Message(
          "无法写入 {folder}：{problem}", "cannot write {folder}: {problem}", .text(folder, as: "folder"),
          .text(error.message, as: "problem")))
    }
    return .answered
  }

  /// `--place`: one that has a rulebook of its own, or an invented applicant would have no year to apply in.
  private static func place(_ options: Options, _ library: Library) throws(Failure) -> PlaceCode? {
    guard let place = try options.targetDefaults(library.vocabulary).place else { return nil }
    if library.rulebooks.contains(where: { $0.place == place }) { return place }
    let known = Set(library.rulebooks.map { $0.place.number }).sorted().map { "\($0)" }.joined(separator: ", ")
    let text = options[.place] ?? ""
    throw .usage(
      Message(
        "「{text}」没有自己的规则；可用：{known}", "{text} has no rulebook of its own; accepted: {known}", .text(text),
        .text(known, as: "known")))
  }
}
