extension RulebookReader {
  /// What a node hands down to the rows below it.
  struct Inherited {
    var categories: UInt8 = .max
    var specialtyGate: Row.Gate?
  }

  /// The tree: `floors` of the whole year, and its two parts.
  mutating func tree(_ value: JSONValue) throws(JSONError) {
    let object = try value.object(keys: ["floors", "public", "professional"])
    let floors = try object.list("floors", floor)
    nodes.append(Node(id: "total", parent: nil, floors: floors))
    let parts = (try object.required("public"), try object.required("professional"))
    // The two parts come first, so that their numbers are known to everybody.
    nodes.append(Node(id: "public", parent: Node.total))
    nodes.append(Node(id: "professional", parent: Node.total))
    try part(parts.0, Node.public)
    try part(parts.1, Node.professional)
    for (index, name) in sharing { nodes[index].sharesCapsOf = try shared(name, by: index) }
  }

  /// The node whose caps another one shares, wherever in the tree it stands.
  private func shared(_ name: JSONValue, by index: NodeIndex) throws(JSONError) -> NodeIndex {
    let id = try name.text()
    let candidates = NodeIndex.all(in: nodes).filter {
      $0 > Node.professional && $0 != index && !nodes[$0].caps.isEmpty
    }
    guard let node = candidates.first(where: { nodes[$0].id == id }) else {
      throw name.mismatch(Phrase(list: candidates.map { nodes[$0].id }))
    }
    return node
  }

  private mutating func part(_ value: JSONValue, _ index: NodeIndex) throws(JSONError) {
    // That some hours are expected where no number is stated is said of public hours only.
    let object = try value.object(
      keys: ["floors", "caps", "categories", "sameSpecialty", "rows", "nodes"]
        + (index == Node.public ? ["expected"] : []))
    let floors = try object.list("floors", floor)
    let expected = try object["expected"].map(clauseOnly)
    nodes[index].floors = floors
    nodes[index].expected = expected
    try contents(of: object, index, Inherited())
  }

  private mutating func node(_ value: JSONValue, parent: NodeIndex, _ inherited: Inherited) throws(JSONError) {
    let object = try value.object(
      keys: ["id", "name", "sharesCapsOf", "caps", "categories", "sameSpecialty", "rows", "nodes"])
    let id = try identifier(try object.required("id"))
    guard !nodes.contains(where: { $0.id == id }) else {
      throw value.mismatch(zh: "每个节点的 id 一次", en: "each node's id once")
    }
    let name = try object["name"]?.object(keys: ["zh", "en"]).phrase()
    nodes.append(Node(id: id, parent: parent, name: name))
    let index = NodeIndex(nodes.count - 1)
    if let value = object["sharesCapsOf"] { sharing.append((index, value)) }
    try contents(of: object, index, inherited)
  }

  private mutating func contents(of object: JSONObject, _ index: NodeIndex, _ outer: Inherited) throws(JSONError) {
    var inherited = outer
    if let value = object["categories"] { inherited.categories &= try categories(value) }
    if let value = object["sameSpecialty"] { inherited.specialtyGate = try gate(value) }
    for value in try object.elements("caps") {
      let cap = try cap(value)
      nodes[index].caps.append(cap)
    }
    for value in try object.elements("rows") { try row(value, node: index, inherited) }
    for value in try object.elements("nodes") { try node(value, parent: index, inherited) }
  }

  private func gate(_ value: JSONValue) throws(JSONError) -> Row.Gate {
    let object = try value.object(keys: ["clause", "if"])
    return Row.Gate(clause: try clause(of: object), condition: try condition(of: object))
  }

  private mutating func cap(_ value: JSONValue) throws(JSONError) -> Node.Cap {
    let object = try value.object(keys: ["hours", "specialties", "clause", "if"])
    var named: [SpecialtyID] = []
    for value in try object.elements("specialties") {
      let name = try value.text()
      named.append(specialties.id(of: name.utf8.span))
    }
    return Node.Cap(
      hours: try object.required("hours").hours(), specialties: named, clause: try clause(of: object),
      condition: try condition(of: object), offset: value.offset)
  }

  private func floor(_ value: JSONValue) throws(JSONError) -> Node.Floor {
    let object = try value.object(keys: ["hours", "ofCountedTotal", "clause", "if"])
    let demand: Node.Floor.Demand
    if let share = object["ofCountedTotal"] {
      if object["hours"] != nil {
        throw value.mismatch(zh: "`hours` 或 `ofCountedTotal`", en: "either `hours` or `ofCountedTotal`")
      }
      let parts = try share.list { (v) throws(JSONError) in try v.integer(in: 1...100) }
      guard parts.count == 2, parts[0] <= parts[1] else {
        throw share.mismatch(zh: "写成两个整数的比例：[2, 3]", en: "a share as two whole numbers: [2, 3]")
      }
      demand = .ofCountedTotal(Share(parts[0], of: parts[1]))
    } else {
      demand = .hours(try object.required("hours").hours())
    }
    return Node.Floor(
      demand: demand, clause: try clause(of: object), condition: try condition(of: object), offset: value.offset)
  }

  /// A set of categories; `blank` is the cell left empty.
  func categories(_ value: JSONValue) throws(JSONError) -> UInt8 {
    var set: UInt8 = 0
    for value in try value.elements() {
      let word = try value.text()
      if word.equals("blank") {
        set |= 1
      } else {
        let category: HoursCategory = try value.worded()
        set |= category.bit
      }
    }
    return set
  }
}
