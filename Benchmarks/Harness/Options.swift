import XueshiCohort

/// What the benchmarks were asked for.
struct Options {
  static let help = """
    Measures what xueshi costs, and checks every fixture before it is timed.
    Usage: benchmarks [OPTION…]

      --smoke          tiny sizes, every check: whether the benchmarks work, not how fast anything is
      --large          ten million people as well: 20 GB of disk
      --only NAME,…    some of: \(Suite.names.joined(separator: ", "))
      --runs N         how often each thing is measured; medians are reported; 5 unless said
      --json FILE      the results for programs
      --markdown FILE  the tables; standard output unless said
      --xueshi PATH    the command to measure; the one beside this program unless said
      --folder PATH    where cohorts are kept; .build/benchmarks unless said
      --results PATH   where scores are written while they are timed; memory where there is some, unless said

    """

  private(set) var isSmoke = false
  private(set) var isLarge = false
  private(set) var only: [String] = []
  private(set) var runs: Int?
  private(set) var json: String?
  private(set) var markdown: String?
  private(set) var xueshi: String?
  private(set) var folder = ".build/benchmarks"
  private(set) var results: String?

  init(_ words: [String]) throws(Failure) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--smoke": isSmoke = true
      case "--large": isLarge = true
      case "--only": only = try Self.value(&rest, word).split(separator: ",").map { String($0) }
      case "--runs": runs = Int(try Self.value(&rest, word)) ?? 0
      case "--json": json = try Self.value(&rest, word)
      case "--markdown": markdown = try Self.value(&rest, word)
      case "--xueshi": xueshi = try Self.value(&rest, word)
      case "--folder": folder = try Self.value(&rest, word)
      case "--results": results = try Self.value(&rest, word)
      default: throw Failure("unexpected argument \(word)\n\n" + Self.help, status: 64)
      }
    }
    if let unknown = only.first(where: { !Suite.names.contains($0) }) {
      throw Failure("no benchmark \(unknown); there are: " + Suite.names.joined(separator: ", "), status: 64)
    }
    if let runs, !(1...1000).contains(runs) { throw Failure("--runs is a whole number from 1 to 1000", status: 64) }
    if isSmoke, isLarge { throw Failure("--smoke does not go with --large", status: 64) }
  }

  private static func value(_ rest: inout ArraySlice<String>, _ word: String) throws(Failure) -> String {
    guard let value = rest.popFirst() else { throw Failure("\(word) needs a value", status: 64) }
    return value
  }
}
