/// All that a row of people says beside the id, as it is read: rows of one person that agree in it are one application.
struct StatedApplication: Hashable {
  var target: Target
  var degree: Degree?
  var entered: Day?
  var filed: Day?
  var settled: QuestionEnds
  /// The cells that were taken for blank, as bits.
  var unreadable: Unreadable.RawValue
  /// Name, unit and specialty, as they are compared: letter case, width and spaces aside.
  var texts: [[UInt8]]
}

extension Table {
  /// What the record at hand says; nothing where it is refused.
  func application(_ defaults: TargetDefaults, _ vocabulary: Vocabulary) -> StatedApplication? {
    do throws(Fault) {
      let person = try person(defaults, vocabulary)
      return StatedApplication(
        target: person.target, degree: person.degree, entered: person.entered, filed: person.filed,
        settled: person.settled, unreadable: person.unreadable.rawValue,
        texts: [Column.name, .unitName, .specialty].map { self[cell($0)].folded() })
    } catch {
      return nil
    }
  }
}
