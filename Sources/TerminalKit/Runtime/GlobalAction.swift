/// What a binding that holds on every screen does; also the result type of its effects, so that one can follow another.
///
/// `GlobalAction { [.section(ClientsScreen())] }`, or with work:
/// `GlobalAction { [.perform("undo") { let text = await undo(); return GlobalAction { [.say(text), .refresh] } }] }`.
public struct GlobalAction: Sendable {
  let effects: @Sendable (Scope) -> [Effect<GlobalAction>]

  /// An action; `effects` is asked when the key is pressed.
  public init(_ effects: @escaping @Sendable () -> [Effect<GlobalAction>]) { self.effects = { _ in effects() } }

  /// An action on what is here.
  public init(_ effects: @escaping @Sendable (Scope) -> [Effect<GlobalAction>]) { self.effects = effects }
}
