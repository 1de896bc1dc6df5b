import Synchronization

/// Whether somebody who waits has pressed Esc: the work looks at it again and again, ends soon, and says with its message
/// what became of it.
public final class Stop: Sendable {
  private let raised = Atomic(false)

  /// Nobody has.
  public init() {}

  /// Whether to end now.
  public var isRaised: Bool { raised.load(ordering: .acquiring) }

  /// Asks the work to end.
  public func raise() { raised.store(true, ordering: .releasing) }
}
