import Xueshi
import XueshiReports

// How bytes come and go. The script asks for room, writes into it, and calls; what a call writes lies at `output` until
// the next one. There is one engine, for a page shows one ledger.

nonisolated(unsafe) private var engine = PageEngine()
nonisolated(unsafe) private var inputs: [[UInt8]] = []
nonisolated(unsafe) private var result: [UInt8] = []

/// Makes room for one more argument of the next call.
/// - Parameter count: How many bytes it has.
/// - Returns: Where to write them; nothing when it is more than a page can hold.
@_expose(wasm, "input") @c(xueshi_input)
public func exportInput(_ count: Int32) -> UnsafeMutablePointer<UInt8>? {
  guard count >= 0, count <= 1 << 27, inputs.count < 8 else { return nil }
  // Room for a byte even where there is none: an empty array has no place of its own.
  inputs.append([UInt8](repeating: 0, count: max(1, Int(count))))
  if count == 0 { emptyInputs |= 1 << UInt8(inputs.count - 1) }
  return inputs[inputs.count - 1].withUnsafeMutableBufferPointer { $0.baseAddress }
}

nonisolated(unsafe) private var emptyInputs: UInt8 = 0

/// Where the last call wrote its answer.
@_expose(wasm, "output") @c(xueshi_output)
public func exportOutput() -> UnsafePointer<UInt8>? { result.withUnsafeBufferPointer { $0.baseAddress } }

/// How many bytes the last call wrote.
@_expose(wasm, "outputCount") @c(xueshi_output_count)
public func exportOutputCount() -> Int32 { Int32(result.count) }

/// Runs a call: hands it its arguments and keeps what it writes.
/// - Returns: 0, or 1 when it was refused; then the reason was written, in both languages.
func call(
  _ body: (inout PageEngine, [[UInt8]], inout [UInt8]) throws(Refusal) -> Void
) -> Int32 {
  var arguments = inputs
  for index in arguments.indices where emptyInputs & 1 << UInt8(index) != 0 { arguments[index] = [] }
  // A call that expects more than it was given finds the rest empty.
  while arguments.count < 3 { arguments.append([]) }
  (inputs, emptyInputs) = ([], 0)
  var output = result
  result = []
  output.removeAll(keepingCapacity: true)
  defer { result = output }
  do throws(Refusal) {
    try body(&engine, arguments, &output)
    return 0
  } catch {
    output.removeAll(keepingCapacity: true)
    error.message.writeJSON(to: &output)
    return 1
  }
}

/// Runs a call about the ledger that is open.
func callLedger(
  _ body: (inout OpenLedger, [[UInt8]], inout [UInt8]) throws(Refusal) -> Void
) -> Int32 {
  call { (engine, arguments, output) throws(Refusal) in
    // Taken out and put back: what it holds is changed where it lies, and not copied.
    guard var ledger = engine.ledger else { throw .noLedger }
    engine.ledger = nil
    defer { engine.ledger = ledger }
    try body(&ledger, arguments, &output)
  }
}
