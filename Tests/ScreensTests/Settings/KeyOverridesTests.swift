import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// A user's own keys: what is kept, what is refused and why, and that what is kept shows everywhere.
@Suite struct KeyOverridesTests {
  private func read(_ lines: (String, [String])...) -> KeyOverrides {
    KeyOverrides(
      lines.enumerated().map { KeyOverrides.Entry(action: $1.0, names: $1.1, line: $0 + 1) }, faults: [],
      file: "/home/anna/.config/jobbtorg/config.toml")
  }

  @Test func `an action's own keys hold instead of the declared ones`() {
    let own = read(("clients.filter", ["g", "Ctrl-G"]), ("search", ["z"]), ("plan.difference", ["F5", "j"]))
    #expect(own.faults.isEmpty, "\(own.faults.map(\.swedish))")
    #expect(own.keys["clients.filter"] == ["g", .control("g")])
    #expect(own.keys["plan.difference"] == [.function(5), "j"])
    #expect(own.lines["search"] == 2)
  }

  @Test(arguments: [
    (["Blanksteg"], Key.space), (["space"], .space), (["pgdn"], .pageDown), (["ö"], Key.character("ö")),
    (["CTRL-Q"], .control("q")),
    (["Insert"], .insert), (["f12"], .function(12)), (["Shift-Tab"], .backTab), (["+"], Key.character("+")),
    (["ctrl-←"], .wordLeft),
  ])
  func `keys are called as on the screen, or in English`(names: [String], key: Key) {
    #expect(KeyName.key(names[0], wording: .swedish) == key)
  }

  @Test(arguments: ["Alt-x", "AltGr-2", "Ctrl-ö", "F13", "", " ", "hej", "Ctrl-Shift-A"])
  func `what no terminal sends is no key`(name: String) {
    #expect(KeyName.key(name, wording: .swedish) == nil)
  }

  @Test func `each fault is named with its line and the rest is kept`() {
    let own = read(
      ("clients.filter", ["g"]), ("clients.nothing", ["x"]), ("clients.order", ["Alt-x", "y"]), ("search", ["b"]),
      ("tasks.filter", ["PgUp"]), ("note.save", ["m"]), ("help", []), ("clients.filter", ["z"]), ("tasks.view", ["f"]),
      ("statistics.period", ["å"]))
    #expect(
      own.faults.map(\.swedish) == [
        "rad 2: clients.nothing finns inte. Namnen står i listan nedan.",
        "rad 3: ingen tangent heter Alt-x.",
        "rad 4: b gör redan ”Boka tid för klienten” (Min dag, coach). Välj en annan tangent.",
        "rad 5: PgUp behövs för att flytta, markera och skriva. Välj en annan tangent.",
        "rad 6: m är en bokstav i textfält (Anteckning). Välj en tangent med Ctrl.",
        "rad 7: Hjälp måste ha en tangent.",
        "rad 8: clients.filter har redan fått tangenter på en rad ovanför.",
        "rad 9: f gör redan ”Visa bara en sort” (Uppgifter). Välj en annan tangent.",
        "rad 10: å gör redan ”Ångra det senaste här” (Överallt). Välj en annan tangent.",
      ])
    #expect(own.keys == ["clients.filter": ["g"], "clients.order": ["y"]])
    #expect(
      own.faults[0].english == "line 2: there is no action \"clients.nothing\"; \"jobbtorg keys --actions\" lists them."
    )
  }

  @Test func `two actions may change keys with each other, and one may take what another gave up`() {
    let own = read(("clients.filter", ["o"]), ("clients.order", ["f"]), ("undo", ["Ctrl-Z"]), ("clients.view", ["å"]))
    #expect(own.faults.isEmpty, "\(own.faults.map(\.swedish))")
  }

  @Test func `a refused line gives its action the declared key back, and nobody else has that key then`() {
    // The filter wants the key that + has, and is refused; so f is the filter's again, which the order wanted.
    let own = read(("clients.order", ["f"]), ("clients.filter", ["+"]))
    #expect(own.keys.isEmpty)
    #expect(own.faults.map(\.line) == [1, 2])
  }

  @Test func `no override that is kept makes two actions of a screen share a key`() async throws {
    let catalogue = try ScreenCatalogue()
    let own = read(
      ("clients.filter", ["g"]), ("clients.order", ["y"]), ("tasks.view", ["b"]), ("roll.rest", ["å", "k"]))
    for entry in catalogue.entries {
      let driver = await catalogue.open(entry)
      let collisions = driver.runtime.layers.last!.keymap.overridden(by: own.keys).collisions
      #expect(collisions.isEmpty, "\(entry.name)")
    }
  }

  @Test func `every action of every screen can be given keys of one's own`() async throws {
    let catalogue = try ScreenCatalogue()
    let known = Set(KeyTables.places.flatMap(\.tables).flatMap(\.actions).compactMap(\.id))
    for entry in catalogue.entries {
      let map = await catalogue.open(entry).runtime.layers.last!.keymap
      if map.isModal { continue }
      for binding in map.bindings { #expect(known.contains(binding.id), "\(entry.name): \(binding.id)") }
    }
  }

  @Test func `own keys work, and show in footer, help, palette and on the page of keys`() async throws {
    let day = try Workday()
    _ = try day.fill()
    let own = read(("clients.filter", ["g"]), ("clients.assign", ["ctrl-t"]), ("clients.new", ["§"]))
    let driver = Driver(
      JobbtorgProgram.make(at: day.workplace(day.anna), theme: .plain, keys: own), size: Size(100, 30))
    await driver.press("2")
    #expect(driver.footer.contains("g filter"))
    #expect(driver.footer.contains("Ctrl-T coach"))
    await driver.press("f")
    #expect(driver.rows[0].contains("Klienter  "))
    await driver.press("g")
    #expect(driver.rows[0].contains("Klienter › Filter"))
    await driver.press(.escape, "?")
    await driver.type("filtrera")
    #expect(driver.shows("g"))
    #expect(driver.rows[4].contains("g") && driver.rows[4].contains("Filtrera listan"))
    await driver.press(.escape, ":")
    await driver.type("tilldela")
    #expect(driver.rows[4].contains("Ctrl-T") && driver.rows[4].contains("Tilldela coach"))
    await driver.press(.escape, "7", "t")
    #expect(driver.rows[0].contains("Inställningar › Tangenter"))
    await driver.press(".")
    await driver.type("filtrera")
    await driver.press(.enter)
    let row = try #require(driver.rows.first { $0.contains("▸") })
    #expect(row.contains(" g ") && row.contains("clients.filter") && row.contains("rad 1"))
  }

  @Test(arguments: Size.recorded)
  func `the page of keys is readable, its faults first`(size: Size) async throws {
    let day = try Workday()
    let own = read(("clients.filter", ["g"]), ("clients.nothing", ["x"]), ("search", ["b"]))
    let driver = await day.driver(as: day.anna, on: { _ in KeyScreen(own) }, size: size)
    #expect(driver.snapshot("keys-\(size.name)") == .same)
  }

  @Test func `Inställningar says how many lines are wrong`() async throws {
    let day = try Workday()
    let own = read(("clients.nothing", ["x"]), ("search", ["b"]))
    let driver = await day.driver(as: day.anna, on: { SettingsScreen(at: $0, keys: own) })
    #expect(driver.footer.contains("t tangenter (2 fel)"))
  }
}
