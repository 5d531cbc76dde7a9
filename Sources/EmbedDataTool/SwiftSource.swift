import Foundation

/// The Swift file that declares `bundledFiles`, sorted by path, and one constant for each file's contents.
func swiftSource(of files: [(path: String, contents: Data)]) -> Data {
  let files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  var source = Data("// Written by EmbedDataTool . Change the files it names, not this.\n\n".utf8)
  source += Data("let bundledFiles: [(path: StaticString, contents: StaticString)] = [\n".utf8)
  for (number, file) in files.enumerated() {
    source += Data("  (\"\(file.path)\", contents\(number)),\n".utf8)
  }
  source += Data("]\n".utf8)
  source += digests(of: files)
  for (number, file) in files.enumerated() {
    source += Data("\n/// `\(file.path)`\nprivate let contents\(number): StaticString = ".utf8)
    source += rawLiteral(of: file.contents) + Data("\n".utf8)
  }
  return source
}

/// The declaration of `bundledDigests`: of each JSON file its SHA-256 in hexadecimal, or nothing where there is none.
///
/// Made here, so that nobody who starts the program waits for it; a test holds each against the file.
private func digests(of files: [(path: String, contents: Data)]) -> Data {
  let files = files.filter { $0.path.hasSuffix(".json") }
  guard !files.isEmpty else { return Data() }
  var source = Data("\nlet bundledDigests: [(path: StaticString, digest: StaticString)] = [\n".utf8)
  for (path, contents) in files {
    var hash = SHA256()
    for byte in contents { hash.add(byte) }
    let digits = hash.digest().bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    source += Data("  (\"\(path)\", \"\(digits)\"),\n".utf8)
  }
  return source + Data("]\n".utf8)
}

/// A raw multi-line literal that stands for exactly these bytes.
///
/// With more number signs in its delimiters than follow any quote or backslash inside, no quote ends it and no backslash
/// escapes. The line break before the closing delimiter is not part of it, so a file may end in a newline or not.
func rawLiteral(of contents: Data) -> Data {
  let signs = Data(repeating: UInt8(ascii: "#"), count: mostNumberSignsAfterQuoteOrBackslash(in: contents) + 1)
  let quotes = Data("\"\"\"".utf8)
  let newline = Data("\n".utf8)
  return signs + quotes + newline + contents + newline + quotes + signs
}

/// Only these runs matter, and Swift allows 255 signs: a line of number signs drawn as a rule must not count.
private func mostNumberSignsAfterQuoteOrBackslash(in contents: Data) -> Int {
  var most = 0
  var run: Int?
  for byte in contents {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): run = 0
    case UInt8(ascii: "#"): run = run.map { $0 + 1 }
    default: run = nil
    }
    most = max(most, run ?? 0)
  }
  return most
}
