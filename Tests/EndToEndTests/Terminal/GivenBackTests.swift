import Foundation
import Testing

/// The terminal after the program was stopped and went on, and while it ends.
@Suite(.runsPrograms) struct GivenBackTests {
  /// The modes of a terminal that nothing has changed.
  private func plainModes() throws -> [UInt32] {
    try PtyWindow(["-c", "sleep 60"], command: ["/bin/sh"]).terminalModes
  }

  private func stop(_ window: PtyWindow, with number: Int32) throws {
    #expect(kill(window.child, number) == 0)
    try window.wait("the program to stop") { _ in
      let stat = (try? String(contentsOfFile: "/proc/\(window.child)/stat", encoding: .utf8)) ?? ""
      return stat.contains(") T ")
    }
  }

  @Test(arguments: [("SIGSTOP", SIGSTOP), ("SIGTSTP", SIGTSTP)])
  func `stopped and continued it has the terminal again, and gives it back as it was`(
    name: String, number: Int32
  ) throws {
    let office = try TestOffice(rows: [])
    let window = try office.openOnPty(as: "anna")
    try window.wait(for: "I DAG")
    try stop(window, with: number)
    if number == SIGTSTP {
      try window.wait("the terminal to be given back") { $0.modes.isEmpty && $0.title == nil }
      #expect(try window.terminalModes == plainModes())
    }
    // Typed before the program has the terminal again, it is not lost.
    try window.type("2")
    #expect(kill(window.child, SIGCONT) == 0)
    try window.wait(for: "Ärende")
    #expect(window.screen.modes == ["1049", "2004", "1"])
    try window.press("1", for: "I DAG")
    try window.type("q")
    try window.waitForEnd()
    #expect(try window.terminalModes == plainModes())
    #expect(window.screen.modes.isEmpty && window.screen.title == nil && window.screen.isCursorShown)
    #expect(!String(decoding: window.output.suffix(12), as: UTF8.self).contains("\u{1B}="))
  }

  @Test(arguments: [SIGTERM, SIGUSR1])
  func `ended right after it was continued, the terminal is as before`(number: Int32) throws {
    let office = try TestOffice(rows: [])
    let window = try office.openOnPty(as: "anna")
    try window.wait(for: "I DAG")
    try stop(window, with: SIGSTOP)
    #expect(kill(window.child, number) == 0 && kill(window.child, SIGCONT) == 0)
    try window.waitForEnd()
    #expect(try window.terminalModes == plainModes())
    #expect(window.screen.modes.isEmpty && window.screen.title == nil && window.screen.isCursorShown)
  }

  @Test(arguments: ["main", "other"])
  func `a thread whose stack is full leaves the terminal as it was`(thread: String) throws {
    let probe = Program.url.deletingLastPathComponent().appendingPathComponent("jobbtorg-signal-probe")
    let window = try PtyWindow(["-c", "ulimit -c 0; exec \"$0\" \(thread)", probe.path], command: ["/bin/bash"])
    #expect(try window.waitForEnd() & 0x7F == SIGSEGV)
    #expect(String(decoding: window.output, as: UTF8.self).contains("\u{1B}[?1049h"))
    #expect(try window.terminalModes == plainModes())
    #expect(window.screen.modes.isEmpty && window.screen.isCursorShown)
  }

  @Test(arguments: [0, 15, 40, 70])
  func `Ctrl-Z while the program ends does not leave the terminal raw`(delay: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-z-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let office = try TestOffice(rows: [])
    let program = "'\(Program.url.path)' --db '\(office.register)' --as anna --now \(TestOffice.now)"
    let window = try PtyWindow(
      ["--norc", "--noprofile", "-i"], command: ["/bin/bash"],
      environment: ["LANG": "C.UTF-8", "PS1": "> ", "HISTFILE": "/dev/null"])
    try window.type("cd '\(folder.path)'; stty -a > before; \(program)\r")
    try window.wait(for: "I DAG")
    try window.send("q".utf8, pause: delay)
    try window.send([0x1A])
    try window.wait("the shell") { _ in
      let output = String(decoding: window.output, as: UTF8.self)
      return output.range(of: "\u{1B}[?1049l", options: .backwards).map { output[$0.upperBound...].contains("> ") }
        == true
    }
    try window.type("\rfg\r\rstty -a > after; echo en\\ded\r")
    try window.wait(for: "ended")
    let before = try String(contentsOf: folder.appendingPathComponent("before"), encoding: .utf8)
    #expect(try String(contentsOf: folder.appendingPathComponent("after"), encoding: .utf8) == before)
  }
}
