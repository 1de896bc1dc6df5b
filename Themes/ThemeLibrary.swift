import TerminalKit

/// The themes that ship with the program, and the reading of a user's own.
public struct ThemeLibrary: Sendable {
  /// The shipped themes' names, the default first.
  public static let names = ["kvallsljus", "dagsljus", "hogkontrast", "fargblind", "svartvit"]
  /// The one that is used when nothing is chosen, and when what was chosen cannot be read.
  public static let standard = names[0]
  /// The one without colours.
  public static let colourless = "svartvit"

  private let lookup: @Sendable (String) -> String?

  /// The shipped themes and those whose text `lookup` finds by name; shipped names are the shipped ones' own.
  public init(lookup: @escaping @Sendable (String) -> String? = { _ in nil }) { self.lookup = lookup }

  /// Whether there is such a theme, well written or not.
  public func holds(_ name: String) -> Bool { text(name) != nil }

  /// The theme with this name.
  public func theme(_ name: String) throws(ThemeError) -> Theme {
    Theme(name: name, looks: try ThemeLineage(name, text: text).looks())
  }

  /// What a theme calls itself and says of itself: "Kvällsljus", "ljus text på mörk botten".
  public func summary(_ name: String) throws(ThemeError) -> (title: String, words: String) {
    let files = try ThemeLineage(name, text: text).files
    return (files[0].title ?? name, files[0].words ?? "")
  }

  private func text(_ name: String) -> String? { ThemeLibrary.shipped(name) ?? lookup(name) }

  private static func shipped(_ name: String) -> String? {
    let bytes: [UInt8]? =
      switch name {
      case "kvallsljus": PackageResources.kvallsljus_toml
      case "dagsljus": PackageResources.dagsljus_toml
      case "hogkontrast": PackageResources.hogkontrast_toml
      case "fargblind": PackageResources.fargblind_toml
      case "svartvit": PackageResources.svartvit_toml
      default: nil
      }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
