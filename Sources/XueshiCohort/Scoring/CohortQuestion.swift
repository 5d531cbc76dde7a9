package import Xueshi

/// What is asked of a cohort: under which rules, and what fills blanks.
package final class CohortQuestion: Sendable {
  /// The rules of the answers.
  package let assessor: Assessor
  /// Other rules to compare with, where that is asked.
  package let other: Assessor?
  /// What fills blanks in the people's targets.
  package let defaults: TargetDefaults
  /// What was said of columns nobody could place.
  package let columns: ColumnChoices
  /// Whether the years of each application are written too.
  package let writesYears: Bool
  /// Whether what is remarkable about rows is written too.
  package let writesRemarks: Bool

  /// Asks a question.
  /// - Parameters:
  ///   - assessor: The rules of the answers.
  ///   - other: Other rules to compare with, their library an extension of the first; none when left out.
  ///   - defaults: What fills blanks in the people's targets.
  ///   - columns: What was said of columns nobody could place.
  ///   - writesYears: Whether the years of each application are written too.
  ///   - writesRemarks: Whether what is remarkable about rows is written too.
  package init(
    _ assessor: Assessor, against other: Assessor? = nil, defaults: TargetDefaults = .init(),
    columns: ColumnChoices = .init(), writesYears: Bool = false, writesRemarks: Bool = false
  ) {
    self.assessor = assessor
    self.other = other
    self.defaults = defaults
    self.columns = columns
    self.writesYears = writesYears
    self.writesRemarks = writesRemarks
  }
}
