/// How the hours an event claims came about.
package enum Basis: Sendable {
  /// So many hours whatever the quantity.
  case flat
  /// A quantity in a unit the row rates, after conversion where the row rates another unit.
  case quantity(Quantity, QuantityUnit)
  /// The hours its row states.
  case stated
}

extension Way {
  /// How the hours came about; nothing where the row cannot rate the event.
  func basis(of event: Event) -> Basis? {
    switch source {
    case .nothing: nil
    case .event: .flat
    case .statedHours: .stated
    case .quantity, .calendarDays, .one: .quantity(quantity(of: event), unit)
    }
  }
}
