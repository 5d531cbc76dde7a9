/// The tree of a program as tables: which stops hours pass on their way up, and which caps they meet there.
struct SheetTree {
  /// For each node the stops from it upwards.
  private(set) var paths: [Sheet.Run] = []
  private(set) var stops: [Sheet.Stop] = []
  private(set) var caps: [Sheet.MeterCap] = []
  private(set) var specialties: [SpecialtyID] = []

  init(_ nodes: [Node]) {
    var own: [Sheet.Run] = []
    for node in nodes { own.append(add(node.caps)) }
    for node in nodes.indices {
      let first = stops.count
      var at = node
      while at >= 0 {
        // Nobody asks what has flowed into a node that neither has a cap nor is a part of the year.
        if own[at].count > 0 || at == Node.public || at == Node.professional {
          stops.append(
            Sheet.Stop(
              node: Int32(at), flow: Int32(Sheet.flow(of: at)), firstCap: own[at].first, capCount: own[at].count))
        }
        at = nodes[at].parent
      }
      paths.append(Sheet.Run(first: Int32(first), count: Int32(stops.count - first)))
    }
  }

  /// Adds the stop of the registered hours of a part.
  mutating func addRegistered(_ part: Int) -> Sheet.Run {
    stops.append(Sheet.Stop(node: -1, flow: Int32(Sheet.registeredFlow(of: part)), firstCap: 0, capCount: 0))
    return Sheet.Run(first: Int32(stops.count) - 1, count: 1)
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
