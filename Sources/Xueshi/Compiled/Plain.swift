/// A list of plain numbers that never changes or moves: reading one counts no reference and copies no array.
///
/// Whoever makes one frees it; a rule's numbers are read for every event of a cohort, a million times a second.
struct Plain<Element>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    for index in 0..<count { (base + index).initialize(to: elements[index]) }
  }

  func free() {
    base.deinitialize(count: count)
    base.deallocate()
  }

  /// An element whose position another table of the same rules gave.
  @inline(__always)
  subscript(index: Int) -> Element {
    assert(UInt(bitPattern: index) < UInt(bitPattern: count))
    return base[index]
  }

  /// An element whose position comes from elsewhere.
  @inline(__always)
  subscript(checked index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return base[index]
  }

  /// An element where it lies, for reading a part of it.
  @inline(__always)
  func pointer(_ index: Int) -> UnsafePointer<Element> {
    assert(UInt(bitPattern: index) < UInt(bitPattern: count))
    return UnsafePointer(base + index)
  }

  /// An element where it lies, at a position that comes from elsewhere.
  @inline(__always)
  func pointer(checked index: Int) -> UnsafePointer<Element> {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return UnsafePointer(base + index)
  }

  /// The elements from a position on.
  @inline(__always)
  func pointer(from index: Int) -> UnsafePointer<Element> {
    assert(UInt(bitPattern: index) <= UInt(bitPattern: count))
    return UnsafePointer(base + index)
  }
}

extension Plain {
  /// The element at a position that another table of the same rules gave.
  @inline(__always)
  subscript<Index: ListIndex>(index: Index) -> Element where Index.Element == Element { self[Int(index.number)] }
}
