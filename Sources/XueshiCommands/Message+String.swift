import Xueshi
import XueshiReports

extension Message {
  /// The message in a language, for what is made of strings.
  func string(in language: Language) -> String {
    var bytes: [UInt8] = []
    bytes.append(self, in: language)
    return String(decoding: bytes, as: UTF8.self)
  }
}
