import TestSupport
import Testing

@testable import Xueshi

/// A node has a meter where somebody asks what has passed it, and a row's hours pass those of the nodes above it.
@Suite struct MeterTests {
  private let library: Library
  private let programs: [Program]

  init() throws {
    library = try Bundled.library()
    var assessor = Assessor(library)
    let ends = ReadingEnd.allCases
    let places = library.rulebooks.map { $0.place }
    programs = places.flatMap { place in ends.flatMap { assessor.rules(at: place, $0).programs.compactMap { $0 } } }
  }

  @Test
  func `Of the nodes those with a cap, whatever reading it hangs on, and the two parts have a meter, numbered alike`() {
    var known: [RulebookIndex: [[Int32]]] = [:]
    for program in programs {
      let sheet = program.sheet
      let stated = library.rulebooks[program.book].nodes
      let paths = NodeIndex.all(in: stated).map { meters($0, sheet).map { $0.index.number } }
      expect(known.updateValue(paths, forKey: program.book) ?? paths, equals: paths, "under every choice of readings")
      var numbers: [Int32: NodeIndex] = [:]
      for node in NodeIndex.all(in: program.nodes) {
        let isMetered = !stated[node].caps.isEmpty || node == Node.public || node == Node.professional
        let own = meters(node, sheet).first { $0.node == node }
        expect((own != nil), equals: isMetered)
        guard let own else { continue }
        expect(numbers.updateValue(node, forKey: own.index.number), equals: nil)
        #expect(Int(own.index.number) < sheet.pointee.meterCount)
      }
      expect(numbers.count + 2, equals: sheet.pointee.meterCount, "registered hours of the two parts have one each")
    }
  }

  @Test func `The meters that hours of a row pass are those of the nodes from its own upwards, shared ones too`() {
    for program in programs {
      let sheet = program.sheet
      for row in program.rows.indices {
        var metered: [NodeIndex?] = []
        var next: NodeIndex? = program.rows[row].node
        while let node = next {
          if meters(node, sheet).first?.node == node { metered.append(node) }
          if let other = program.nodes[node].sharesCapsOf { metered.append(other) }
          next = program.nodes[node].parent
        }
        expect(meters(sheet.pointee.rows[row].path, sheet).map { $0.node }, equals: metered)
      }
    }
  }

  private func meters(_ node: NodeIndex, _ sheet: UnsafePointer<Sheet>) -> [Sheet.Meter] {
    meters(sheet.pointee.paths[Int(node.number)], sheet)
  }

  private func meters(_ path: Sheet.Run, _ sheet: UnsafePointer<Sheet>) -> [Sheet.Meter] {
    (0..<Int(path.count)).map { sheet.pointee.meters[Int(path.first) + $0] }
  }
}
