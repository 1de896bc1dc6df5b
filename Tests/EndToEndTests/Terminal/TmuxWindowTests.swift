import Foundation
import Testing

/// A test's window leaves nothing behind on the machine that it ran on.
@Suite(.runsPrograms) struct TmuxWindowTests {
  @Test func `a window that is let go takes its server and its program with it`() throws {
    let processes = try openAndLetGo()
    #expect(processes.allSatisfy { $0 > 0 })
    var patience = Patience(with: processes[0], seconds: 15)
    while processes.contains(where: { kill($0, 0) == 0 }), !patience.isOver() { usleep(10_000) }
    for process in processes { #expect(kill(process, 0) == -1) }
  }

  private func openAndLetGo() throws -> [pid_t] {
    let window = try TmuxWindow(["demo"])
    try window.wait(for: "Min dag")
    return [try window.serverID(), try window.processID()]
  }
}
