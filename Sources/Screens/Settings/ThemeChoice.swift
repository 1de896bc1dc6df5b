import TerminalKit

/// The themes that can be picked, and the one in use; changing it repaints the program at once.
///
/// The program that starts the screens makes one, gives it to `JobbtorgProgram.make`, and sets `runtime` when it has
/// one: `themes.runtime = runtime`.
@MainActor public final class ThemeChoice {
  /// A theme that can be picked.
  public struct Item: Hashable, Sendable {
    /// The name it is loaded by, `kvallsljus`.
    public var name: String
    /// The name on the screen, "Kvällsljus".
    public var title: String
    /// What it is like, in a few words.
    public var words: String

    /// A theme.
    public init(name: String, title: String, words: String) {
      self.name = name
      self.title = title
      self.words = words
    }
  }

  /// What can be picked, in order.
  public nonisolated let items: [Item]
  /// The name of the theme in use.
  public private(set) var current: String
  /// What paints; without one nothing changes on the screen.
  public weak var runtime: Runtime?
  private let load: @MainActor (String) throws -> Theme

  /// Themes to pick from; `load` reads one by its name.
  public init(items: [Item], current: String, load: @escaping @MainActor (String) throws -> Theme) {
    self.items = items
    self.current = current
    self.load = load
  }

  /// The two themes that ship (screens.md, Look).
  public nonisolated static let shipped = [
    Item(name: "kvallsljus", title: "Kvällsljus", words: "ljus text på mörk botten"),
    Item(name: "dagsljus", title: "Dagsljus", words: "mörk text på ljus botten"),
  ]

  /// Uses a theme from the next frame on; what went wrong, when it could not be read.
  func use(_ name: String) -> String? {
    do {
      runtime?.use(try load(name))
      current = name
      return nil
    } catch {
      return "Temat går inte att läsa: \(error)"
    }
  }
}
