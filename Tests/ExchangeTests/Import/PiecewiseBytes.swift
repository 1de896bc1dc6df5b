import Exchange

/// Bytes in memory, handed out in chunks of a chosen size.
struct PiecewiseBytes: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let chunkSize: Int

  init(_ bytes: [UInt8], chunkSize: Int = 65_536) {
    rest = bytes[...]
    self.chunkSize = chunkSize
  }

  init(_ text: String, chunkSize: Int = 65_536) { self.init(Array(text.utf8), chunkSize: chunkSize) }

  mutating func nextChunk() -> [UInt8] {
    defer { rest = rest.dropFirst(chunkSize) }
    return Array(rest.prefix(chunkSize))
  }
}
