/// Rows by neighbourhood of people, in memory up to a limit and then in files without a name.
final class Buckets {
  /// A row of the events file.
  struct Row {
    /// The run of people rows it is for.
    var run: Int32
    /// The line on which it starts.
    var line: Int32
    /// Whether it is counted with another run already.
    var isRepeated: Bool
    /// Where its bytes lie, when it was read back.
    var offset = 0
    var count = 0
  }

  /// What stands before each row's bytes.
  private struct Head {
    var run: Int32
    var line: Int32
    var count: Int32
    var isRepeated: Int32
  }

  /// How many buckets there are, but for the one of rows that are nobody's.
  let count: Int
  private let memory: Int
  private let folder: String
  private var kept = 0
  private let buffers: [ByteBuffer]
  private var files: [Int32] = []

  init(count: Int, memory: Int, folder: String) {
    self.count = count
    self.memory = memory
    self.folder = folder
    buffers = (0...count).map { _ in ByteBuffer(capacity: 1 << 12) }
  }

  deinit { for file in files { System.close(file) } }

  /// Adds a row to a bucket.
  func add(
    _ row: Row, _ bytes: UnsafePointer<UInt8>, _ length: Int, to bucket: Int, _ spilled: () -> Void
  ) throws(CohortFailure) {
    let size = MemoryLayout<Head>.size
    var head = Head(run: row.run, line: row.line, count: Int32(length), isRepeated: row.isRepeated ? 1 : 0)
    let buffer = buffers[bucket]
    buffer.reserve(buffer.count + size + length)
    UnsafeMutableRawPointer(buffer.start + buffer.count).copyMemory(from: &head, byteCount: size)
    buffer.count += size
    buffer.append(bytes, length)
    kept += size + length
    if kept > memory { try spill(spilled) }
  }

  private func spill(_ spilled: () -> Void) throws(CohortFailure) {
    do throws(SystemError) {
      if files.isEmpty {
        spilled()
        for _ in 0...count { files.append(try System.temporaryFile(in: folder)) }
      }
      for (index, buffer) in buffers.enumerated() {
        try System.write(UnsafeBufferPointer(start: buffer.start, count: buffer.count), to: files[index])
        buffer.count = 0
      }
    } catch {
      throw .unwritable(folder, error)
    }
    kept = 0
  }

  /// The rows of a bucket, by run and then as they came; they are given up with that.
  func rows(of bucket: Int, into contents: ByteBuffer) throws(CohortFailure) -> [Row] {
    contents.count = 0
    guard bucket <= count else { return [] }
    if !files.isEmpty {
      do throws(SystemError) {
        let size = System.regularSize(files[bucket]) ?? 0
        contents.reserve(size)
        while contents.count < size {
          let number = try System.readSome(
            files[bucket], contents.start + contents.count, size - contents.count, at: contents.count)
          if number == 0 { break }
          contents.count += number
        }
      } catch {
        throw .unreadable(folder, error)
      }
    }
    contents.append(buffers[bucket].start, buffers[bucket].count)
    buffers[bucket].count = 0
    return order(contents)
  }

  private func order(_ contents: ByteBuffer) -> [Row] {
    var rows: [Row] = []
    var at = 0
    while at < contents.count {
      let head = UnsafeRawPointer(contents.start + at).loadUnaligned(as: Head.self)
      at += MemoryLayout<Head>.size
      rows.append(
        Row(
          run: head.run, line: head.line, isRepeated: head.isRepeated != 0, offset: at, count: Int(head.count)))
      at += Int(head.count)
    }
    rows.sort { $0.run == $1.run ? $0.offset < $1.offset : $0.run < $1.run }
    return rows
  }
}
