import Testing
import Xueshi

@Suite
struct `A quantity` {
  @Test
  func `A half-day is half a day and a day two half-days, exactly`() throws {
    let half = try #require(QuantityUnit.halfDay.equivalent)
    let whole = try #require(QuantityUnit.day.equivalent)
    expect(half.unit, equals: .day)
    expect(whole.unit, equals: .halfDay)
    for hundredths: Int64 in [0, 1, 50, 99, 100, 101, 333, 100_000] {
      let quantity = Quantity(hundredths: hundredths)
      expect(
        Hours(10) * quantity.converted(by: half.factor), equals: Hours(hundredths: 5 * hundredths), "\(hundredths)")
      expect(
        Hours(2) * quantity.converted(by: whole.factor), equals: Hours(hundredths: 4 * hundredths), "\(hundredths)")
    }
    try expect(#require(QuantityUnit.certificate.equivalent).unit, equals: .subject)
  }

  @Test
  func `Only full steps count, and a fraction of one counts for nothing`() {
    for (hundredths, steps) in [(0, 0), (199, 0), (200, 1), (201, 1), (399, 1), (400, 2), (401, 2)] {
      expect(
        Quantity(hundredths: Int64(hundredths)).fullSteps(of: 2), equals: Int64(steps),
        "\(hundredths) hundredths of a day")
    }
    let half = Share(1, of: 2)
    for (halves, steps) in [(3, 0), (4, 1), (5, 1), (7, 1), (8, 2)] {
      let quantity = Quantity(hundredths: Int64(halves) * 100).converted(by: half)
      expect(quantity.fullSteps(of: 2), equals: Int64(steps), "\(halves) half-days")
    }
  }

  @Test
  func `A threshold is reached at its number and not a hundredth below`() {
    for (hundredths, isReached) in [(399_999, false), (400_000, true), (400_001, true)] {
      expect(Quantity(hundredths: Int64(hundredths)).reaches(4000), equals: isReached, "\(hundredths)")
    }
    let half = Share(1, of: 2)
    #expect(!Quantity(hundredths: 599).converted(by: half).reaches(3))
    #expect(Quantity(hundredths: 600).converted(by: half).reaches(3))
  }

  @Test
  func `Steps and thresholds agree with counting hundredths one by one`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let hundredths = Int64.random(in: 0...3000, using: &generator)
      let units = Int64.random(in: 1...12, using: &generator)
      var steps: Int64 = 0
      while (steps + 1) * units * 100 <= hundredths { steps += 1 }
      let quantity = Quantity(hundredths: hundredths)
      expect(quantity.fullSteps(of: units), equals: steps, "\(hundredths) by \(units)")
      expect(quantity.reaches(units), equals: (steps >= 1), "\(hundredths) reaches \(units)")
    }
  }
}
