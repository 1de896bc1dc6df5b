/// Where a reader gets its bytes, a piece at a time, so that memory does not grow with the file.
public protocol ByteSource {
  /// The next bytes, at least one; empty only at the end.
  mutating func nextChunk() throws(ImportFault) -> [UInt8]
}
