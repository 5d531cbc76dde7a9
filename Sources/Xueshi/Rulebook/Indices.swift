/// A rulebook by its position in the library.
public struct RulebookIndex: ListIndex {
  package typealias Element = Rulebook

  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// Whether one rulebook was added to the library before another.
  /// - Parameters:
  ///   - left: The one.
  ///   - right: The other.
  /// - Returns: Whether it was.
  public static func < (left: RulebookIndex, right: RulebookIndex) -> Bool { left.number < right.number }
}

/// A node by its position among the nodes of its rulebook.
package struct NodeIndex: ListIndex {
  package typealias Element = Node

  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }
}

/// A row by its position among the rows of its rulebook.
package struct RowIndex: ListIndex {
  package typealias Element = Row

  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }
}

/// A reading by its position among the readings of its rulebook.
package struct ReadingIndex: ListIndex {
  package typealias Element = Reading

  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }
}

/// An option by its position among the options of its reading, from strict to lenient.
package struct OptionIndex: ListIndex {
  package typealias Element = Reading.Option

  package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// The option as a member of a set of options.
  var bit: UInt64 { 1 << UInt64(number) }
}
