/// What the terminal that `TERM` names is driven as on this computer.
enum TerminalKind {
  /// `name` itself where it is known, else the first known one that such terminals understand; nil where there is none.
  static func known(_ name: String, isKnown: (String) -> Bool) -> String? {
    if isKnown(name) { return name }
    for (beginning, kinds) in families where name.hasPrefix(beginning) {
      if let kind = kinds.first(where: isKnown) { return kind }
    }
    return name.hasSuffix("-256color") ? xterm.first(where: isKnown) : nil
  }

  /// What to try where nothing is known of a name.
  static func suggestion(isKnown: (String) -> Bool) -> String? { (xterm + ["linux", "vt100"]).first(where: isKnown) }

  private static let xterm = ["xterm-256color", "xterm"]

  /// How names begin, and what such terminals understand, the best first.
  private static let families: [(String, [String])] =
    [
      ("tmux", ["tmux-256color", "tmux", "screen-256color", "screen"]), ("screen", ["screen-256color", "screen"]),
      ("rxvt", ["rxvt-unicode-256color", "rxvt"] + xterm), ("linux", ["linux"]), ("vt2", ["vt220", "vt100"]),
      ("vt", ["vt100"]),
    ]
    + [
      "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "kitty", "konsole", "mintty", "ms-terminal",
      "mlterm", "nsterm", "putty", "rio", "st", "stterm", "terminator", "vscode", "vte", "wezterm",
    ].map { ($0, xterm) }
}
