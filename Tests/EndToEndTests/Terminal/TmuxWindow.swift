import Foundation
import Testing

/// The program in a real terminal (tmux on a socket of its own), used with real keys.
///
/// There are no sleeps for luck: what is waited for is a text on the screen, until a deadline, after which the test fails
/// and shows the screen.
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
      ["exec", "env", "LANG=C.UTF-8"] + variables.map(Self.quoted) + ([Program.url.path] + arguments).map(Self.quoted)
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command.joined(separator: " "), ";",
      "set-option", "-g", "remain-on-exit", "on", ";", "set-option", "-g", "escape-time", "10")
  }

  deinit {
    _ = try? tmux("kill-server")
    try? FileManager.default.removeItem(at: folder)
  }

  /// Types text, as a keyboard does.
  func type(_ text: String) throws { try tmux("send-keys", "-l", text) }

  /// Presses keys by tmux's names (`Enter`, `Escape`, `Down`, `C-s`) or as single letters.
  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// What stands on the screen, without blanks at the ends of lines.
  func screen() throws -> String { try tmux("capture-pane", "-p") }

  /// Waits until `text` stands on the screen and returns the screen; fails at the deadline, showing what stands there.
  @discardableResult
  func wait(
    for text: String, within seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    try wait("“\(text)”", within: seconds, sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Waits until the screen fits.
  @discardableResult
  func wait(
    _ what: String, within seconds: Double = 15, sourceLocation: SourceLocation = #_sourceLocation,
    until fits: (String) -> Bool
  ) throws -> String {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var last = ""
    repeat {
      last = try screen()
      if fits(last) { return last }
      usleep(10_000)
    } while ContinuousClock.now < deadline
    Issue.record("waited \(seconds) s for \(what); the screen is:\n\(last)", sourceLocation: sourceLocation)
    throw Timeout(what: what)
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
  func killHard() throws {
    kill(try processID(), SIGKILL)
    try wait(for: "Pane is dead")
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

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux", "-u", "-S", socket.path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Timeout(what: "tmux \(arguments.first ?? "") (is tmux installed? .ci/setup installs it)")
    }
    return String(decoding: data, as: UTF8.self)
  }

  private static func quoted(_ word: String) -> String { "'" + word.replacing("'", with: "'\\''") + "'" }
}
