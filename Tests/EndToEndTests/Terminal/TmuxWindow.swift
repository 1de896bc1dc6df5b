import Foundation
import Testing

/// The program in a real terminal (tmux on a socket of its own), used with real keys.
///
/// There are no sleeps for luck: what is waited for is a text on the screen, for as long as the program works and some seconds
/// of quiet (`Patience`), after which the test fails and shows the screen.
final class TmuxWindow {
  private let socket: URL
  private let folder: URL

  /// Starts the program with these arguments in a window of `columns`×`rows`.
  init(
    _ arguments: [String], columns: Int = 100, rows: Int = 30, environment: [String: String] = [:]
  ) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-tmux-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    socket = folder.appendingPathComponent("socket")
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let command =
      ["exec", "env", "-u", "NO_COLOR", "-u", "LC_ALL", "LANG=C.UTF-8"] + variables.map(Self.quoted)
      + ([Program.url.path] + arguments).map(Self.quoted)
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command.joined(separator: " "), ";",
      "set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g", "escape-time", "10", ";",
      // A test run that is killed takes its servers with it. A server ends with its only session; `kill-server` is a
      // SIGTERM, which a server that was started from one of Swift's threads has inherited as blocked.
      "run-shell", "-b", "tail --pid=\(getpid()) -f /dev/null; tmux -S \(Self.quoted(socket.path)) kill-session")
  }

  deinit {
    _ = try? tmux("kill-session")
    try? FileManager.default.removeItem(at: folder)
  }

  /// Types text, as a keyboard does.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Presses keys by tmux's names (`Enter`, `Escape`, `Down`, `C-s`) or as single letters.
  func press(_ keys: String...) throws {
    keysPressed += keys.count
    try tmux(["send-keys"] + keys)
  }

  /// How many keys were pressed; what was typed as data is not counted.
  private(set) var keysPressed = 0

  /// Sends bytes as they are, all of them in one write.
  func send(_ bytes: [UInt8]) throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Opens a client's card by name: `s`, the name, Enter.
  func openCard(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press("s")
    try type(name)
    try wait(for: "1 träff", sourceLocation: sourceLocation)
    try press("Enter")
    try wait(for: "Nästa steg", sourceLocation: sourceLocation)
  }

  /// What stands on the screen, without blanks at the ends of lines.
  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// What stands on the screen, with the sequences that give its colours and attributes.
  func colouredScreen() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// Waits until `text` stands on the screen and returns the screen; fails after so many seconds of quiet, showing what stands
  /// there.
  @discardableResult
  func wait(
    for text: String, within seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try wait("“\(text)”", within: seconds, sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the screen fits.
  @discardableResult
  func wait(
    _ what: String = "a screen that fits", within seconds: Double = 15,
    sourceLocation: SourceLocation = #_sourceLocation,
    until fits: (String) -> Bool
  ) throws -> String {
    var patience = Patience(with: try processID(), seconds: seconds)
    var last = ""
    repeat {
      last = try screen()
      if fits(last) { return last }
      usleep(10_000)
    } while !patience.isOver()
    Issue.record("quiet for \(seconds) s without \(what); the screen is:\n\(last)", sourceLocation: sourceLocation)
    throw Timeout(what: what)
  }

  /// Waits until `text` stands on the screen and the program has come to rest, and returns the screen: the whole of it, not a
  /// half-drawn one with rows of the screen before. For whoever reads more of it than the text.
  func settled(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try settled("“\(text)”", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the screen fits and the program has come to rest.
  func settled(
    _ what: String, sourceLocation: SourceLocation = #_sourceLocation, until fits: (String) -> Bool
  ) throws -> String {
    var last = ""
    var patience = Patience(with: try processID(), seconds: 15)
    return try wait("\(what), at rest", sourceLocation: sourceLocation) { screen in
      defer { last = screen }
      return !patience.isAtWork() && screen == last && fits(screen)
    }
  }

  /// Keeps from now on every byte that the program writes.
  func record() throws { try tmux("pipe-pane", "-o", "cat >> '\(recording.path)'") }

  /// The bytes that the program has written since `record`.
  func recorded() -> [UInt8] { (try? Data(contentsOf: recording)).map(Array.init) ?? [] }

  private var recording: URL { folder.appendingPathComponent("recording") }

  /// The process number of the window's own tmux server.
  func serverID() throws -> pid_t {
    pid_t(try tmux("display-message", "-p", "#{pid}").trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  /// The program's process number.
  func processID() throws -> pid_t {
    pid_t(try tmux("display-message", "-p", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  /// Where the hardware cursor stands: column and row from 0.
  func cursor() throws -> (x: Int, y: Int) {
    let parts = try tmux("display-message", "-p", "#{cursor_x} #{cursor_y}").split(separator: " ")
      .compactMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    return (parts.first ?? -1, parts.last ?? -1)
  }

  /// Kills the program as the system does when there is no other way, and waits until it is gone.
  func killHard() throws { try end(with: SIGKILL) }

  /// Ends the program with a signal and waits until it is gone.
  func end(with signal: Int32) throws {
    kill(try processID(), signal)
    var patience = Patience(with: try processID(), seconds: 10)
    while try tmux("display-message", "-p", "#{pane_dead}").first != "1" {
      guard !patience.isOver() else { throw Timeout(what: "the killed program's end") }
      usleep(10_000)
    }
  }

  /// Gives the window another size.
  func resize(_ columns: Int, _ rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What was waited for and did not come.
  struct Timeout: Error {
    var what: String
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  /// Closes what other tests have open before tmux starts: its server lives on, and would keep their pipes.
  private static let closing = """
    for f in /proc/self/fd/*; do n=${f##*/}; [ "$n" -gt 2 ] && eval "exec $n>&-"; done 2>/dev/null; exec tmux "$@"
    """

  /// Runs tmux to its end. Not by `Process`, which waits for every descendant: tmux leaves its server behind.
  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Timeout(what: "a pipe for tmux") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words =
      (["bash", "-c", Self.closing, "tmux", "-u", "-S", socket.path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let started = posix_spawnp(&child, "bash", &actions, nil, words, environ)
    close(ends[1])
    guard started == 0 else { throw Timeout(what: "tmux (is it installed? .ci/setup installs it)") }
    let output = FileHandle(fileDescriptor: ends[0], closeOnDealloc: false).readDataToEndOfFile()
    var status: Int32 = 0
    waitpid(child, &status, 0)
    guard status == 0 else { throw Timeout(what: "tmux \(arguments.first ?? "")") }
    return String(decoding: output, as: UTF8.self)
  }

  private static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }
}
