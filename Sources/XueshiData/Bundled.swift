/// The files of `Data/` that travel inside the executable: rulebooks and vocabularies, byte for byte.
///
/// The build writes them into the module, so an installed `xueshi` is one file and finding data costs no system call.
public enum BundledData {
  /// One data file.
  public struct File: Sendable {
    /// Where the file lies below `Data/`, for example `vocabulary/routes.json`.
    public let path: StaticString

    private let text: StaticString

    /// The file's SHA-256 in hexadecimal, made when the package was built.
    public let digest: StaticString

    fileprivate init(path: StaticString, text: StaticString, digest: StaticString) {
      self.path = path
      self.text = text
      self.digest = digest
    }

    /// The file's exact bytes.
    ///
    /// UTF-8 without NUL, lines ended by LF. They are constants of the executable and stay valid for ever.
    public var contents: UnsafeBufferPointer<UInt8> { bytes(of: text) }
  }

  /// Every bundled file, ascending by the bytes of its path.
  ///
  /// - Complexity: O(*n*) in the number of files; no contents are copied.
  public static var files: [File] {
    // Both lists are in one order: every bundled file is JSON.
    zip(bundledFiles, bundledDigests).map { File(path: $0.path, text: $0.contents, digest: $1.digest) }
  }

  /// The files of one folder, for example `rulebooks`, ascending by the bytes of their paths.
  ///
  /// - Parameter folder: A folder's path below `Data/`, without a slash at its end.
  /// - Returns: The folder's files; none when nothing of such a folder is bundled.
  /// - Complexity: O(*n*) in the number of bundled files; no contents are copied.
  public static func files(in folder: StaticString) -> [File] {
    files.filter { file in
      let path = bytes(of: file.path)
      let folder = bytes(of: folder)
      return path.starts(with: folder) && path.dropFirst(folder.count).first == UInt8(ascii: "/")
    }
  }

  /// The file at a path.
  ///
  /// - Parameter path: A path below `Data/`, for example `vocabulary/routes.json`.
  /// - Returns: The file, or nil when it is not bundled.
  /// - Complexity: O(*n*) in the number of bundled files; no contents are copied.
  public static func file(_ path: StaticString) -> File? {
    files.first { bytes(of: $0.path).elementsEqual(bytes(of: path)) }
  }
}

private func bytes(of text: StaticString) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
}
