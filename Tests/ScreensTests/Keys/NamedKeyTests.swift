import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// Texts that name keys follow a user's own.
@Suite struct NamedKeyTests {
  private let own = KeyOverrides(
    [
      ("undo", ["Ctrl-G"]), ("redo", ["Ctrl-E"]), ("clients.filter", ["g"]), ("clients.view", ["y"]),
      ("card.plan", ["F6"]), ("plan.finish", ["Ctrl-X"]), ("plan.add", ["z"]), ("plan.edit", ["j"]),
      ("assessment.complete", ["Ctrl-X"]), ("absence.close", ["Ctrl-X"]), ("occasions.plan", ["z"]),
      ("tasks.open", ["z"]), ("day.open", ["z"]), ("card.book", ["z"]), ("booking.groups", ["z"]),
    ].enumerated().map { KeyOverrides.Entry(action: $1.0, names: $1.1, line: $0 + 1) }, faults: [], file: nil)

  private func driver(_ day: Workday, on screen: (Workplace) -> any Screen, keys: KeyOverrides) async -> Driver {
    var workplace = day.workplace(day.anna)
    workplace.keys = keys.keys
    var program = JobbtorgProgram.make(at: workplace, theme: .plain, keys: keys)
    program.home = screen(workplace)
    let driver = Driver(program, size: Size(100, 30))
    await driver.settle()
    return driver
  }

  @Test func `what was done names the key that undoes it, as it is here and now`() async throws {
    #expect(own.faults.isEmpty, "\(own.faults.map(\.swedish))")
    for (keys, undo, redo) in [
      (KeyOverrides.none, "å ångrar.", "Ctrl-Y gör om."), (own, "Ctrl-G ångrar.", "Ctrl-E gör om."),
    ] {
      let day = try Workday()
      let cases = try day.fill()
      let driver = await driver(
        day, on: { HostScreen(BookingScreen(at: $0, enrolment: cases.hodan, kind: .followUp)) }, keys: keys)
      await driver.press("ö")
      #expect(driver.message.hasSuffix(undo), "\(driver.message)")
      await driver.press(keys.keys["undo"]?.first ?? "å")
      #expect(driver.message.hasSuffix(redo), "\(driver.message)")
      await driver.press(keys.keys["redo"]?.first ?? .control("y"))
      #expect(driver.message.hasSuffix(undo), "\(driver.message)")
    }
  }

  @Test func `where letters are text no key is named: both undo the typing there`() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await driver(
      day, on: { IntakeScreen(at: $0, enrolment: cases.asa) }, keys: .none)
    await driver.type("1")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Uppgifterna"), "\(driver.text)")
    #expect(!driver.message.contains("ångrar"), "\(driver.text)")
  }

  @Test func `no text of any screen names a key that the user has given another action`() async throws {
    let catalogue = try ScreenCatalogue()
    // The page of keys is given the keys that it shows.
    for entry in catalogue.entries where entry.name != "keys" {
      var workplace = catalogue.day.workplace(entry.session)
      workplace.keys = own.keys
      var program = JobbtorgProgram.make(at: workplace, theme: .plain, keys: own)
      program.home = entry.make(workplace)
      let driver = Driver(program, size: Size(100, 30))
      await driver.settle()
      let texts = driver.rows.dropLast().joined(separator: "\n")
      let reasons = driver.runtime.layers.last!.keymap.bindings.compactMap(\.disabled).joined(separator: "\n")
      for words in [
        "å ångrar", "Ctrl-Y", "Ctrl-F", "(ö)", "p gör", "+ lägger", "ä eller", "g visar", "v byter", "f ändrar",
      ] {
        #expect(!texts.contains(words), "\(entry.name): \(words)")
        #expect(!reasons.contains(words), "\(entry.name): \(words)")
      }
    }
  }
}
