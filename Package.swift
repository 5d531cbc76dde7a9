// swift-tools-version: 6.3
import PackageDescription

/// One list for every target, so that no corner of the package is compiled more leniently than another.
let settings: [SwiftSetting] = [
  // A warning is a defect nobody has looked at yet.
  .treatAllWarnings(as: .error),
  // `any P` must be written out: the engine has none (Embedded Swift), and elsewhere its cost should be visible.
  .enableUpcomingFeature("ExistentialAny"),
  // What a file imports is an implementation detail of that file unless it says otherwise.
  .enableUpcomingFeature("InternalImportsByDefault"),
  // A member is usable only where its module is imported: a file's imports say what it depends on.
  .enableUpcomingFeature("MemberImportVisibility"),
  // Readers borrow the bytes they walk over (`Span`) instead of copying them.
  .enableExperimentalFeature("Lifetimes"),
]

/// The engine also runs inside a browser page, so what Embedded Swift cannot compile is an error here already.
let embeddable: [SwiftSetting] = settings + [.treatWarning("EmbeddedRestrictions", as: .error)]

/// Commands and words are told once in a run: the executable that is given to others has them small rather than fast.
///
/// Asked for by .ci/release alone, since flags of this kind would keep other packages from depending on this one.
let small: [SwiftSetting] = Context.environment["XUESHI_RELEASE"] == nil ? [] : [.unsafeFlags(["-Osize"])]

let package = Package(
  name: "xueshi",
  products: [
    // The engine, the rulebooks on file, and answers in words.
    .library(name: "Xueshi", targets: ["Xueshi"]),
    .library(name: "XueshiData", targets: ["XueshiData"]),
    .library(name: "XueshiReports", targets: ["XueshiReports"]),
    .executable(name: "xueshi", targets: ["XueshiTool"]),
  ],
  targets: [
    // The engine: standard library only.
    .target(name: "Xueshi", swiftSettings: embeddable),
    // Data/ inside the executable, so that an installed `xueshi` is one file.
    .target(
      name: "XueshiData", dependencies: ["Xueshi"],
      // A symbolic link to Data/: with it SwiftPM notices a new data file (see Plugins/EmbedData).
      exclude: ["Data"], swiftSettings: settings, plugins: ["EmbedData"]),
    .plugin(name: "EmbedData", capability: .buildTool(), dependencies: ["EmbedDataTool"]),
    .executableTarget(name: "EmbedDataTool", swiftSettings: settings),
    // The byte loops that need vector instructions chosen at run time, which Swift cannot say; in C.
    .target(name: "ByteScan"),
    // Bulk reading and writing, and the one type that knows the operating system.
    .target(name: "XueshiCohort", dependencies: ["ByteScan", "Xueshi"], swiftSettings: settings),
    // Answers as JSON, text, CSV and page, and seals on them; Chinese and English.
    .target(name: "XueshiReports", dependencies: ["Xueshi"], swiftSettings: embeddable + small),
    // The engine and the answers behind functions that a page can call.
    .target(name: "XueshiWeb", dependencies: ["Xueshi", "XueshiReports", "CWebRuntime"], swiftSettings: embeddable),
    // What Embedded Swift expects of libc; empty in native builds.
    .target(name: "CWebRuntime"),
    // The files of the page, and the engine as a WebAssembly module (see .ci/engine), inside the executable.
    .target(
      name: "XueshiPage", exclude: ["page", "engine.wasm.gz"], swiftSettings: settings, plugins: ["EmbedData"]),
    // The commands as a library, so that tests call them without a process.
    .target(
      name: "XueshiCommands", dependencies: ["Xueshi", "XueshiData", "XueshiCohort", "XueshiPage", "XueshiReports"],
      swiftSettings: settings + small),
    // The product is `xueshi`; the target is not, because file systems that ignore case would merge it with `Xueshi`.
    .executableTarget(name: "XueshiTool", dependencies: ["XueshiCommands"], swiftSettings: settings),
    // What everything costs; no part of `xueshi`.
    .executableTarget(
      name: "benchmarks", dependencies: ["Allocations", "Xueshi", "XueshiCohort", "XueshiData", "XueshiReports"],
      path: "Benchmarks/Harness", swiftSettings: settings),
    // Counts the program's allocations by standing in for malloc, which takes C.
    .target(name: "Allocations", path: "Benchmarks/Allocations"),
    // What all tests share: what is bundled, texts that were read over, how many cases a property is tried on.
    .target(
      name: "TestSupport", dependencies: ["Xueshi", "XueshiData"], path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "XueshiTests", dependencies: ["TestSupport", "Xueshi", "XueshiData"], swiftSettings: settings),
    .testTarget(
      name: "XueshiReportsTests",
      dependencies: ["TestSupport", "Xueshi", "XueshiData", "XueshiPage", "XueshiReports"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(name: "XueshiPageTests", dependencies: ["XueshiPage", "XueshiWeb"], swiftSettings: settings),
    .testTarget(
      name: "XueshiCohortTests",
      dependencies: ["ByteScan", "TestSupport", "Xueshi", "XueshiCohort", "XueshiData", "XueshiReports"],
      swiftSettings: settings),
    .testTarget(
      name: "XueshiCommandsTests", dependencies: ["TestSupport", "XueshiCohort", "XueshiCommands"],
      exclude: ["Snapshots"], swiftSettings: settings),
  ]
)
