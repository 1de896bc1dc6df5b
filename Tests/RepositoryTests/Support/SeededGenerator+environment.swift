import Foundation

extension SeededGenerator {
  static var environmentSeed: UInt64? {
    ProcessInfo.processInfo.environment["JOBBTORG_TEST_SEED"].flatMap { UInt64($0) }
  }
}
