/// Whether the one who waits wants no more of it.
///
/// Whatever takes time looks at it again and again and ends soon: a lock that another process holds, a long query, a
/// printer's process. Asking may itself look for an Esc at the terminal.
public struct StopFlag: Sendable {
  private let ask: @Sendable () -> Bool

  /// A flag that `ask` answers for; it is asked often, from the thread that works.
  public init(_ ask: @escaping @Sendable () -> Bool) { self.ask = ask }

  /// Nobody can stop it.
  public static let never = StopFlag { false }

  /// Whether to end now, without having done anything.
  public var isRaised: Bool { ask() }
}
