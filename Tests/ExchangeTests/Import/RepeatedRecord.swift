import Exchange

/// A long file that is never whole in memory: a header and the same record many times.
struct RepeatedRecord: ByteSource {
  private var remaining: Int
  private var headerIsDue = true
  private let block = Array(String(repeating: "19850312-9804;Åsa;\"rad\nbrytning\";2008-04-21\n", count: 1000).utf8)

  /// `count` is a multiple of 1,000.
  init(count: Int) { remaining = count / 1000 }

  mutating func nextChunk() -> [UInt8] {
    if headerIsDue {
      headerIsDue = false
      return Array("personnummer;förnamn;anteckning;remissdatum\n".utf8)
    }
    guard remaining > 0 else { return [] }
    remaining -= 1
    return block
  }
}
