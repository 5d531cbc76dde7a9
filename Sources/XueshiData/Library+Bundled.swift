public import Xueshi

extension Library {
  /// The vocabulary and the rulebooks that travel with the package.
  /// - Returns: A library with every bundled rulebook.
  /// - Throws: ``JSONError`` where a bundled file is broken; the tests read every one of them.
  /// - Complexity: O(*n*) in the bytes of the files, a few milliseconds; keep the library rather than asking again.
  public static func bundled() throws(JSONError) -> Library {
    var library = Library()
    for file in BundledData.vocabularies { try library.add(vocabulary: file.contents.span) }
    for file in BundledData.files(in: "rulebooks") { try library.add(rulebook: file.contents.span) }
    return library
  }
}

extension BundledData {
  /// The files of the vocabulary, words before the routes that use them.
  public static var vocabularies: [File] {
    let paths: [StaticString] = [
      "vocabulary/words.json", "vocabulary/routes.json", "vocabulary/places.json", "vocabulary/specialties.json",
      "vocabulary/working-days.json", "vocabulary/cells.json", "vocabulary/columns.json",
      "vocabulary/remarks.json",
    ]
    return paths.compactMap { file($0) }
  }
}
