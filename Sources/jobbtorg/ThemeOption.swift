import Exchange
import Foundation
import Screens
import TerminalKit
import Themes

/// Which theme the screens begin with: `--theme`, else the one chosen in Inställningar, else the default; none of them
/// without colours.
struct ThemeOption {
  /// What Inställningar picks from, with the theme to begin with.
  let choice: ThemeChoice
  /// What was wrong with the user's files, for the first message line; nil when nothing was.
  let fault: String?

  /// Reads the theme for a terminal.
  ///
  /// - Parameters:
  ///   - name: the name given with `--theme`; a faulty file of that name gives the default.
  ///   - hasColors: whether the terminal shows colours.
  ///   - isKept: whether a choice in Inställningar holds at the next start.
  init(_ name: String?, hasColors: Bool, isKept: Bool) {
    let folder = UserConfig.folder
    let library = Self.library
    var fault: String?
    var theme: Theme?
    if hasColors {
      do {
        theme = try library.theme(name ?? UserConfig(folder: folder).theme() ?? ThemeLibrary.standard)
      } catch {
        fault = "Temat används inte: \(error)"
      }
    }
    let standard = hasColors ? ThemeLibrary.standard : ThemeLibrary.colourless
    let keep: @Sendable (String) throws -> Void = { try UserConfig(folder: folder).keep(theme: $0) }
    choice = ThemeChoice(
      theme ?? (try? library.theme(standard)) ?? .plain,
      whyFixed: hasColors ? nil : "Svartvit används: terminalen har inga färger, eller NO_COLOR är satt.",
      list: { Self.items(in: library, own: Self.ownNames(in: folder)) }, load: { try library.theme($0) },
      keep: isKept ? keep : nil)
    self.fault = fault
  }

  /// The shipped themes alone, whatever the user has: for the tour, whose pictures are the same everywhere.
  static func shipped() throws -> ThemeChoice {
    let library = ThemeLibrary()
    return ThemeChoice(
      try library.theme(ThemeLibrary.standard), list: { items(in: library, own: []) },
      load: { try library.theme($0) })
  }

  /// The shipped themes and the user's own, one `NAME.toml` each in `themes/`.
  static var library: ThemeLibrary {
    let folder = UserConfig.folder
    return ThemeLibrary { name in
      guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
      return try? String(contentsOfFile: folder + "/themes/\(name).toml", encoding: .utf8)
    }
  }

  private static func ownNames(in folder: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/themes")) ?? []
    return files.filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }.sorted()
  }

  private static func items(in library: ThemeLibrary, own: [String]) -> [ThemeChoice.Item] {
    (ThemeLibrary.names + own.filter { !ThemeLibrary.names.contains($0) }).map { name in
      do {
        let (title, words) = try library.summary(name)
        return ThemeChoice.Item(name: name, title: title, words: words)
      } catch {
        return ThemeChoice.Item(name: name, title: name, words: "\(error)")
      }
    }
  }
}
