package import Xueshi

/// Something said in both languages, and what is filled into it.
///
/// `{hours}` stands for the fill of that name, and `{hours|hour|hours}` for the one word or the other, as the fill is one
/// or not. Both languages name every fill that is given, and no other: debug builds stop where that does not hold, and a
/// test reads every message of the sources.
package struct Message: Sendable {
  /// In Chinese.
  let zh: StaticString
  /// In English.
  let en: StaticString
  /// What is filled in, each by a name of its own.
  let fills: [Fill]

  /// Makes a message.
  /// - Parameters:
  ///   - zh: In Chinese.
  ///   - en: In English.
  ///   - fills: What is filled in.
  @inline(never)
  package init(_ zh: StaticString, _ en: StaticString, _ fills: Fill...) {
    self.zh = zh
    self.en = en
    self.fills = fills
    assert(zh.isFilled(by: fills) && en.isFilled(by: fills), "a message and its fills do not agree")
  }

  /// Makes a message that both languages write alike: signs, ids and numbers.
  /// - Parameters:
  ///   - signs: The message.
  ///   - fills: What is filled in.
  @inline(never)
  package init(alike signs: StaticString, _ fills: Fill...) {
    zh = signs
    en = signs
    self.fills = fills
    assert(signs.isFilled(by: fills), "a message and its fills do not agree")
  }

  /// A message into which nothing is filled.
  /// - Parameter language: The language.
  package subscript(language: Language) -> StaticString {
    assert(fills.isEmpty, "a message is not read without its fills")
    return language == .zh ? zh : en
  }

  /// Both languages, for readers that choose for themselves.
  package var phrase: Phrase {
    Phrase { language in
      var bytes: [UInt8] = []
      bytes.append(self, in: language)
      return bytes
    }
  }
}

extension Message: JSONWritable {
  package func writeJSON(to output: inout [UInt8]) { phrase.writeJSON(to: &output) }
}

extension [UInt8] {
  /// Appends a message.
  /// - Parameters:
  ///   - message: The message.
  ///   - language: The language.
  package mutating func append(_ message: Message, in language: Language) {
    var reader = TemplateReader(language == .zh ? message.zh : message.en)
    while let part = reader.next() {
      switch part {
      case .letters(let range): append(contentsOf: reader[range])
      case .fill(let name): append(message.fill(reader[name]), in: language)
      case .choice(let name, let one, let other):
        append(contentsOf: reader[message.fill(reader[name]).isOne ? one : other])
      }
    }
  }
}

extension Message {
  /// The fill of a name; there is one, or the message would not have been made.
  fileprivate func fill(_ name: UnsafeBufferPointer<UInt8>) -> Fill {
    fills.first { $0.name.isSpelled(by: name) } ?? .written([])
  }
}
