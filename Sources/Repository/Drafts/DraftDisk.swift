import Dispatch
import Glibc

/// When and how what is written of drafts comes to the disk: the system's call and its clock.
struct DraftDisk: Sendable {
  /// Waits until the disk has what was written to an open file: `fsync`.
  var sync: @Sendable (Int32) -> Int32
  /// Does something after a while.
  var after: @Sendable (DispatchTimeInterval, @escaping @Sendable () -> Void) -> Void

  /// The system's own.
  static let system = DraftDisk(
    sync: { fsync($0) },
    after: { delay, work in DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + delay, execute: work) })
}
