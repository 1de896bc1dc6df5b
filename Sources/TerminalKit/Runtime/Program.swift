/// Everything that the runtime needs to know of the program it runs.
public struct Program {
  /// What stands in the top line besides the titles.
  public struct Header: Sendable {
    /// Before the title of the first screen and of sections: where one is.
    public var place: String
    /// At the right: who one is.
    public var identity: String

    /// The top line's fixed parts.
    public init(place: String, identity: String) {
      self.place = place
      self.identity = identity
    }
  }

  /// The first screen; it stays at the bottom.
  public var home: any Screen
  /// Every word that the library itself shows.
  public var wording: Wording
  /// Colours and signs.
  public var theme: Theme
  /// Whether the screens are read out in plain lines, one fact a line, instead of drawn.
  public var isRead = false
  /// What stands over every screen; nil where nothing does.
  public var banner: Banner?
  /// What the message line says until the first key.
  public var greeting: Notice?
  /// The least window; below it one line says so.
  public var minimum: Size
  /// Asked at every frame.
  public var header: () -> Header
  /// Bindings that hold on every screen where the screen itself has no other use for the key. Asked at every key.
  public var globals: () -> KeyMap<GlobalAction>
  /// The user's own keys, by the ids of bindings; they hold instead of the declared ones.
  public var keys: [String: [Key]]
  /// What pasted text and typed characters pass before any screen sees them: what is left, and what is to be said of what
  /// is not.
  public var inputFilter: (String) -> (text: String, notice: String?)
  /// Where what is written and not saved is kept; nil where nothing is.
  public var drafts: DraftBook?
  /// Returns when the user has waited long enough to be told what for.
  public var patience: @Sendable () async -> Void

  /// A program; what is not given does nothing.
  public init(
    home: any Screen, wording: Wording, theme: Theme, greeting: Notice? = nil,
    minimum: Size = Size(60, 16),
    header: @escaping () -> Header = { Header(place: "", identity: "") },
    globals: @escaping () -> KeyMap<GlobalAction> = { KeyMap() }, keys: [String: [Key]] = [:],
    inputFilter: @escaping (String) -> (text: String, notice: String?) = { ($0, nil) }, drafts: DraftBook? = nil,
    patience: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: .milliseconds(300)) }
  ) {
    self.home = home
    self.wording = wording
    self.theme = theme
    self.greeting = greeting
    self.minimum = minimum
    self.header = header
    self.globals = globals
    self.keys = keys
    self.inputFilter = inputFilter
    self.drafts = drafts
    self.patience = patience
  }
}
