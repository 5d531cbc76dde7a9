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
