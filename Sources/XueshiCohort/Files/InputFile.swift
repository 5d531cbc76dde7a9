/// A file or a stream that is read once from its beginning, and again where the order of its rows asks for it.
final class InputFile {
  let path: String
  private let descriptor: Int32
  /// How long the file is; nothing for a stream.
  let size: Int?
  /// How many bytes have been read.
  private(set) var position = 0
  /// What has been read of a stream so far, and how much of it that is; it is read again from there.
  private var copy: (descriptor: Int32, count: Int)?
  /// Whether the descriptor is closed with this file.
  private let isOwner: Bool

  /// Opens a file; `-` is standard input.
  /// - Parameters:
  ///   - path: The path.
  ///   - folder: Where a copy of a stream is kept as it is read; nothing where it will not be read again.
  /// - Throws: ``SystemError`` when it cannot be opened.
  init(_ path: String, copyIn folder: String?) throws(SystemError) {
    self.path = path
    descriptor = try System.openForReading(path)
    isOwner = path != "-"
    size = System.regularSize(descriptor)
    if size == nil, let folder { copy = (try System.temporaryFile(in: folder), 0) }
  }

  /// Opens a file whole: a stream is read to its end into a file without a name.
  init(whole path: String, copyIn folder: String) throws(SystemError) {
    self.path = path
    let opened = try System.openForReading(path)
    if let size = System.regularSize(opened) {
      (descriptor, self.size, isOwner) = (opened, size, path != "-")
      return
    }
    defer { if path != "-" { System.close(opened) } }
    descriptor = try System.temporaryFile(in: folder)
    isOwner = true
    let buffer = ByteBuffer(capacity: 1 << 18)
    var count = 0
    while true {
      let number = try System.readSome(opened, buffer.start, buffer.capacity)
      if number == 0 { break }
      try System.write(UnsafeBufferPointer(start: buffer.start, count: number), to: descriptor)
      count += number
    }
    size = count
  }

  /// Reads a whole file again, beside whoever reads it already.
  init(again other: InputFile) {
    (path, descriptor, size, isOwner) = (other.path, other.descriptor, other.size, false)
  }

  deinit {
    if isOwner { System.close(descriptor) }
    if let copy { System.close(copy.descriptor) }
  }

  /// Adds bytes to a buffer until it holds so many or the file ends.
  /// - Returns: Whether the file has ended.
  func read(into buffer: ByteBuffer, upTo count: Int) throws(SystemError) -> Bool {
    buffer.reserve(count)
    while buffer.count < count {
      let number = try next(buffer.start + buffer.count, count - buffer.count)
      if number == 0 { return true }
      buffer.count += number
      position += number
    }
    return false
  }

  private func next(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) throws(SystemError) -> Int {
    if size != nil { return try System.readSome(descriptor, bytes, count, at: position) }
    if let copy, position < copy.count {
      return try System.readSome(copy.descriptor, bytes, min(count, copy.count - position), at: position)
    }
    let number = try System.readSome(descriptor, bytes, count)
    if let copy, number > 0 {
      try System.write(UnsafeBufferPointer(start: bytes, count: number), to: copy.descriptor)
      self.copy?.count += number
    }
    return number
  }

  /// Reads a part of a whole file.
  func read(_ range: Range<Int>, into buffer: ByteBuffer) throws(SystemError) {
    buffer.reserve(buffer.count + range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let number = try System.readSome(descriptor, buffer.start + buffer.count, range.upperBound - at, at: at)
      if number == 0 { return }
      buffer.count += number
      at += number
    }
  }

  /// Goes back to the beginning.
  func rewind() { position = 0 }
}
