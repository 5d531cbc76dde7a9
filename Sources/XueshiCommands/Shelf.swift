import Xueshi
import XueshiData
import XueshiReports

/// The library with the very files it was read from: what a page carries, and what seals take digests of.
struct Shelf {
  private(set) var library = Library()
  /// The file of each rulebook, in the order of the library.
  private(set) var rulebooks: [[UInt8]] = []
  /// The digest of each of those files; nothing where it is still to be made.
  private var knownDigests: [SHA256.Digest?] = []

  /// The files of the vocabulary, words before the routes that use them.
  static let vocabulary: [StaticString] = [
    "words", "routes", "places", "specialties", "working-days", "cells", "columns", "remarks",
  ]

  /// The bundled vocabulary and rulebooks.
  static func bundled() throws(Failure) -> Shelf { try read.get() }

  /// Read once in a process.
  private static let read = Result { () throws(Failure) in
    var shelf = Shelf()
    do throws(JSONError) {
      for name in vocabulary {
        guard let file = vocabularyFile(name) else { continue }
        try shelf.library.add(vocabulary: file.span)
      }
      for file in BundledData.files(in: "rulebooks") {
        try shelf.add(rulebook: Array(file.contents), digest: SHA256.Digest(hexadecimal: file.digest))
      }
      return shelf
    } catch {
      // The tests read every bundled file; a build that got past them has none that fails.
      throw Failure(status: .data, Message("内置数据有误", "the bundled data is broken"))
    }
  }

  /// A file of the vocabulary.
  static func vocabularyFile(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    BundledData.files(in: "vocabulary").first { "\($0.path)" == "vocabulary/\(name).json" }?.contents
  }

  /// Adds a rulebook, in place of one of the same id.
  @discardableResult
  mutating func add(rulebook file: [UInt8], digest: SHA256.Digest? = nil) throws(JSONError) -> RulebookIndex {
    let before = library.rulebooks.map { $0.id }
    let index = try library.add(rulebook: file.span)
    if let replaced = before.firstIndex(of: library.rulebooks[index].id) {
      rulebooks.remove(at: replaced)
      knownDigests.remove(at: replaced)
    }
    rulebooks.append(file)
    knownDigests.append(digest)
    return index
  }

  /// The digest of each rulebook's file, in the order of the library.
  var digests: [SHA256.Digest] {
    zip(rulebooks, knownDigests).map { file, known in known ?? SHA256.digest(of: file.span) }
  }

  /// The id and the digest of each rulebook, in the order of the library.
  var digested: [(id: Text, digest: SHA256.Digest)] {
    zip(library.rulebooks, digests).map { ($0.id, $1) }
  }

  /// The rulebooks as seals name them.
  var seals: [Seal.RulebookDigest] {
    digested.map { Seal.RulebookDigest(id: $0.id, digest: $0.digest.text) }
  }

  /// Adds a rulebook unless one of its id is on file.
  /// - Returns: Its id; nothing when one was on file.
  mutating func addUnlessKnown(_ file: [UInt8]) throws(JSONError) -> Text? {
    var enlarged = self
    let index = try enlarged.add(rulebook: file)
    guard enlarged.library.rulebooks.count > library.rulebooks.count else { return nil }
    self = enlarged
    return library.rulebooks[index].id
  }
}
