import Foundation

/// Why a file cannot be embedded byte for byte, and where: line and column count from 1, the column in bytes.
struct Problem {
  var line: Int
  var column: Int
  var message: String
}

/// The first byte that a Swift literal would refuse or change, or nil when there is none.
///
/// - Complexity: O(*n*) in the size of the file.
func firstProblem(in contents: Data) -> Problem? {
  var line = 1
  var column = 1
  var bytes = contents.makeIterator()
  var parser = Unicode.UTF8.ForwardParser()
  while true {
    switch parser.parseScalar(from: &bytes) {
    case .emptyInput:
      return nil
    case .error:
      return Problem(line: line, column: column, message: "this byte is not UTF-8; save the file as UTF-8")
    case .valid(let scalar):
      switch scalar.first ?? 0 {
      case UInt8(ascii: "\n"):
        line += 1
        column = 1
        continue
      case UInt8(ascii: "\r"):
        // A Swift literal turns CR LF into LF: the embedded bytes would differ from the file's.
        return Problem(line: line, column: column, message: "a carriage return; end lines with LF alone")
      case UInt8(ascii: "\t"):
        column += 1
      case 0x00...0x1F, 0x7F:
        return Problem(line: line, column: column, message: "a control character; data files are text")
      default:
        column += scalar.count
      }
    }
  }
}
