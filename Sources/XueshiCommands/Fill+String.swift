import Xueshi
import XueshiReports

extension Fill {
  /// A word of the command line, or what a system says; whatever could harm a terminal is made visible.
  static func text(_ text: String, as name: StaticString = "text") -> Fill {
    .text(Text(utf8: Array(text.utf8)), as: name)
  }
}
