/// The tree of a program as tables: which meters hours pass on their way up, and which caps they meet there.
struct SheetTree {
  /// For each node the meters from it upwards.
  private(set) var paths: [Sheet.Run] = []
  private(set) var meters: [Sheet.Meter] = []
  private(set) var caps: [Sheet.MeterCap] = []
  private(set) var specialties: [SpecialtyID] = []
  /// How many numbers of meters have been handed out.
  private(set) var meterCount = MeterIndex.commonCount

  /// Makes the tables of a tree.
  /// - Parameters:
  ///   - nodes: The nodes, with the caps that apply.
  ///   - stated: The nodes with every cap the notice states, whatever reading it hangs on: who has one has a meter under every
  ///     choice, so that what was appraised under one choice can be walked under another.
  init(_ nodes: [Node], stated: [Node]) {
    var own: [Sheet.Meter?] = []
    for node in NodeIndex.all(in: nodes) {
      own.append(meter(of: node, nodes[node].caps, isStated: !stated[node].caps.isEmpty))
    }
    for node in NodeIndex.all(in: nodes) {
      let first = meters.count
      var next: NodeIndex? = node
      while let node = next {
        if let meter = own[Int(node.number)] { meters.append(meter) }
        if let other = nodes[node].sharesCapsOf, let meter = own[Int(other.number)] { meters.append(meter) }
        next = nodes[node].parent
      }
      paths.append(Sheet.Run(first: Int32(first), count: Int32(meters.count - first)))
    }
  }

  /// Adds the meter of the registered hours of a part.
  mutating func addRegistered(_ part: NodeIndex) -> Sheet.Run {
    let index = part == Node.public ? MeterIndex.registeredPublic : .registeredProfessional
    meters.append(Sheet.Meter(index: index, node: nil, firstCap: 0, capCount: 0))
    return Sheet.Run(first: Int32(meters.count) - 1, count: 1)
  }

  /// The meter of a node; nobody asks what has passed a node that neither has a cap nor is a part of the year.
  private mutating func meter(of node: NodeIndex, _ caps: [Node.Cap], isStated: Bool) -> Sheet.Meter? {
    let index: MeterIndex
    switch node {
    case Node.public: index = .public
    case Node.professional: index = .professional
    default:
      guard isStated else { return nil }
      index = MeterIndex(number: meterCount)
      meterCount += 1
    }
    let run = add(caps)
    return Sheet.Meter(index: index, node: node, firstCap: run.first, capCount: run.count)
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
