/// How the hours an event claims came about.
public enum Basis: Sendable {
  /// So many hours whatever the quantity.
  case flat
  /// A quantity in a unit the row rates, after conversion where the row rates another unit.
  case quantity(Quantity, Unit)
  /// The hours its row states.
  case stated
}
