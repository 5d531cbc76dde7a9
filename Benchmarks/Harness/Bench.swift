import Xueshi
import XueshiCohort
import XueshiData

/// What all benchmarks share: the command, the rules, the folders.
struct Bench {
  let options: Options
  let launcher: Launcher
  /// The command that is measured.
  let xueshi: String
  let library: Library
  let activities: ActivityList
  /// Where scores are written while they are timed.
  let results: String
  /// Whether that is memory: then the time holds no flush to a disk.
  let resultsAreInMemory: Bool

  /// A place whose notice says which years must pass, so that years are counted for nearly everybody who applies there.
  var countingPlace: PlaceCode? {
    library.rulebooks.first { $0.applications != nil && !$0.windows.isEmpty }?.place
  }

  /// How often each thing is measured.
  var runs: Int { options.runs ?? (options.isSmoke ? 1 : 5) }

  init(_ options: Options) throws(Failure) {
    self.options = options
    let own = OperatingSystem.ownPath
    xueshi = options.xueshi ?? (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "") + "xueshi"
    guard OperatingSystem.isUsable(xueshi) else {
      throw Failure(
        "no \(xueshi): swift build -c release --static-swift-stdlib --product xueshi, or --xueshi PATH", status: 66)
    }
    launcher = Launcher(folder: options.folder)
    // The folder above it may be missing where nothing was built with the default scratch path.
    if let slash = options.folder.lastIndex(of: "/") { try? System.makeFolder(String(options.folder[..<slash])) }
    try Self.make(options.folder)
    let memory = "/dev/shm"
    resultsAreInMemory = options.results == nil && OperatingSystem.isUsable(memory, folder: true)
    results = options.results ?? (resultsAreInMemory ? memory + "/xueshi-benchmarks" : options.folder + "/results")
    try Self.make(results)
    (library, activities) = try Self.bundled()
  }

  private static func make(_ folder: String) throws(Failure) {
    do throws(SystemError) { try System.makeFolder(folder) } catch {
      throw Failure("cannot make \(folder): \(error.message)", status: 74)
    }
  }

  private static func bundled() throws(Failure) -> (Library, ActivityList) {
    var library = Library()
    guard let efforts = BundledData.file("effort.json")?.contents.span else { throw Failure("no effort.json") }
    do throws(JSONError) {
      // Words come before the routes that use them.
      for name in ["words", "routes", "places", "specialties", "working-days", "cells", "columns", "remarks"] {
        for file in BundledData.files(in: "vocabulary") where "\(file.path)" == "vocabulary/\(name).json" {
          let contents = file.contents.span
          try library.add(vocabulary: contents)
        }
      }
      for file in BundledData.files(in: "rulebooks") {
        let contents = file.contents.span
        try library.add(rulebook: contents)
      }
      return (library, try ActivityList(parsing: efforts, vocabulary: library.vocabulary))
    } catch {
      throw Failure("the bundled data is broken")
    }
  }

  /// Tells whoever waits how far the work has come.
  func say(_ message: String) { try? System.write(Array((message + "\n").utf8), to: 2) }

  /// Takes away what is of no more use; cohorts are kept.
  func tidy() {
    for name in ["launched", "errors", "answer"] { OperatingSystem.remove(options.folder + "/" + name) }
    for name in ["results-1.csv", "results-2.csv"] { OperatingSystem.remove(results + "/" + name) }
    // A folder that the caller named stays.
    if options.results == nil { OperatingSystem.remove(results) }
  }

  /// Clocks a body that is done again and again until it has taken long enough to be clocked.
  /// - Returns: The seconds each time took.
  func clock(_ body: () -> Void) -> Double {
    let least = options.isSmoke ? 0 : 0.2
    let start = System.seconds
    var times = 0
    repeat {
      body()
      times += 1
    } while System.seconds - start < least
    return (System.seconds - start) / Double(times)
  }
}
