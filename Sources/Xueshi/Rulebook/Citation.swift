/// An element of a rulebook and the clause it comes from: the way from a number to the notice, and back.
package struct Citation: Sendable {
  /// What in a rulebook comes from a clause.
  ///
  /// Numbers are positions in the rulebook's own lists.
  package enum Element: Sendable {
    /// The years it governs.
    case years
    /// The applications for which it states windows.
    case applications
    /// A window.
    case window(Int)
    /// The deadline before filing.
    case deadline
    /// How far back a stated year may move an event.
    case makeUp
    /// That registered hours count.
    case registered
    /// That earlier certificates are honoured.
    case attestation
    /// That falsified hours bar.
    case bar
    /// That a question about missing facts is settled for everybody.
    case settled(Question)
    /// A reminder.
    case reminder(Int)
    /// The form on which hours are certified.
    case form
    /// The papers by which events are shown.
    case evidence(Int)
    /// That postings count as intervals.
    case postings
    /// Which postings are looked at.
    case postingKind(Int)
    /// A whole year's hours for a long posting.
    case fullYear
    /// Years that stand as complete because of a posting.
    case deeming(Int)
    /// Hours for months of posting.
    case monthlyCredit(Int)
    /// That leave prorates the floors.
    case leave
    /// A floor of a node.
    case floor(node: NodeIndex, Int)
    /// A cap of a node.
    case cap(node: NodeIndex, Int)
    /// That some hours of a node are expected.
    case expected(node: NodeIndex)
    /// A row.
    case row(RowIndex)
    /// That hours of a row count only in the person's own specialty.
    case sameSpecialty(row: RowIndex)
    /// The ceiling on each day of a row.
    case perDay(row: RowIndex)
    /// A ceiling on each event of a row.
    case perEvent(row: RowIndex, Int)
    /// That a row's items count once in a lifetime.
    case onceEver(row: RowIndex)
    /// That only a row's best record of the year counts.
    case bestOfYear(row: RowIndex)
    /// A reading.
    case reading(ReadingIndex)
  }

  /// The clause.
  package let clause: ClauseID
  /// What comes from it.
  package let element: Element
}

extension Rulebook {
  /// Every element that comes from a clause, in the order of the rulebook.
  /// - Complexity: O(*n*) in the number of elements.
  package var citations: [Citation] {
    var citations: [Citation] = []
    func cite(_ clause: ClauseID?, _ element: Citation.Element) {
      if let clause { citations.append(Citation(clause: clause, element: element)) }
    }
    cite(yearsClause, .years)
    cite(applicationsClause, .applications)
    for (index, window) in windows.enumerated() { cite(window.clause, .window(index)) }
    cite(deadline?.clause, .deadline)
    cite(makeUp?.clause, .makeUp)
    cite(registered, .registered)
    cite(attestation, .attestation)
    cite(bar, .bar)
    for settled in settles { cite(settled.clause, .settled(settled.question)) }
    for (index, reminder) in reminders.enumerated() { cite(reminder.clause, .reminder(index)) }
    cite(form?.clause, .form)
    for (index, form) in evidence.enumerated() { cite(form.clause, .evidence(index)) }
    if let postings {
      cite(postings.clause, .postings)
      for (index, kind) in postings.kinds.enumerated() { cite(kind.clause, .postingKind(index)) }
      cite(postings.fullYear?.clause, .fullYear)
      for (index, rule) in postings.deeming.enumerated() { cite(rule.clause, .deeming(index)) }
      for (index, credit) in postings.credits.enumerated() { cite(credit.clause, .monthlyCredit(index)) }
    }
    cite(leave?.clause, .leave)
    for node in NodeIndex.all(in: nodes) {
      let content = nodes[node]
      for (index, floor) in content.floors.enumerated() { cite(floor.clause, .floor(node: node, index)) }
      for (index, cap) in content.caps.enumerated() { cite(cap.clause, .cap(node: node, index)) }
      cite(content.expected, .expected(node: node))
    }
    for index in RowIndex.all(in: rows) {
      let row = rows[index]
      cite(row.clause, .row(index))
      cite(row.specialtyGate?.clause, .sameSpecialty(row: index))
      cite(row.perDay?.clause, .perDay(row: index))
      for (number, ceiling) in row.perEvent.enumerated() { cite(ceiling.clause, .perEvent(row: index, number)) }
      cite(row.onceEver, .onceEver(row: index))
      cite(row.bestOfYear, .bestOfYear(row: index))
    }
    for reading in ReadingIndex.all(in: readings) { cite(readings[reading].clause, .reading(reading)) }
    return citations
  }
}
