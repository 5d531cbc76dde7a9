/// One choice of everything an answer may hang on: how clauses are read, and how open questions are taken.
///
/// The answer itself, its strict and lenient ends and whatever one change would make of it are all decided in such a
/// world, by one function.
struct World {
  /// A reading that is taken otherwise than by default.
  struct Change: Equatable {
    var reading: Text
    var option: OptionIndex
  }

  /// How clauses are read.
  enum Readings {
    case at(ReadingEnd)
    /// By default, but for some.
    case changed([Change])
  }

  var readings = Readings.at(.standard)
  /// The end of each open question; by default where nothing is said.
  var ends = QuestionEnds()

  /// Everything by default.
  static var standard: World { World() }

  /// Everything at one end.
  static func all(_ end: ReadingEnd) -> World { World(readings: .at(end), ends: QuestionEnds(all: end)) }
}

/// Something an answer may hang on.
package enum Hinge: Equatable, Sendable {
  /// A fact that is missing or in doubt.
  case question(Question)
  /// A reading of a rulebook.
  case reading(ReadingIndex, of: RulebookIndex)
}

/// How a hinge is taken.
package enum Choice: Equatable, Sendable {
  /// A question at one end.
  case end(ReadingEnd)
  /// A reading at one of its options.
  case option(OptionIndex)
}

extension Library {
  /// The id by which a hinge is fixed.
  /// - Parameter hinge: The hinge.
  /// - Returns: The id of the question or of the reading.
  package func id(of hinge: Hinge) -> Text {
    switch hinge {
    case .question(let question): Text(stringLiteral: question.word)
    case .reading(let reading, let book): rulebooks[book].readings[reading].id
    }
  }
}

extension World {
  /// This world with one hinge taken otherwise.
  func taking(_ hinge: Hinge, _ choice: Choice, _ library: Library) -> World {
    var world = self
    switch (hinge, choice) {
    case (.question(let question), .end(let end)): world.ends[question] = end
    case (.reading(let reading, let book), .option(let option)):
      var changes: [Change] = []
      if case .changed(let others) = readings { changes = others }
      changes.append(Change(reading: library.rulebooks[book].readings[reading].id, option: option))
      world.readings = .changed(changes)
    default: preconditionFailure("a question has ends, a reading options")
    }
    return world
  }
}

extension FixedReadings {
  /// The options of one rulebook's readings with one of them changed, where it has that reading and it is open.
  func choice(
    _ choice: [OptionIndex], changing change: World.Change, of book: RulebookIndex, in library: Library
  ) -> [OptionIndex] {
    let readings = library.rulebooks[book].readings
    guard let index = ReadingIndex.first(in: readings, where: { $0.id == change.reading }), isOpen(index, of: book),
      readings[index].options.indices.contains(Int(change.option.number))
    else { return choice }
    var changed = choice
    changed[Int(index.number)] = change.option
    return changed
  }
}
