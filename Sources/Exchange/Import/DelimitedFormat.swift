/// How a delimited file is written, as its header shows; a reject file is written the same way (R1.9).
public struct DelimitedFormat: Equatable, Sendable {
  /// How bytes mean letters.
  public var encoding: SourceEncoding
  /// `;`, `,` or tab.
  public var separator: UInt8
  /// What ends the header: CR LF, LF or CR.
  public var lineEnding: [UInt8]

  static let carriageReturn = UInt8(ascii: "\r")
  static let lineFeed = UInt8(ascii: "\n")
  static let quote = UInt8(ascii: "\"")

  /// The candidate that occurs most often outside quotes in the header line; `;` when none does.
  static func separator(of header: some Collection<UInt8>) -> UInt8 {
    var counts: [(byte: UInt8, count: Int)] = [
      (UInt8(ascii: ";"), 0), (UInt8(ascii: ","), 0), (UInt8(ascii: "\t"), 0),
    ]
    var quoted = false
    for byte in header {
      if byte == quote {
        quoted.toggle()
      } else if !quoted, let index = counts.firstIndex(where: { $0.byte == byte }) {
        counts[index].count += 1
      }
    }
    return counts.reduce(counts[0]) { $1.count > $0.count ? $1 : $0 }.byte
  }
}
