import Foundation
import TestSupport
import Testing

/// The program on the terminals that people have: each is driven for real, and given back as it was.
@Suite(.runsPrograms) struct AnyTerminalTests {
  @Test(
    arguments: [
      ("xterm-256color", [:]), ("tmux-256color", [:]), ("screen", [:]), ("linux", [:]), ("vt220", [:]), ("vt100", [:]),
      ("xterm-256color", ["LC_ALL": "C"]), ("vt100", ["LC_ALL": "C"]), ("xterm-256color", ["NO_COLOR": "1"]),
    ] as [(String, [String: String])])
  func `it works on every terminal and locale`(term: String, variables: [String: String]) throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let window = try office.open(
      as: "anna", columns: 80, rows: 24, environment: variables.merging(["TERM": term]) { $1 })
    try window.wait(for: "I DAG")
    try window.press("Down", "2")
    try window.wait(for: "Ärende")
    try window.press("s")
    try window.type("öberg")
    try window.wait(for: "Öberg, Nils")
    try window.press("Down", "Up", "Enter")
    try window.wait(for: "[Översikt]")
    try window.press("Right", "Right")
    try window.wait(for: "[Plan")
    try window.press("F1")
    try window.wait(for: " Hjälp")
    try window.type("boka")
    try window.wait(for: "Boka tid")
    try window.press("Escape")
    try window.wait(for: "[Plan")
    try window.press("C-l")
    try window.wait { $0.filter { !$0.isWhitespace } == "Skärmenärlåst.TryckEnter." }
    try window.press("Enter")
    try window.wait(for: "[Plan")
    try window.press("1")
    try window.wait(for: "I DAG")
    try window.resize(59, 16)
    try window.wait(for: "minst 60×16, nu 59×16")
    try window.resize(60, 16)
    try window.wait(for: "I DAG")
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen"])
  func `the title is Jobbtorg and is given back, where the terminal can`(term: String) throws {
    let office = try TestOffice(rows: [])
    let window = try office.openOnPty(as: "anna", term: term)
    try window.wait(for: "I DAG")
    #expect(window.screen.title == "Jobbtorg")
    try window.type("q")
    try window.waitForEnd()
    #expect(window.screen.title == nil)
  }

  @Test(arguments: ["linux", "vt220", "vt100"])
  func `no title is sent to a terminal that cannot give it back`(term: String) throws {
    let office = try TestOffice(rows: [])
    let window = try office.openOnPty(as: "anna", term: term)
    try window.wait("the first screen") { _ in String(decoding: window.output, as: UTF8.self).contains("ATT") }
    try window.type("q")
    try window.waitForEnd()
    let output = String(decoding: window.output, as: UTF8.self)
    #expect(!output.contains("\u{1B}]") && !output.contains("\u{1B}[22"))
  }

  @Test func `two hundred sizes while one types: no letter is lost, and the last frame is a fresh one`() throws {
    var random = SeededGenerator.printed()
    let letters = Array("svensson, camilla och en till")
    let fresh = try PtyWindow(["demo"], columns: 97, rows: 31)
    try fresh.wait(for: "I DAG")
    try fresh.press("2", for: "Ärende")
    try fresh.type("s" + String(letters))
    let typed = "Sök " + String(letters)
    try fresh.wait("the search") { $0.text.contains(typed) && $0.text.contains(" träffar") }

    let window = try PtyWindow(["demo"], columns: 80, rows: 24)
    try window.wait(for: "I DAG")
    try window.press("2", for: "Ärende")
    // A key that is no text does nothing in a window too small to see it: the field has the cursor before the storm.
    try window.press("s", for: "Esc till listan")
    for step in 0..<200 {
      window.resize(Int.random(in: 1...170, using: &random), Int.random(in: 1...60, using: &random))
      let due = letters.count * (step + 1) / 200 - letters.count * step / 200
      if due > 0 { try window.type(String(letters[(letters.count * step / 200)...].prefix(due))) }
    }
    window.resize(97, 31)
    try window.wait("the frame that a fresh start paints:\n\(fresh.screen.text)") { screen in
      screen.text == fresh.screen.text && screen.x == fresh.screen.x && screen.y == fresh.screen.y
    }
    #expect(window.screen.faults.isEmpty, "\(window.screen.faults.prefix(3))")
  }

  @Test(
    arguments: [
      ("q", 0), ("SIGTERM", SIGTERM), ("SIGHUP", SIGHUP), ("SIGINT", SIGINT), ("SIGILL", SIGILL), ("SIGTRAP", SIGTRAP),
      ("SIGSEGV", SIGSEGV), ("SIGABRT", SIGABRT), ("SIGQUIT", SIGQUIT), ("SIGBUS", SIGBUS), ("SIGFPE", SIGFPE),
      ("SIGSYS", SIGSYS), ("SIGPIPE", SIGPIPE), ("SIGXFSZ", SIGXFSZ), ("SIGUSR1", SIGUSR1), ("SIGUSR2", SIGUSR2),
      ("SIGALRM", SIGALRM), ("SIGVTALRM", SIGVTALRM), ("SIGPROF", SIGPROF), ("SIGXCPU", SIGXCPU), ("SIGPWR", SIGPWR),
      ("SIGIO", SIGIO), ("SIGSTKFLT", 16), ("SIGRTMIN", 34), ("SIGRTMAX", 64),
    ] as [(String, Int32)])
  func `however it ends, the terminal is as before`(name: String, number: Int32) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let office = try TestOffice(rows: [])
    let line =
      "ulimit -c 0; cd '\(folder.path)'; stty -a > before; \"$0\" \"$@\"; echo; echo \"ended $?\"; stty -a > after"
    let window = try PtyWindow(
      ["-c", line, Program.url.path, "--db", office.register, "--as", "anna", "--now", TestOffice.now],
      command: ["/bin/bash"])
    try window.wait(for: "I DAG")
    #expect(window.screen.modes == ["1049", "2004", "1"])
    if number == 0 {
      try window.type("q")
    } else {
      let children = try String(contentsOfFile: "/proc/\(window.child)/task/\(window.child)/children", encoding: .utf8)
      let program = try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
      #expect(kill(program, number) == 0)
    }
    try window.wait(for: "ended ")
    try window.waitForEnd()
    let before = try String(contentsOf: folder.appendingPathComponent("before"), encoding: .utf8)
    let after = try String(contentsOf: folder.appendingPathComponent("after"), encoding: .utf8)
    #expect(before == after, "\(name)")
    #expect(window.screen.modes.isEmpty, "\(name): \(window.screen.modes)")
    #expect(window.screen.title == nil && window.screen.isCursorShown, "\(name)")
    // What the last lines of the shell say stands below what the program left behind, in the terminal's own colours.
    let output = String(decoding: window.output, as: UTF8.self)
    let left = try #require(output.range(of: "\u{1B}[?1049l", options: .backwards)).upperBound
    #expect(!output[left...].contains("I DAG"), "\(name)")
  }
}
