import Xueshi

/// The values that numbers of words stand for; the first is a blank cell's.
final class WordValues: @unchecked Sendable {
  let units: UnsafeMutablePointer<QuantityUnit?>
  let categories: UnsafeMutablePointer<HoursCategory?>
  let statuses: UnsafeMutablePointer<ReviewStatus>

  init() {
    units = .allocate(capacity: QuantityUnit.allCases.count + 1)
    units.initialize(to: nil)
    for unit in QuantityUnit.allCases { (units + Int(unit.rawValue) + 1).initialize(to: unit) }
    categories = .allocate(capacity: HoursCategory.allCases.count + 1)
    categories.initialize(to: nil)
    for category in HoursCategory.allCases { (categories + Int(category.rawValue) + 1).initialize(to: category) }
    statuses = .allocate(capacity: ReviewStatus.allCases.count + 1)
    statuses.initialize(to: .approved)
    for status in ReviewStatus.allCases { (statuses + Int(status.rawValue) + 1).initialize(to: status) }
  }

  deinit {
    units.deallocate()
    categories.deallocate()
    statuses.deallocate()
  }
}
