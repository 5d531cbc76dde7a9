/// Where chunks come from, one after the other.
protocol ChunkSource: AnyObject {
  /// Fills the next chunk.
  /// - Returns: False at the end.
  func next(_ chunk: inout Chunk) throws(CohortFailure) -> Bool
  /// How many bytes of events have been read.
  var position: Int { get }
}
