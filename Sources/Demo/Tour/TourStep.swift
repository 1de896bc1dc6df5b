import Domain

/// One step of the tour: who does what, when, with which keys, and what it shows.
public struct TourStep: Sendable {
  /// A short English name, by which the documentation asks for the step's picture.
  public var name: String
  /// The account at the screen.
  public var actor: String
  /// The time on the wall.
  public var time: LocalDateTime
  /// What happens, Swedish.
  public var caption: String
  /// The keys: a text is typed, `<Enter>`, `<C-s>` and the like are single keys.
  public var keys: [String]

  init(_ name: String, _ actor: String, _ time: String, _ caption: String, _ keys: [String]) {
    self.name = name
    self.actor = actor
    self.time = LocalDateTime(DemoRegister.start.day, ClockTime(text: time) ?? DemoRegister.start.time)
    self.caption = caption
    self.keys = keys
  }
}
