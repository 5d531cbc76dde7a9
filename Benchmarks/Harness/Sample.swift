/// What the runs of one measurement gave.
struct Sample {
  private(set) var runs: [Double]

  init(_ runs: [Double] = []) { self.runs = runs }

  mutating func append(_ run: Double) { runs.append(run) }

  var median: Double {
    let sorted = runs.sorted()
    if sorted.isEmpty { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  var least: Double { runs.min() ?? 0 }
  var greatest: Double { runs.max() ?? 0 }

  /// The same in another unit.
  func map(_ change: (Double) -> Double) -> Sample { Sample(runs.map(change)) }

  /// Run by run, what this took beyond another.
  func minus(_ other: Sample) -> Sample { Sample(zip(runs, other.runs).map { $0 - $1 }) }
}

extension Double {
  /// The number with so many decimals.
  func fixed(_ digits: Int) -> String {
    var unit = 1.0
    for _ in 0..<digits { unit *= 10 }
    guard isFinite, magnitude * unit < 1e18 else { return "–" }
    let scaled = Int64((magnitude * unit).rounded())
    let sign = self < 0 && scaled > 0 ? "-" : ""
    let whole = scaled / Int64(unit)
    if digits == 0 { return sign + whole.grouped }
    let rest = String(scaled % Int64(unit))
    return sign + whole.grouped + "." + String(repeating: "0", count: digits - rest.count) + rest
  }
}

extension Int64 {
  /// The number with its thousands apart.
  var grouped: String {
    let digits = String(self)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
