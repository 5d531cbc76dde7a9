/// A list of plain numbers that never changes or moves: reading one counts no reference and copies no array.
///
/// Whoever makes one frees it; a rule's numbers are read for every event of a cohort, a million times a second.
struct Plain<Element>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    count = elements.count
    base = .allocate(capacity: max(1, count))
    for (index, element) in elements.enumerated() { (base + index).initialize(to: element) }
  }

  func free() {
    base.deinitialize(count: count)
    base.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return base[index]
  }
}
