import Foundation
import Testing

/// Every message of the sources, read as text: nobody has to run into one to find that it lacks a fill.
@Suite
struct Messages {
  @Test
  func `Both languages of a message name exactly the fills it is given`() throws {
    var count = 0
    for (place, call) in try SourceCall.all(named: "Message") {
      guard let message = call.message else { continue }
      count += 1
      let fills = Set(call.fills)
      #expect(fills.count == call.fills.count, "\(place): two fills of one name")
      for (language, template) in message {
        #expect(Self.placeholders(template) == fills, "\(place): \(language): \(template)")
      }
    }
    #expect(count > 300, "only \(count) messages are read")
  }

  @Test
  func `A message is Chinese to the end, apart from names, options and what is quoted`() throws {
    for (place, call) in try SourceCall.all(named: "Message") + SourceCall.all(named: "Phrase") {
      guard let chinese = call.message?["zh"] else { continue }
      // Command lines and the words they take are given as they are typed.
      let bare = chinese.replacing(/\{[^}]*\}|`[^`]*`|「[^」]*」|“[^”]*”|--?[a-z-]+|xueshi [a-z]+|[A-Z]+|可用：.*/, with: "·")
      #expect(bare.firstMatch(of: /[a-z]{2,} [a-z]{2,}/) == nil, "\(place): \(chinese)")
    }
  }

  @Test
  func `Two languages are said in messages and nowhere else`() throws {
    for (path, text) in try SourceCall.sources() where !path.hasSuffix("Wording/Message.swift") {
      for line in text.split(separator: "\n") where !line.contains("/// ") && !path.hasSuffix("Language.swift") {
        #expect(!line.contains(".zh ? \"") && !line.hasSuffix("== .zh"), "\(path): \(line)")
      }
    }
  }

  private static func placeholders(_ template: String) -> Set<String> {
    Set(template.matches(of: /\{([^}|]*)[}|]/).map { String($0.output.1) })
  }
}
