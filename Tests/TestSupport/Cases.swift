/// How many cases a property is tried on.
///
/// Optimised, as `.ci/run long` runs the tests too, all of them; while somebody works, every tenth, which takes a hundredth of the
/// time and finds nearly everything that is found at all.
/// - Parameter all: How many there are.
/// - Returns: All of them, or a tenth, and one at least.
public func cases(_ all: Int) -> Int {
  #if DEBUG
    max(1, all / 10)
  #else
    all
  #endif
}
