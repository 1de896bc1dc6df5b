import Foundation
import Testing

@Suite struct LinkedRegisterTests {
  @Test func `a register opened through a link has its drafts beside itself, not beside the link`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-link-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let link = home.appendingPathComponent("r.db").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: office.register)
    let linked = try office.openOnPty(as: "anna", register: link)
    try linked.beginNote()
    try linked.press("Halv anteckning", for: "Halv anteckning")
    kill(linked.child, SIGTERM)
    try linked.waitForEnd()
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["r.db"])

    let itself = try office.openOnPty(as: "anna")
    try itself.wait(for: "I DAG")
    try itself.press("2", for: "Ärende")
    try itself.press("srut", for: "1 träff")
    try itself.press("\r", for: "Nästa steg")
    try itself.press("n", for: "Återuppta")
  }
}
