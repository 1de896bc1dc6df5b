import Foundation
import TestSupport
import Testing

/// What comes over a slow link, in packets that are cut anywhere: as the program on a pseudo-terminal keeps it.
@Suite(.runsPrograms) struct SlowLinkTests {
  private static let text = "Hon läser sfi och vill på sikt börja i vården. Ring tisdag, 철수 🙂."

  private func save(_ window: PtyWindow) throws {
    try window.type("\u{13}")
    try window.wait("the note to be saved") { $0.text.contains("är sparad") }
  }

  @Test func `a letter whose bytes come in two packets is in the note, and so is all that follows`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let window = try office.openOnPty(as: "anna")
    try window.beginNote()
    let cut = try #require(Array(Self.text.utf8).firstIndex(of: 0xC3)) + 1
    try window.send(Self.text.utf8.prefix(cut), pause: 30)
    try window.send(Self.text.utf8.dropFirst(cut), pause: 30)
    try window.send("\u{1B}[200~".utf8, pause: 30)
    for byte in Self.text.utf8 { try window.send([byte], pause: 1) }
    try window.send("\u{1B}[20".utf8, pause: 400)
    try window.send("1~".utf8)
    try save(window)
    #expect(try office.notes() == [Self.text + Self.text])
  }

  @Test func `3059 letters over a link with 3 to 20 ms of jitter are all there`() throws {
    var random = SeededGenerator.printed()
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let window = try office.openOnPty(as: "anna")
    try window.beginNote()
    let text = String(String(repeating: Self.text + " ", count: 60).prefix(3058)) + "."
    var rest = Array(("\u{1B}[200~" + text + "\u{1B}[201~").utf8)[...]
    while !rest.isEmpty {
      let packet = rest.prefix(Int.random(in: 200...600, using: &random))
      rest = rest.dropFirst(packet.count)
      try window.send(packet, pause: Int.random(in: 3...20, using: &random))
    }
    try save(window)
    #expect(try office.notes() == [text])
  }

  @Test func `arrow keys cut after ESC, and reports of mouse and focus, leave a note as it is`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let window = try office.openOnPty(as: "anna")
    try window.beginNote()
    try window.type("Viktig text")
    for (first, second) in [("\u{1B}", "[D"), ("\u{1B}[", "D"), ("\u{1B}O", "D"), ("\u{1B}", "[3~"), ("\u{1B}[3", "~")]
    {
      try window.send(first.utf8, pause: 60)
      try window.send(second.utf8, pause: 60)
    }
    for report in [
      "\u{1B}[I", "\u{1B}[O", "\u{1B}[<0;53;12M", "\u{1B}[<65;53;12m", "\u{1B}[M !!", "\u{1B}]11;rgb:0/0/0\u{7}",
    ] {
      try window.send(report.utf8)
    }
    try window.type("!")
    try save(window)
    #expect(try office.notes() == ["Viktig t!t"])
  }

  @Test func `a paste whose end never comes says how to end it, and what came is in the note`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let window = try office.openOnPty(as: "anna")
    try window.beginNote()
    try window.type("Innan. \u{1B}[200~Klistrad text utan slut")
    try window.wait("what the line says") {
      $0.text.contains("Väntar på slutet av det som klistras in") && $0.text.contains("text utan slut")
    }
    try window.type(" och mer")
    try window.type("\u{1B}")
    try window.wait("what the line says") { !$0.text.contains("Väntar på slutet") && $0.text.contains("slut och mer") }
    try window.type("!")
    try save(window)
    #expect(try office.notes() == ["Innan. Klistrad text utan slut och mer!"])
  }
}
