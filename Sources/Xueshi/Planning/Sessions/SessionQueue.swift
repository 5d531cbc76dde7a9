/// States still to be followed, the most promising first; of equal ones that nearest its end, then the latest.
struct SessionQueue {
  private typealias Entry = (promise: Int64, effort: Int64, index: Int)

  private var heap: [Entry] = []

  mutating func add(_ promise: Int64, _ effort: Int64, _ index: Int) {
    heap.append((promise, effort, index))
    var child = heap.count - 1
    while child > 0, Self.goes(heap[child], before: heap[(child - 1) / 2]) {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func next() -> (promise: Int64, index: Int)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return (first.promise, first.index) }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, Self.goes(heap[child + 1], before: heap[child]) { child += 1 }
      guard Self.goes(heap[child], before: heap[parent]) else { break }
      heap.swapAt(child, parent)
      parent = child
    }
    return (first.promise, first.index)
  }

  private static func goes(_ left: Entry, before right: Entry) -> Bool {
    (left.promise, right.effort, right.index) < (right.promise, left.effort, left.index)
  }
}
