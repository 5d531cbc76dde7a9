extension Timeline {
  /// What is remarkable among the person's rows, in the order in which it is listed.
  ///
  /// Rows that their review refused bear no remark, nor does falsification.
  /// - Returns: The remarks; each row is named by its line.
  /// - Complexity: O(*n*) in the number of events where nothing contradicts.
  func remarks() -> [Remark] {
    var remarks: [Remark] = []
    noteSameRows(&remarks)
    if remarks.count > 1 { remarks.sort(by: Remark.isListed) }
    return remarks
  }

  /// Whether an event may bear a remark.
  func isRemarkable(_ event: Event) -> Bool { event.status != .rejected && kind(of: event) != .violation }
}
