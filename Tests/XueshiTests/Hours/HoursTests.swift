import Testing
import Xueshi

@Suite
struct `An amount of hours` {
  private func written(_ hundredths: Int64) -> String {
    var bytes: [UInt8] = []
    bytes.append(Hours(hundredths: hundredths))
    return Text(utf8: bytes).string
  }

  @Test
  func `Hours add up exactly, where binary fractions would not`() {
    let tenth = Hours(hundredths: 10)
    var sum = Hours.zero
    for _ in 0..<10 { sum += tenth }
    expect(sum, equals: Hours(1))
    expect(sum - tenth, equals: Hours(hundredths: 90))
    expect(Hours(90), equals: Hours(hundredths: 9000))
  }

  @Test
  func `Hours are ordered by amount`() {
    #expect(Hours(hundredths: 8999) < Hours(90))
    #expect(!(Hours(90) < Hours(90)))
    #expect(Hours(90) < Hours(hundredths: 9001))
    #expect(Hours(100_000) < Hours.unlimited)
  }

  @Test
  func `Hours are written without trailing zeros and without a point when whole`() {
    let cases: [(Int64, String)] = [
      (0, "0"), (1, "0.01"), (9, "0.09"), (10, "0.1"), (25, "0.25"), (99, "0.99"), (100, "1"), (101, "1.01"),
      (9650, "96.5"), (9000, "90"), (10_000_000, "100000"), (-50, "-0.5"), (-1, "-0.01"), (-12_345, "-123.45"),
    ]
    for (hundredths, text) in cases { expect(written(hundredths), equals: text) }
  }

  @Test
  func `Every written amount is read back`() {
    var generator = SeededGenerator(seed: 5)
    let amounts = Array(0...2000) + (0..<2000).map { _ in Int64.random(in: 0...10_000_000, using: &generator) }
    let wrong = amounts.filter { amount in
      let bytes = Array(written(amount).utf8)
      return DecimalText.hundredths(bytes.span) != amount
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test
  func `A rate times a quantity is exact to the hundredth and rounded down below it`() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<5000 {
      let rate = Int64.random(in: 0...10_000, using: &generator)
      let quantity = Int64.random(in: 0...10_000_000, using: &generator)
      let product = Hours(hundredths: rate) * Quantity(hundredths: quantity)
      // The greatest count of hundredths that a hundred times over does not pass the exact product.
      let isRight = product.hundredths * 100 <= rate * quantity && (product.hundredths + 1) * 100 > rate * quantity
      #expect(isRight, "\(rate) × \(quantity)")
    }
    expect(Hours(10) * Quantity(hundredths: 250), equals: Hours(25))
    expect(Hours(4) * Quantity(hundredths: 1), equals: Hours(hundredths: 4))
  }
}
