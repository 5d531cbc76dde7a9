/// What a notice of another application year asks of an applicant for the same title.
package struct NearestWindow: Sendable {
  /// The rulebook.
  package var rulebook: RulebookIndex
  /// Where it stands.
  package var clause: ClauseID
  /// The application year, of those it states windows for the nearest.
  package var applied: Year
  /// The years it asks then.
  package var years: ClosedRange<Year>
}

extension Library {
  /// The window of the nearest notice for somebody whose application year has none.
  ///
  /// Of the place's own notices the one nearest in time, else of the nearest ancestor that has any; none where that says
  /// nothing of the person's level and degree.
  /// - Parameter person: The person and what they apply for.
  /// - Returns: The window and whose it is; nothing where no notice states one.
  package func nearestWindow(for person: Person) -> NearestWindow? {
    let asked = person.target.year
    for place in person.target.place.lineage {
      var best: NearestWindow?
      for (position, rulebook) in rulebooks.enumerated() where rulebook.place == place {
        guard let applications = rulebook.applications, let rule = rulebook.window(for: person),
          let relative = rule.years
        else { continue }
        let applied = min(max(asked, applications.lowerBound), applications.upperBound)
        if let best, abs(best.applied.distance(to: asked)) <= abs(applied.distance(to: asked)) { continue }
        let years =
          applied.advanced(by: Int(relative.lowerBound))...applied.advanced(by: Int(relative.upperBound))
        best = NearestWindow(rulebook: RulebookIndex(position), clause: rule.clause, applied: applied, years: years)
      }
      if let best { return best }
    }
    return nil
  }
}

extension Rulebook {
  /// The window rule that fits a person: the first for their level and degree.
  func window(for person: Person) -> WindowRule? {
    windows.first { rule in
      rule.levels.contains(person.target.level)
        && (rule.degrees.isEmpty || person.degree.map { rule.degrees.contains($0) } ?? false)
    }
  }
}
