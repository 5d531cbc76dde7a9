/// The tree of a program as tables: which meters hours pass on their way up, and which caps they meet there.
struct SheetTree {
  /// For each node the meters from it upwards.
  private(set) var paths: [Sheet.Run] = []
  private(set) var meters: [Sheet.Meter] = []
  private(set) var caps: [Sheet.MeterCap] = []
  private(set) var specialties: [SpecialtyID] = []
  /// How many numbers of meters have been handed out.
  private(set) var meterCount = MeterIndex.commonCount

  init(_ nodes: [Node]) {
    var own: [Sheet.Meter?] = []
    for (node, content) in nodes.enumerated() { own.append(meter(of: node, content.caps)) }
    for node in nodes.indices {
      let first = meters.count
      var at = node
      while at >= 0 {
        if let meter = own[at] { meters.append(meter) }
        at = nodes[at].parent
      }
      paths.append(Sheet.Run(first: Int32(first), count: Int32(meters.count - first)))
    }
  }

  /// Adds the meter of the registered hours of a part.
  mutating func addRegistered(_ part: Int) -> Sheet.Run {
    let index = part == Node.public ? MeterIndex.registeredPublic : .registeredProfessional
    meters.append(Sheet.Meter(index: index, node: -1, firstCap: 0, capCount: 0))
    return Sheet.Run(first: Int32(meters.count) - 1, count: 1)
  }

  /// The meter of a node; nobody asks what has passed a node that neither has a cap nor is a part of the year.
  private mutating func meter(of node: Int, _ caps: [Node.Cap]) -> Sheet.Meter? {
    let index: MeterIndex
    switch node {
    case Node.public: index = .public
    case Node.professional: index = .professional
    default:
      guard !caps.isEmpty else { return nil }
      index = MeterIndex(number: meterCount)
      meterCount += 1
    }
    let run = add(caps)
    return Sheet.Meter(index: index, node: Int32(node), firstCap: run.first, capCount: run.count)
  }

  private mutating func add(_ caps: [Node.Cap]) -> Sheet.Run {
    let first = self.caps.count
    for cap in caps {
      self.caps.append(
        Sheet.MeterCap(
          hours: cap.hours, clause: cap.clause, firstSpecialty: Int32(specialties.count),
          specialtyCount: Int32(cap.specialties.count)))
      specialties += cap.specialties
    }
    return Sheet.Run(first: Int32(first), count: Int32(caps.count))
  }
}
