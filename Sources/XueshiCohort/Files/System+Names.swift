// Which file a name leads to.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension System {
  /// Whether two names lead to one file, or are the same.
  ///
  /// They may do so through links of either kind and by other spellings of a folder, also where the file is still to be
  /// made. Pipes and devices are one only by the same name.
  /// - Parameters:
  ///   - path: A name.
  ///   - other: Another.
  /// - Returns: Whether writing to the one would change what the other leads to.
  public static func isSameFile(_ path: String, _ other: String) -> Bool {
    if path == other { return true }
    guard let identity = identity(of: path, links: 40) else { return false }
    return identity == self.identity(of: other, links: 40)
  }

  /// Where a file is: a file that is there by its device and number, any other by those of its folder and its name in it.
  private struct Identity: Equatable {
    let device: dev_t
    let number: ino_t
    let name: Substring
  }

  /// Where a name leads; nothing for pipes, devices, folders, and what no file could be made under.
  private static func identity(of path: String, links: Int) -> Identity? {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      return Identity(device: status.st_dev, number: status.st_ino, name: "")
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? "./"
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      // A link to what is not there yet.
      guard links > 0, let target = target(ofLink: path) else { return nil }
      return identity(of: target.hasPrefix("/") ? target : folder + target, links: links - 1)
    }
    guard stat(folder, &status) == 0 else { return nil }
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    return Identity(device: status.st_dev, number: status.st_ino, name: name)
  }

  private static func target(ofLink path: String) -> String? {
    let most = 4096
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: most) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let count = readlink(path, start, most)
      guard count >= 0, count < most else { return nil }
      return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}
