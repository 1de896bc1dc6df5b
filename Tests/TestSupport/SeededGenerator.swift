import Foundation

/// A random source that gives the same series for the same seed (SplitMix64), so that a failed test can be run again.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// The series of a seed.
  public init(seed: UInt64) { state = seed }

  /// A seed from `JOBBTORG_TEST_SEED`, or a new one; it is printed.
  public static func printed(_ test: String = #function) -> SeededGenerator {
    SeededGenerator(seed: printedSeed(test))
  }

  /// A seed from `JOBBTORG_TEST_SEED`, or a new one; it is printed.
  public static func printedSeed(_ test: String = #function) -> UInt64 {
    let wanted = ProcessInfo.processInfo.environment["JOBBTORG_TEST_SEED"].flatMap { UInt64($0) }
    let seed = wanted ?? UInt64.random(in: 1...999_999)
    print("seed of \(test): \(seed)")
    return seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
