/// The number of a meter among those of a year.
///
/// Whoever compiles a program hands the numbers out; a meter need be no node. Some have the same one in every program.
struct MeterIndex {
  let number: Int32

  /// The hours below the public and the professional part.
  static var `public`: MeterIndex { MeterIndex(number: 0) }
  static var professional: MeterIndex { MeterIndex(number: 1) }
  /// The registered hours of each, which no cap touches.
  static var registeredPublic: MeterIndex { MeterIndex(number: 2) }
  static var registeredProfessional: MeterIndex { MeterIndex(number: 3) }

  /// How many every program has.
  static var commonCount: Int32 { 4 }
}

extension Sheet {
  /// What counts some hours of a year and holds the caps on their number; a case has the list of those its hours pass.
  ///
  /// It stands once in every such list, each time with the same number.
  struct Meter {
    var index: MeterIndex
    /// The node whose hours it counts; nothing where it is none.
    var node: NodeIndex?
    var firstCap: Int32
    var capCount: Int32
  }

  /// A cap on a year's hours.
  struct MeterCap {
    var hours: Hours
    var clause: ClauseID
    /// The specialties it binds; none means everybody.
    var firstSpecialty: Int32
    var specialtyCount: Int32
  }
}
