/// A state machine as data: what each event leads to in each state.
public struct StateTable<State, Event>: Sendable
where
  State: CaseIterable & Hashable & Sendable & RawRepresentable<String>,
  Event: CaseIterable & Hashable & Sendable & RawRepresentable<String>
{
  /// What one event leads to in one state.
  public struct Row: Hashable, Sendable {
    /// Where it stands before.
    public let from: State
    /// What happens.
    public let event: Event
    /// Where it stands after; nil where the event cannot happen, and is refused.
    public let to: State?
    /// What is done, in order.
    public let consequences: [ChainConsequence]

    init(_ from: State, _ event: Event, _ to: State?, _ consequences: ChainConsequence...) {
      self.from = from
      self.event = event
      self.to = to
      self.consequences = consequences
    }
  }

  /// Every event in every state, once.
  public let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  /// What `event` leads to in `state`; an event that is not listed cannot happen.
  public subscript(state: State, event: Event) -> Row {
    rows.first { $0.from == state && $0.event == event } ?? Row(state, event, nil)
  }

  /// Whether each event stands in each state exactly once.
  public var isComplete: Bool {
    rows.count == State.allCases.count * Event.allCases.count
      && Set(rows.map { "\($0.from.rawValue) \($0.event.rawValue)" }).count == rows.count
  }

  /// The table in Markdown.
  func markdown(_ title: String) -> String {
    let lines = rows.map { row in
      let then = row.consequences.map(\.meaning).joined(separator: "; ")
      let next = row.to.map { $0 == row.from ? "stays" : "**\($0.rawValue)**" } ?? "refused"
      return "| \(row.from.rawValue) | \(row.event.rawValue) | \(next) | \(then.isEmpty ? "–" : then) |"
    }
    return (["### \(title)", "", "| state | event | then | what is done |", "|---|---|---|---|"] + lines)
      .joined(separator: "\n") + "\n"
  }
}
