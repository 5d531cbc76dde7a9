import Xueshi

// One person may apply for several titles; each of these applications is named apart wherever a person is.

extension ReportContext {
  /// Id and name.
  func writeName(of person: Person, to page: inout Page) {
    page.write(.cell(ledger.personIDs[person.id]))
    if person.name != 0 {
      page.write(" ")
      page.write(.cell(ledger.labels[person.name]))
    }
  }

  /// Id and name; of who has several applications, which of them.
  func writeApplication(of person: Person, to page: inout Page) {
    writeName(of: person, to: &page)
    guard ledger.hasOtherApplications(person) else { return }
    for words in application(of: person, page) {
      page.say(Message(alike: " · {words}", .written(words, as: "words")))
    }
  }

  /// An id in a list of people; of who has several applications, which of them.
  func label(of person: Person, _ page: Page) -> [UInt8] {
    let id = page.words(.cell(ledger.personIDs[person.id]))
    guard ledger.hasOtherApplications(person) else { return id }
    return page.words(
      Message(
        "{id}（{application}）", "{id} ({application})", .written(id, as: "id"),
        .written(page.list(application(of: person, page)), as: "application")))
  }

  /// What an application is for, and what tells it from all others of the person.
  private func application(of person: Person, _ page: Page) -> [[UInt8]] {
    let target = person.target
    return [
      library.placeName(target.place, page.language), page.words(.message(target.level.wording)),
      page.words(Message("{year}年申报", "applying in {year}", .year(target.year))),
    ] + distinction(of: person, page)
  }

  /// What beside place, level and year tells an application of who has several: the specialty, and the row, which is its key
  /// in every table.
  func distinction(of person: Person, _ page: Page) -> [[UInt8]] {
    let row = page.words(Message("人员第 {line} 行", "line {line} of people", .line(person.line)))
    return person.specialtyText == 0 ? [row] : [page.words(.cell(ledger.labels[person.specialtyText])), row]
  }

  /// How many applications there are, and of how many people where that is another number.
  func total(of count: Int, from people: some Sequence<Person>) -> Message {
    let persons = Set(people.map { $0.id }).count
    return persons == count
      ? Message("合计 {count} 份申报", "{count} {count|application|applications} in all", .count(count))
      : Message(
        "合计 {count} 份申报（{persons} 人）",
        "{count} {count|application|applications} of {persons} {persons|person|people} in all", .count(count),
        .count(persons, as: "persons"))
  }
}
