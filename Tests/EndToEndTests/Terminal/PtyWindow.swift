import CPty
import Foundation
import Testing

/// The program on a pseudo-terminal of its own, whose every byte is read and held against the allow-list.
final class PtyWindow {
  private let master: Int32
  /// The process number of what was started.
  let child: pid_t
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
    let words = (command ?? [Program.url.path]) + arguments
    let pointers = words.map { strdup($0) } + [nil]
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in pointers + settings { free(pointer) } }
    var started: pid_t = 0
    master = cp_spawn(pointers, settings, Int32(columns), Int32(rows), &started)
    guard master >= 0 else { throw TmuxWindow.Timeout(what: "a pseudo-terminal") }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    child = started
    screen = ScreenModel(columns: columns, rows: rows)
  }

  deinit {
    if exitStatus == nil {
      kill(child, SIGKILL)
      var status: Int32 = 0
      waitpid(child, &status, 0)
    }
    close(master)
  }

  /// Writes bytes as a keyboard does, all at once.
  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      // What the program writes meanwhile is read, so that neither waits for the other.
      read(within: 0)
      let count = bytes[start...].withUnsafeBytes { Glibc.write(master, $0.baseAddress, min($0.count, 512)) }
      guard count > 0 else { throw TmuxWindow.Timeout(what: "the keys to be taken") }
      start += count
    }
  }

  /// Gives the window another size; the kernel tells the program.
  func resize(_ columns: Int, _ rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    screen.resize(columns: columns, rows: rows)
  }

  /// Waits until the screen fits; fails at the deadline, showing what stands there.
  func wait(
    _ what: String, within seconds: Double = 30, sourceLocation: SourceLocation = #_sourceLocation,
    until fits: (ScreenModel) -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while !fits(screen) {
      guard ContinuousClock.now < deadline else {
        Issue.record("waited \(seconds) s for \(what); the screen is:\n\(screen.text)", sourceLocation: sourceLocation)
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
  func waitForEnd(within seconds: Double = 30, sourceLocation: SourceLocation = #_sourceLocation) throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(seconds)
    while true {
      read(within: 20)
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child {
        while read(within: 0) {}
        exitStatus = status
        return status
      }
      guard ContinuousClock.now < deadline else {
        Issue.record("the program did not end; the screen is:\n\(screen.text)", sourceLocation: sourceLocation)
        throw TmuxWindow.Timeout(what: "the program's end")
      }
    }
  }

  /// Reads what there is within so many milliseconds; false when there was nothing.
  @discardableResult
  private func read(within milliseconds: Int32) -> Bool {
    var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, milliseconds) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[0..<count]
    screen.feed(buffer[0..<count])
    return true
  }
}
