import Xueshi
import XueshiData

extension Library {
  /// The bundled vocabulary, and the bundled rulebooks unless told otherwise.
  static func bundled(rulebooks: Bool = true) throws -> Library {
    var library = Library()
    let vocabulary: [StaticString] = [
      "vocabulary/words.json", "vocabulary/routes.json", "vocabulary/places.json", "vocabulary/specialties.json",
      "vocabulary/working-days.json", "vocabulary/cells.json", "vocabulary/columns.json",
      "vocabulary/remarks.json",
    ]
    for path in vocabulary {
      guard let file = BundledData.file(path) else { throw MissingFile(path: "\(path)") }
      let bytes = Array(file.contents)
      try library.add(vocabulary: bytes.span)
    }
    guard rulebooks else { return library }
    for file in BundledData.files(in: "rulebooks") {
      let bytes = Array(file.contents)
      try library.add(rulebook: bytes.span)
    }
    return library
  }
}

struct MissingFile: Error {
  let path: String
}

extension Text {
  /// A text of a string made in a test.
  init(_ string: String) {
    self.init(utf8: Array(string.utf8))
  }
}
