import XueshiReports

/// Writes what a person's answer was made of, as `check --json --seal` does; of everybody's together where the index is
/// negative.
@_expose(wasm, "seal") @c(xueshi_seal)
public func exportSeal(_ index: Int32) -> Int32 {
  callLedger { (ledger, _, output) throws(Refusal) in
    let seal = try ledger.seal(at: index < 0 ? nil : index)
    seal.writeJSON(to: &output)
  }
}
