import Synchronization
import TerminalKit

/// The themes that can be picked and the one that is in use, as long as the program runs.
///
/// The program that starts the screens makes one and gives it to `JobbtorgProgram.make`; it does what Inställningar
/// itself may not: reads and writes files.
public final class ThemeChoice: Sendable {
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

  /// The theme in use.
  public var theme: Theme { used.withLock { $0 } }
  /// Why there is nothing to pick from, Swedish; nil when there is.
  let whyFixed: String?
  private let used: Mutex<Theme>
  private let list: @Sendable () -> [Item]
  private let load: @Sendable (String) throws -> Theme
  private let keep: (@Sendable (String) throws -> Void)?

  /// Themes to pick from.
  ///
  /// - Parameters:
  ///   - theme: the one in use from the start.
  ///   - whyFixed: the reason, when no other can be shown here.
  ///   - list: what can be picked, in order; asked when Inställningar opens.
  ///   - load: reads one by its name.
  ///   - keep: notes the choice for the next start; nil where nothing is kept.
  public init(
    _ theme: Theme, whyFixed: String? = nil, list: @escaping @Sendable () -> [Item],
    load: @escaping @Sendable (String) throws -> Theme, keep: (@Sendable (String) throws -> Void)? = nil
  ) {
    used = Mutex(theme)
    self.whyFixed = whyFixed
    self.list = list
    self.load = load
    self.keep = keep
  }

  /// What can be picked, in order.
  func items() -> [Item] { whyFixed == nil ? list() : [] }

  /// A theme to look at; what is wrong with it is thrown.
  func read(_ name: String) throws -> Theme { try load(name) }

  /// What came of keeping a choice for the next start.
  enum Keeping: Sendable {
    case kept, notKept
    case failed(String)
  }

  /// Uses a theme from now on, and keeps the choice where choices are kept.
  func use(_ name: String) throws -> (theme: Theme, keeping: Keeping) {
    let theme = try load(name)
    used.withLock { $0 = theme }
    guard let keep else { return (theme, .notKept) }
    do {
      try keep(name)
      return (theme, .kept)
    } catch {
      return (theme, .failed("\(error)"))
    }
  }
}
