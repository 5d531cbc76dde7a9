import Xueshi
import XueshiReports

/// The number of the interface between this module and the page's script; the script refuses another.
@_expose(wasm, "version") @c(xueshi_version)
public func exportVersion() -> Int32 { 1 }
