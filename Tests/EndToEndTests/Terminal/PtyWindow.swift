import Foundation
import Pty
import Testing

/// The program on a pseudo-terminal of its own, whose every byte is read and held against the allow-list.
final class PtyWindow {
  private let terminal: PseudoTerminal
  /// The process number of what was started.
  var child: pid_t { terminal.child }
  /// What stands on the screen.
  private(set) var screen: ScreenModel
  private(set) var exitStatus: Int32?
  /// Every byte that was written.
  private(set) var output: [UInt8] = []

  /// Starts the program, or another command, in a window of `columns`×`rows`.
  init(
    _ arguments: [String], command: [String]? = nil, columns: Int = 100, rows: Int = 30,
    term: String = "xterm-256color", environment: [String: String] = ["LANG": "C.UTF-8"]
  ) throws {
    var variables = ProcessInfo.processInfo.environment.filter {
      !["LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR"].contains($0.key)
    }
    variables["TERM"] = term
    variables["XDG_CONFIG_HOME"] = "/nonexistent"
    variables.merge(environment) { $1 }
    terminal = try PseudoTerminal(
      (command ?? [Program.url.path]) + arguments, columns: columns, rows: rows, environment: variables)
    screen = ScreenModel(columns: columns, rows: rows)
  }

  deinit {
    if exitStatus == nil {
      kill(child, SIGKILL)
      var status: Int32 = 0
      waitpid(child, &status, 0)
    }
  }

  /// Writes bytes as a keyboard does, all at once.
  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      // What the program writes meanwhile is read, so that neither waits for the other.
      read(within: 0)
      let count = terminal.write(bytes[start...].prefix(512))
      guard count > 0 else { throw TmuxWindow.Timeout(what: "the keys to be taken") }
      start += count
    }
  }

  /// The terminal's modes: raw while the program has it.
  var terminalModes: [UInt32] { terminal.modes }

  /// Writes bytes in one packet, and lets so many milliseconds pass before the next one.
  func send(_ bytes: some Sequence<UInt8>, pause milliseconds: Int = 0) throws {
    let packet = Array(bytes)
    guard terminal.write(packet[...]) == packet.count else { throw TmuxWindow.Timeout(what: "the packet to be taken") }
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    repeat { read(within: 1) } while ContinuousClock.now < end
  }

  /// Gives the window another size; the kernel tells the program.
  func resize(_ columns: Int, _ rows: Int) {
    terminal.resize(columns: columns, rows: rows)
    screen.resize(columns: columns, rows: rows)
  }

  /// Waits until the screen fits; fails after so many seconds of quiet, showing what stands there.
  func wait(
    _ what: String, within seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation,
    until fits: (ScreenModel) -> Bool
  ) throws {
    var patience = Patience(with: child, seconds: seconds)
    while !fits(screen) {
      guard !patience.isOver() else {
        Issue.record(
          "quiet for \(seconds) s without \(what); the screen is:\n\(screen.text)", sourceLocation: sourceLocation)
        throw TmuxWindow.Timeout(what: what)
      }
      read(within: 50)
    }
  }

  /// Waits until `text` stands on the screen.
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait("“\(text)”", sourceLocation: sourceLocation) { $0.text.contains(text) }
  }

  /// Presses keys and waits for what they lead to.
  func press(_ keys: String, for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try type(keys)
    try wait(for: text, sourceLocation: sourceLocation)
  }

  /// Waits for the end of what was started, reading what it still writes; its status as `waitpid` gives it.
  @discardableResult
  func waitForEnd(within seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32 {
    var patience = Patience(with: child, seconds: seconds)
    while true {
      read(within: 20)
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child {
        while read(within: 0) {}
        exitStatus = status
        return status
      }
      guard !patience.isOver() else {
        Issue.record("the program did not end; the screen is:\n\(screen.text)", sourceLocation: sourceLocation)
        throw TmuxWindow.Timeout(what: "the program's end")
      }
    }
  }

  /// Reads what there is within so many milliseconds; false when there was nothing.
  @discardableResult
  private func read(within milliseconds: Int32) -> Bool {
    guard let bytes = terminal.read(within: milliseconds) else { return false }
    output += bytes
    screen.feed(bytes)
    return true
  }
}
