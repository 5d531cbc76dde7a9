import Xueshi
import XueshiReports

/// Why a call is not answered, in words for whoever sits before the page.
struct Refusal: Error {
  let message: Message

  init(_ message: Message) {
    self.message = message
  }

  /// A data file that the page carries is not what it should be.
  init(_ error: JSONError, in document: Span<UInt8>) {
    message = error.message(fileName: "JSON", document: document)
  }

  /// Something that is not among what would be accepted.
  static func unknown(_ what: Message, _ text: Text, accepted: [Text] = []) -> Refusal {
    let (what, text) = (Fill.message(what, as: "what"), Fill.cell(text, as: "text"))
    if accepted.isEmpty { return Refusal(Message("{what}「{text}」", "{what} “{text}”", what, text)) }
    return Refusal(
      Message(
        "{what}「{text}」；可用：{accepted}", "{what} “{text}”; accepted: {accepted}", what, text,
        .words(accepted, as: "accepted")))
  }

  static var noLedger: Refusal { Refusal(Message("还没有打开台账", "no ledger is open")) }
}
