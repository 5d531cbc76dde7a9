/// One value for the whole year and for each of its two parts.
public struct ByPart<Value: Sendable>: Sendable {
  /// The whole year.
  public var total: Value
  /// The public part (公需).
  public var `public`: Value
  /// The professional part (专业).
  public var professional: Value

  /// Makes a value of its three parts.
  /// - Parameters:
  ///   - total: The whole year's.
  ///   - public: The public part's.
  ///   - professional: The professional part's.
  public init(total: Value, public: Value, professional: Value) {
    self.total = total
    self.public = `public`
    self.professional = professional
  }

  /// The value of a part.
  /// - Parameter node: The whole year or one of the two parts.
  package subscript(node: NodeIndex) -> Value {
    get { node == Node.total ? total : node == Node.public ? `public` : professional }
    set {
      switch node {
      case Node.total: total = newValue
      case Node.public: `public` = newValue
      default: professional = newValue
      }
    }
  }
}

extension ByPart<RequiredHours> {
  /// Each floor rounded up to a hundredth of an hour.
  public var roundedUp: ByPart<Hours> {
    ByPart<Hours>(total: total.roundedUp, public: `public`.roundedUp, professional: professional.roundedUp)
  }
}

extension ByPart: Equatable where Value: Equatable {}

extension ByPart: CustomStringConvertible where Value: CustomStringConvertible {
  /// The whole year and its two parts: `90 (public 30, professional 60)`.
  public var description: String {
    total.description + " (public " + `public`.description + ", professional " + professional.description + ")"
  }
}
