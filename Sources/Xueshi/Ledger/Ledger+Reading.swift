extension Ledger {
  /// Reads the two files of a ledger.
  ///
  /// A row that breaks a rule is refused and noted in ``rejections``; every other row is kept. Nothing is guessed.
  /// - Parameters:
  ///   - people: `people.csv` in UTF-8.
  ///   - events: `events.csv` in UTF-8.
  ///   - defaults: What fills blanks in the people's targets.
  ///   - columns: What was said of columns nobody could place.
  ///   - vocabulary: The words that may be used.
  /// - Complexity: O(*n*) in the files' length, plus sorting each person's events.
  package init(
    people: Span<UInt8>, events: Span<UInt8>, defaults: TargetDefaults = .init(), columns: ColumnChoices = .init(),
    vocabulary: Vocabulary
  ) {
    self.init(specialties: vocabulary.specialties)
    let rules = ColumnRules(vocabulary, columns)
    readPeople(Table(people, file: .people), defaults, rules)
    // Without people every event would be refused, and none for a reason of its own.
    guard isReadable else { return }
    readEvents(Table(events, file: .events), rules)
    nearIDs = nil
    unheeded = rules.unheeded(headings)
    if !unread.isEmpty { updatePeople { [unread] in $0.unread = unread[$0.id] ?? 0 } }
    groupEvents()
  }

  private mutating func readPeople(_ table: consuming Table, _ defaults: TargetDefaults, _ rules: ColumnRules) {
    let vocabulary = rules.vocabulary
    var starts: [Int] = []
    if table.readHeader(required: defaults.requiredColumns, rules) {
      while table.advance() {
        do throws(Table.Fault) {
          try appendPerson(table, defaults, vocabulary)
          table.remark(people[people.count - 1].unreadable, vocabulary)
          starts.append(table.record.start)
        } catch {
          if let id = table.namedPerson { refusedPeople.note(table[id], table.record.line) }
          table.reject(error)
        }
      }
      refuseSharedIDs(starts, SharedID(table.bytes, under: table.header, defaults, vocabulary))
    } else {
      isReadable = false
    }
    finish(table)
    rejections.sort { $0.row < $1.row }
    remarks.sort { $0.row < $1.row }
  }

  /// Refuses people whose ids are shared by somebody of another name, and takes rows that say the same for one.
  private mutating func refuseSharedIDs(_ starts: [Int], _ rows: SharedID) {
    guard personIDs.count < people.count else { return }
    var own = [[Int]](repeating: [], count: personIDs.count)
    var repeated: Set<Int32> = []
    for index in people.indices { own[Int(people[index].id)].append(index) }
    for indices in own where indices.count > 1 {
      let found = rows.look(at: indices.map { (starts[$0], people[$0].line) })
      rejections += found.refused
      remarks += found.remarks
      for (line, first) in found.repetitions {
        repetitions[first, default: []].append(line)
        repeated.insert(line)
      }
      let id = people[indices[0]].id
      guard !found.refused.isEmpty else {
        if indices.count - found.repetitions.count > 1 { severalApplications.insert(id) }
        continue
      }
      refusedPeople.note(personIDs[id].utf8.span, people[indices[0]].line)
      withdrawn.insert(id)
    }
    people.removeAll { withdrawn.contains($0.id) || repeated.contains($0.line) }
  }

  mutating func readEvents(_ table: consuming Table, _ rules: ColumnRules) {
    let vocabulary = rules.vocabulary
    if table.readHeader(required: Column.requiredOfEvents, rules) {
      while table.advance() {
        do throws(Table.Fault) {
          try appendEvent(table, vocabulary)
        } catch {
          refuse(error, in: &table)
        }
      }
    } else {
      isReadable = false
    }
    finish(table)
  }

  /// Refuses the record at hand of an events file, and remembers whose it is: somebody's by their id, or by one that is near.
  private mutating func refuse(_ fault: Table.Fault, in table: inout Table) {
    if let id = table.namedPerson, let person = personIDs.find(table[id]), !withdrawn.contains(person) {
      if !fault.reason.namesNobody { unread[person, default: 0] += 1 }
      return table.reject(fault)
    }
    let near = near(table, fault.reason)
    if let person = near.flatMap({ personIDs.find($0.id.utf8.span) }) { unread[person, default: 0] += 1 }
    table.reject(fault, near: near)
  }

  /// Who may be meant by the record at hand, whose id nobody has.
  private mutating func near(_ table: borrowing Table, _ reason: RejectionReason) -> NearID? {
    guard let id = table.mistakenID(reason), refusedPeople.line(of: table[id]) == nil else { return nil }
    let known = nearIDs ?? NearIDs(self)
    nearIDs = known
    return known.find(table[id])
  }

  private mutating func finish(_ table: borrowing Table) {
    rejections += table.rejections
    remarks += table.remarks
    if table.file == .events {
      nextLine = table.nextLine
      headings.events = headings.events ?? table.header.headings
    } else {
      headings.people = table.header.headings
    }
    for name in table.header.unknownColumns { unknownColumns.append((table.file, name)) }
  }
}

// Row by row, for whoever reads files in pieces: both ways lead through here.
extension Ledger {
  /// Makes a ledger without rows.
  /// - Parameter vocabulary: The words that may be used.
  package init(_ vocabulary: Vocabulary) { self.init(specialties: vocabulary.specialties) }

  /// Adds the record at hand of a people file.
  /// - Throws: Why it is refused; nothing is added then.
  package mutating func appendPerson(
    _ table: borrowing Table, _ defaults: TargetDefaults, _ vocabulary: Vocabulary
  ) throws(Table.Fault) {
    var person = try table.person(defaults, vocabulary)
    person.id = personIDs.number(of: table[table.cell(.person)])
    person.name = labels.number(of: table[table.cell(.name)])
    person.unit = labels.number(of: table[table.cell(.unitName)])
    person.specialtyText = labels.number(of: table[table.cell(.specialty)])
    person.specialty = specialties.id(of: table[table.cell(.specialty)])
    person.isSpecialtyNear = specialties.isNear(person.specialty)
    people.append(person)
  }

  /// Adds the record at hand of an events file, below those that are there; all of them are put in order by
  /// ``groupEvents()``.
  /// - Throws: Why it is refused, be it that the ledger holds no such person; nothing is added then.
  package mutating func appendEvent(_ table: borrowing Table, _ vocabulary: Vocabulary) throws(Table.Fault) {
    let id = try table.personOfEvent(vocabulary)
    guard let person = personIDs.find(table[id]), !withdrawn.contains(person) else {
      throw table.unknownPerson(refusedPeople.line(of: table[id]))
    }
    var event = try table.event(of: person, vocabulary)
    event.item = items.number(of: table[table.cell(.item)])
    event.title = title(of: event.item, vocabulary.titles)
    if vocabulary.remarkRules.pointElsewhere(table[table.cell(.item)], of: event.route) {
      event.marks = .pointsElsewhere
    }
    event.specialty = specialties.id(of: table[table.cell(.specialty)])
    event.evidence = labels.number(of: table[table.stated(.evidence, vocabulary.words)])
    events.append(event)
  }
}
