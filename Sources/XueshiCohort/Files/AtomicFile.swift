/// A file written beside its place and moved there when it is whole: no reader ever sees half of it.
///
/// What stands there already may be a pipe or a device, which is not replaced: it gets the contents when they are whole.
package struct AtomicFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isCommitted = false
  private let isStream: Bool
  private var beside: String { path + ".part" }

  /// Starts a file.
  /// - Parameter path: Where it will be.
  /// - Throws: ``SystemError`` when it cannot be made.
  package init(_ path: String) throws(SystemError) {
    self.path = path
    isStream = System.isStream(path)
    descriptor = isStream ? try System.temporaryFile(in: System.temporaryFolder) : try System.create(path + ".part")
    buffer.reserveCapacity(1 << 20)
  }

  /// Adds bytes at the end.
  /// - Parameter bytes: The bytes.
  /// - Throws: ``SystemError`` when they cannot be written.
  package mutating func write(_ bytes: [UInt8]) throws(SystemError) {
    // What is large already gains nothing from being gathered.
    if bytes.count >= 1 << 16 {
      try flush()
      return try System.write(bytes, to: descriptor)
    }
    buffer += bytes
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Takes back all that was written.
  /// - Throws: ``SystemError`` when it cannot be done.
  mutating func restart() throws(SystemError) {
    buffer.removeAll(keepingCapacity: true)
    try System.empty(descriptor)
  }

  /// Puts the whole file in its place.
  /// - Throws: ``SystemError`` when it cannot be written, flushed or moved.
  package consuming func commit() throws(SystemError) {
    try flush()
    if isStream { return try System.copy(descriptor, to: path) }
    try System.moveDown(descriptor, from: beside, to: path)
    isCommitted = true
  }

  private mutating func flush() throws(SystemError) {
    if buffer.isEmpty { return }
    try System.write(buffer, to: descriptor)
    buffer.removeAll(keepingCapacity: true)
  }

  deinit {
    System.close(descriptor)
    if !isCommitted, !isStream { System.remove(path + ".part") }
  }
}
