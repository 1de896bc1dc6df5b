import Testing

@testable import NcursesTerminal

struct TerminalKindTests {
  /// What a plain Debian knows, without ncurses-term.
  private let few = [
    "xterm", "xterm-256color", "screen", "screen-256color", "tmux-256color", "linux", "vt100", "vt220", "rxvt",
  ]

  @Test(arguments: [
    ("linux", "linux"), ("foot", "xterm-256color"), ("foot-extra", "xterm-256color"), ("xterm-kitty", "xterm-256color"),
    ("xterm-ghostty", "xterm-256color"), ("alacritty", "xterm-256color"), ("wezterm", "xterm-256color"),
    ("konsole-256color", "xterm-256color"), ("st-256color", "xterm-256color"),
    ("xterm-256color-italic", "xterm-256color"),
    ("contour", "xterm-256color"), ("tmux-direct", "tmux-256color"), ("screen.foot", "screen-256color"),
    ("vt320", "vt100"), ("vt240", "vt220"), ("linux-16color", "linux"), ("mine-256color", "xterm-256color"),
  ])
  func `a terminal that the computer does not know is driven as one that it understands`(name: String, kind: String) {
    #expect(TerminalKind.known(name, isKnown: few.contains) == kind)
    #expect(TerminalKind.known(name, isKnown: [name].contains) == name)
    #expect(TerminalKind.known(name, isKnown: [String]().contains) == nil)
  }

  @Test(arguments: ["", "dumb", "emacs", "hp2645", "network"])
  func `one of which nothing is known is not guessed at`(name: String) {
    #expect(TerminalKind.known(name, isKnown: few.contains) == nil)
    #expect(TerminalKind.suggestion(isKnown: few.contains) == "xterm-256color")
  }
}
