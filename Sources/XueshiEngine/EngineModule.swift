/// The engine as a WebAssembly module: the same sources as the command's, for a page to run.
public enum EngineModule {
  /// The module, compressed by gzip, in Base64 without line breaks: as a page carries it.
  ///
  /// It is a constant of the executable; nothing is copied.
  public static var base64: StaticString { engineModule }
}
