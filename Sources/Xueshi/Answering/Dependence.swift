/// Something an answer hangs on, and what taking it otherwise would change.
package struct Dependence: Sendable {
  /// What another choice would change.
  package struct Alternative: Sendable {
    /// The choice.
    package var choice: Choice
    /// The verdict under it.
    package var verdict: Verdict
    /// The years whose account differs, as they would be.
    package var years: [YearAccount]
  }

  /// What it is: a question, or a reading.
  package var hinge: Hinge
  /// How the answer takes it.
  package var choice: Choice
  /// The choices that would change something.
  package var alternatives: [Alternative]
}
