package import Xueshi

/// What an answer was made of, short enough to stand below it on paper: with the same ledger and rulebooks anybody can
/// run it again and see whether the same answer comes out.
package struct Seal: Hashable, Sendable {
  /// A rulebook the answer rests on.
  package struct RulebookDigest: Hashable, Sendable {
    /// Its id.
    package let id: Text
    /// The SHA-256 of its file in hexadecimal.
    package let digest: Text

    /// Names a rulebook.
    /// - Parameters:
    ///   - id: Its id.
    ///   - digest: The SHA-256 of its file in hexadecimal.
    package init(id: Text, digest: Text) {
      self.id = id
      self.digest = digest
    }
  }

  /// The version of the engine.
  package let version: Text
  /// The line of the people file the answer is for; nothing for the answers of everybody in it.
  package let line: Int32?
  /// The options the answer was asked with, as words of a command line.
  package let options: [Text]
  /// The rulebooks it rests on, in the order of the library.
  package let rulebooks: [RulebookDigest]
  /// The SHA-256 of people file, a zero byte and events file, in hexadecimal.
  package let ledger: Text
  /// The SHA-256 of what `check --json` prints for it, in hexadecimal.
  package let fingerprint: Text
}

extension Seal {
  /// How many hexadecimal digits of a digest stand in a seal's line.
  static var shownDigits: Int { 16 }

  /// Whether two digests agree as far as a seal's line shows them.
  /// - Parameters:
  ///   - one: A digest in hexadecimal, whole or shown.
  ///   - other: Another.
  /// - Returns: True when what is shown of both is the same.
  package static func agree(_ one: Text, _ other: Text) -> Bool {
    one.utf8.prefix(shownDigits) == other.utf8.prefix(shownDigits)
  }
}

extension SHA256 {
  /// The digest of a ledger: of its people file, a zero byte (which neither may hold) and its events file.
  /// - Parameters:
  ///   - people: The people file.
  ///   - events: The events file.
  /// - Returns: The digest.
  package static func digest(people: Span<UInt8>, events: Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.add(people)
    hash.add(0)
    hash.add(events)
    return hash.digest()
  }
}

extension SHA256.Digest {
  /// Reads a digest that was written in hexadecimal.
  ///
  /// There is none where the digits are anything else than sixty-four.
  /// - Parameter digits: Sixty-four digits.
  package init?(hexadecimal digits: StaticString) {
    guard digits.utf8CodeUnitCount == 64 else { return nil }
    var bytes: [UInt8] = []
    for index in 0..<32 {
      guard let high = Self.value(of: digits.utf8Start[2 * index]),
        let low = Self.value(of: digits.utf8Start[2 * index + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.init(bytes: bytes)
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// The digest in hexadecimal.
  package var text: Text {
    var digits: [UInt8] = []
    digits.append(hexadecimal: bytes[...])
    return Text(utf8: digits)
  }
}
