import Xueshi

/// The values that numbers of words stand for; the first is a blank cell's.
final class WordValues: @unchecked Sendable {
  let units: UnsafeMutablePointer<Unit?>
  let categories: UnsafeMutablePointer<Category?>
  let statuses: UnsafeMutablePointer<Status>

  init() {
    units = .allocate(capacity: Unit.allCases.count + 1)
    units.initialize(to: nil)
    for unit in Unit.allCases { (units + Int(unit.rawValue) + 1).initialize(to: unit) }
    categories = .allocate(capacity: Category.allCases.count + 1)
    categories.initialize(to: nil)
    for category in Category.allCases { (categories + Int(category.rawValue) + 1).initialize(to: category) }
    statuses = .allocate(capacity: Status.allCases.count + 1)
    statuses.initialize(to: .approved)
    for status in Status.allCases { (statuses + Int(status.rawValue) + 1).initialize(to: status) }
  }

  deinit {
    units.deallocate()
    categories.deallocate()
    statuses.deallocate()
  }
}
