import Xueshi

extension Text {
  /// A text of a string made in a test.
  init(_ string: String) {
    self.init(utf8: Array(string.utf8))
  }
}
