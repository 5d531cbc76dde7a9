import Xueshi
import XueshiReports

/// Why a call is not answered, in words for whoever sits before the page.
struct Refusal: Error {
  let message: Phrase

  init(_ message: Phrase) {
    self.message = message
  }

  /// A data file that the page carries is not what it should be.
  init(_ error: JSONError, in document: Span<UInt8>) {
    message = Phrase { language in
      var text: [UInt8] = []
      error.writeMessage(fileName: "JSON", document: document, language: language, to: &text)
      return text
    }
  }

  /// Something that is not among what would be accepted.
  static func unknown(_ what: Phrase, _ text: Text, accepted: [Text] = []) -> Refusal {
    Refusal(
      Phrase { language in
        var message: [UInt8] = []
        message.append(text: what[language])
        message.append(language == .zh ? "「" : " “")
        message.append(cell: text)
        message.append(language == .zh ? "」" : "”")
        for (index, word) in accepted.enumerated() {
          message.append(index > 0 ? " " : language == .zh ? "；可用：" : "; accepted: ")
          message.append(text: word)
        }
        return message
      })
  }

  static var noLedger: Refusal { Refusal(Phrase(zh: "还没有打开台账", en: "no ledger is open")) }
}
