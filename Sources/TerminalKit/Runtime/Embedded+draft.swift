/// The inner screen's draft, for an outer one that is a `DraftingScreen` by it.
extension Embedded {
  private var drafting: (any DraftingScreen)? { screen as? any DraftingScreen }

  /// Where the inner screen's draft belongs; nil where it has none.
  public var draftKey: String? { drafting?.draftKey }

  /// What is written on the inner screen and stored nowhere.
  public var draft: Draft { drafting?.draft ?? Draft() }

  /// Whether the inner screen itself shows that its draft is written.
  public var showsDraftState: Bool { drafting?.showsDraftState ?? false }

  /// The fields in which a draft differs from what stands there.
  public func changes(in draft: Draft) -> [DraftChange] { drafting?.changes(in: draft) ?? [] }

  /// Lets the inner screen take a draft up.
  public mutating func resume(_ draft: Draft) -> [Effect<Message>] {
    let number = number
    func resumed<D: DraftingScreen>(_ screen: D) -> (any Screen, [Effect<Message>]) {
      var screen = screen
      let effects = screen.resume(draft)
      return (
        screen, effects.map { $0.map { Message(number: number, value: AnyMessage(value: $0), isResult: true) } }
      )
    }
    guard let drafting else { return [] }
    let effects: [Effect<Message>]
    (screen, effects) = resumed(drafting)
    return effects
  }
}
