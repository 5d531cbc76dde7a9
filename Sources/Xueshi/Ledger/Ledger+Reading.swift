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
    groupEvents()
  }

  private mutating func readPeople(_ table: consuming Table, _ defaults: TargetDefaults, _ rules: ColumnRules) {
    let vocabulary = rules.vocabulary
    if table.readHeader(required: defaults.requiredColumns, rules) {
      while table.advance() {
        do throws(Table.Fault) {
          try appendPerson(table, defaults, vocabulary)
        } catch {
          table.reject(error)
        }
      }
    } else {
      isReadable = false
    }
    finish(table)
  }

  mutating func readEvents(_ table: consuming Table, _ rules: ColumnRules) {
    let vocabulary = rules.vocabulary
    if table.readHeader(required: Column.requiredOfEvents, rules) {
      while table.advance() {
        do throws(Table.Fault) {
          try appendEvent(table, vocabulary)
        } catch {
          table.reject(error)
        }
      }
    } else {
      isReadable = false
    }
    finish(table)
  }

  private mutating func finish(_ table: borrowing Table) {
    rejections += table.rejections
    if table.file == .events { nextLine = table.nextLine }
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
    person.specialty = specialties.id(of: table[table.cell(.specialty)])
    person.isSpecialtyNear = specialties.isNear(person.specialty)
    people.append(person)
  }

  /// Adds the record at hand of an events file, below those that are there; all of them are put in order by
  /// ``groupEvents()``.
  /// - Throws: Why it is refused, be it that the ledger holds no such person; nothing is added then.
  package mutating func appendEvent(_ table: borrowing Table, _ vocabulary: Vocabulary) throws(Table.Fault) {
    let id = try table.personOfEvent(vocabulary)
    guard let person = personIDs.find(table[id]) else { throw table.unknownPerson }
    var event = try table.event(of: person, vocabulary)
    event.item = items.number(of: table[table.cell(.item)])
    event.specialty = specialties.id(of: table[table.cell(.specialty)])
    events.append(event)
  }
}
