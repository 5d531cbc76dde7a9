import Testing
import Xueshi

@Suite
struct `Required hours` {
  @Test
  func `A floor is met at its number and not a hundredth below`() {
    let floor = RequiredHours(Hours(90))
    #expect(!floor.isMet(by: Hours(hundredths: 8999)))
    #expect(floor.isMet(by: Hours(90)))
    #expect(floor.isMet(by: Hours(hundredths: 9001)))
    expect(floor.roundedUp, equals: Hours(90))
  }

  @Test
  func `A prorated floor is compared as a fraction and shown rounded up to a hundredth`() {
    // 90 × 153/365 = 37.726…
    let floor = RequiredHours(Hours(90), share: Share(153, of: 365))
    expect(floor.roundedUp, equals: Hours(hundredths: 3773))
    #expect(!floor.isMet(by: Hours(hundredths: 3772)))
    #expect(floor.isMet(by: Hours(hundredths: 3773)))
    expect(floor.shortfall(of: Hours(hundredths: 3772)), equals: Hours(hundredths: 1))
    expect(RequiredHours(Hours(60), share: Share(234, of: 365)).roundedUp, equals: Hours(hundredths: 3847))
  }

  @Test
  func `The hours missing are none when the floor is met and never negative`() {
    let floor = RequiredHours(Hours(60))
    expect(floor.shortfall(of: Hours(hundredths: 5999)), equals: Hours(hundredths: 1))
    expect(floor.shortfall(of: Hours(60)), equals: .zero)
    expect(floor.shortfall(of: Hours(61)), equals: .zero)
  }

  @Test
  func `Meeting a floor is the same as missing nothing, for any share`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<5000 {
      let whole = Int64.random(in: 1...366, using: &generator)
      let part = Int64.random(in: 0...whole, using: &generator)
      let base = Int64.random(in: 0...9000, using: &generator)
      let floor = RequiredHours(Hours(hundredths: base), share: Share(part, of: whole))
      // The least count of hundredths that reaches the exact fraction.
      var least: Int64 = base * part / whole
      if least * whole < base * part { least += 1 }
      expect(floor.roundedUp.hundredths, equals: least)
      for counted in [least - 1, least, least + 1] {
        let isMet = floor.isMet(by: Hours(hundredths: counted))
        expect(isMet, equals: (counted >= least), "\(base) × \(part)/\(whole) by \(counted)")
        expect(isMet, equals: (floor.shortfall(of: Hours(hundredths: counted)) == .zero))
      }
    }
  }

  @Test
  func `The greater of two floors is the one that more hours are needed for`() {
    let third = RequiredHours(Hours(90), share: Share(1, of: 3))
    let thirty = RequiredHours(Hours(30))
    let more = RequiredHours(Hours(hundredths: 9001), share: Share(1, of: 3))
    expect(RequiredHours.greater(third, thirty), equals: third, "equal ones: the first")
    expect(RequiredHours.greater(thirty, more), equals: more)
    expect(RequiredHours.greater(more, thirty), equals: more)
    expect(RequiredHours.greater(.none, thirty), equals: thirty)
  }

  @Test
  func `A floor requires nothing when its hours or its share is nothing`() {
    #expect(RequiredHours.none.isZero)
    #expect(RequiredHours(Hours(90), share: Share(0, of: 365)).isZero)
    #expect(!RequiredHours(Hours(90), share: Share(1, of: 365)).isZero)
    #expect(RequiredHours.none.isMet(by: .zero))
  }
}
