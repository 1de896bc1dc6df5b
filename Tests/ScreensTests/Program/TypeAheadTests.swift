import Casework
import Domain
import Foundation
import GRDB
import TerminalTesting
import TestSupport
import Testing

@testable import Repository
@testable import Screens
@testable import TerminalKit

/// Keys that are typed ahead of the program end in the same register and on the same screen as the same keys slowly.
@Suite struct TypeAheadTests {
  @Test(arguments: KeyScript.seeds(20, "type-ahead"))
  func `random scripts of up to 500 keys at once end as one by one`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let session = seed % 3 == 2 ? "karin" : "anna"
    // Of several å that wait one is run: the one exception (UndoKeyTests).
    let keys = KeyScript.random(using: &random).filter { !KeyScript.oneAtATime.contains($0) }
    let slow = try await play(keys, as: session, atOnce: false)
    let fast = try await play(keys, as: session, atOnce: true)
    #expect(slow.screen == fast.screen, "\(keys)")
    let difference = Set(slow.register).symmetricDifference(fast.register)
    #expect(difference.isEmpty, "\(keys)")
  }

  @Test func `the scripts do something: they open screens and change the register`() async throws {
    var random = SeededGenerator(seed: 7)
    var screens: Set<String> = []
    var registers: Set<[String]> = []
    for _ in 0..<6 {
      let end = try await play(KeyScript.random(using: &random), as: "anna", atOnce: true)
      screens.insert(end.screen)
      registers.insert(end.register)
    }
    #expect(screens.count > 3 && registers.count > 1)
  }

  /// Where a script ends: what stands on the screen and every row of the register.
  private func play(_ keys: [Key], as name: String, atOnce: Bool) async throws -> (screen: String, register: [String]) {
    let day = try Workday()
    _ = try day.fill()
    _ = try day.missWorkshop()
    _ = try day.group(of: 4)
    let workplace = day.workplace(name == "anna" ? day.anna : day.karin)
    var program = JobbtorgProgram.make(at: workplace, theme: .plain)
    // Nobody is told what is waited for: how long that takes is the machine's affair.
    program.patience = { for await _ in AsyncStream<Never>.makeStream().stream {} }
    let driver = Driver(program, size: Size(100, 30))
    await driver.settle()
    if atOnce {
      await driver.pressAtOnce(keys)
    } else {
      for key in keys { await driver.press(key) }
    }
    let rows = try await day.register.queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
      // A register's own number is drawn when it is made.
      return try tables.filter { $0 != "register_info" }.flatMap { table in
        // What is stored as JSON has no order of its own.
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \(String("\($0)".sorted()))" }.sorted()
      }
    }
    // A refusal stays until a key is pressed on a screen that shows it: who types ahead still has it before them.
    return ((driver.rows.dropLast(2) + [driver.footer]).joined(separator: "\n"), rows)
  }
}
