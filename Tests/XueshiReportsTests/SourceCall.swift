import Foundation

/// A call in the sources, as text: what a test can say of every message without running into it.
struct SourceCall {
  /// Its arguments, trimmed.
  let arguments: [String]

  /// The template in each language, where literals say it.
  var message: [String: String]? {
    guard let first = arguments.first else { return nil }
    if let signs = Self.literal(first, label: "alike") { return ["zh": signs, "en": signs] }
    guard arguments.count > 1 else { return nil }
    guard let zh = Self.literal(first, label: nil) ?? Self.literal(first, label: "zh"),
      let en = Self.literal(arguments[1], label: nil) ?? Self.literal(arguments[1], label: "en")
    else { return nil }
    return ["zh": zh, "en": en]
  }

  /// The names of the fills: what `as:` gives, else what the fill is; of a constant its own name.
  var fills: [String] {
    let isAlike = arguments.first?.hasPrefix("alike:") ?? false
    return arguments.dropFirst(isAlike ? 1 : 2).map { argument in
      if let name = argument.firstMatch(of: /as: "([^"]*)"\)$/) { return String(name.output.1) }
      if let kind = argument.firstMatch(of: /^\.(\w+)\(/) { return String(kind.output.1) }
      return argument
    }
  }

  /// The Swift sources of what words its messages with this type, each with its path.
  static func sources() throws -> [(path: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    var sources: [(path: String, text: String)] = []
    for module in ["Xueshi", "XueshiReports", "XueshiCommands", "XueshiWeb"] {
      let folder = root.appending(path: module)
      for case let file as String in FileManager.default.enumerator(atPath: folder.path) ?? .init()
      where file.hasSuffix(".swift") {
        sources.append(("\(module)/\(file)", try String(contentsOf: folder.appending(path: file), encoding: .utf8)))
      }
    }
    return sources.sorted { $0.path < $1.path }
  }

  /// Every call of a name, with the file and the line where it stands; calls within calls too.
  static func all(named name: String) throws -> [(place: String, call: SourceCall)] {
    var calls: [(place: String, call: SourceCall)] = []
    for (path, text) in try sources() {
      let bytes = Array(text.utf8)
      let opening = Array("\(name)(".utf8)
      var line = 1
      for index in bytes.indices {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        guard bytes[index] == opening[0], bytes[index...].starts(with: opening),
          index == 0 || !Self.isWord(bytes[index - 1])
        else { continue }
        var reader = ArgumentReader(bytes: bytes, position: index + opening.count)
        calls.append(("\(path):\(line)", SourceCall(arguments: reader.arguments())))
      }
    }
    return calls
  }

  /// What a literal says, behind a label.
  private static func literal(_ argument: String, label: String?) -> String? {
    var rest = argument[...]
    if let label {
      guard rest.hasPrefix("\(label): ") else { return nil }
      rest = rest.dropFirst(label.count + 2)
    }
    guard rest.hasPrefix("\""), rest.hasSuffix("\""), rest.count > 1, !rest.contains("\\(") else { return nil }
    return String(rest.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing("\\n", with: "\n")
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber || byte == UInt8(ascii: "_")
  }
}

/// Reads what stands between the parentheses of a call.
private struct ArgumentReader {
  let bytes: [UInt8]
  var position: Int

  mutating func arguments() -> [String] {
    var arguments: [String] = []
    var start = position
    var depth = 0
    func text(_ end: Int) -> String {
      String(decoding: bytes[start..<end], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: ")") where depth == 0:
        if !text(position).isEmpty { arguments.append(text(position)) }
        return arguments
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        arguments.append(text(position))
        start = position + 1
      default: break
      }
      position += 1
    }
    return arguments
  }

  /// Goes to the quote that ends a literal.
  private mutating func skipString() {
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
  }
}
