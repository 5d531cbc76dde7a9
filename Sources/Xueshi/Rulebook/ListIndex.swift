/// A position in a list of one kind of thing, counted from 0: another list's cannot be taken for it.
package protocol ListIndex: Hashable, Comparable, Sendable {
  /// What the list holds.
  associatedtype Element

  /// The position.
  var number: Int32 { get }

  /// Names the element at a position.
  /// - Parameter number: The position.
  init(number: Int32)
}

extension ListIndex {
  /// Names the element at a position.
  /// - Parameter number: The position.
  @inline(__always)
  package init(_ number: Int) {
    self.init(number: Int32(truncatingIfNeeded: number))
  }

  /// Whether one stands before another.
  /// - Parameters:
  ///   - left: The one.
  ///   - right: The other.
  /// - Returns: Whether it does.
  @inline(__always)
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// Every position in a list, ascending.
  /// - Parameter list: The list.
  /// - Returns: As many as it has elements.
  package static func all(in list: [Element]) -> [Self] { list.indices.map { Self($0) } }

  /// The first element of a list that is wanted.
  /// - Parameters:
  ///   - list: The list.
  ///   - isWanted: Whether an element is.
  /// - Returns: Its position; nothing where there is none.
  package static func first(in list: [Element], where isWanted: (Element) -> Bool) -> Self? {
    list.firstIndex(where: isWanted).map { Self($0) }
  }

  /// The last element of a list that is wanted.
  /// - Parameters:
  ///   - list: The list.
  ///   - isWanted: Whether an element is.
  /// - Returns: Its position; nothing where there is none.
  package static func last(in list: [Element], where isWanted: (Element) -> Bool) -> Self? {
    list.lastIndex(where: isWanted).map { Self($0) }
  }
}

extension Array {
  /// The element at a position.
  /// - Parameter index: The position, in a list of such elements.
  @inline(__always)
  package subscript<Index: ListIndex>(index: Index) -> Element where Index.Element == Element {
    get { self[Int(index.number)] }
    set { self[Int(index.number)] = newValue }
  }
}
