import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// Where the roll call stands after å.
@Suite struct UndoneMarkTests {
  @Test func `after å the next mark is for the one whose mark was taken back, not for the next in the list`()
    async throws
  {
    let day = try Workday()
    let (occasion, _) = try day.group(of: 5)
    func marks() throws -> [AttendanceMark?] {
      try day.run(OpenRollCall(occasion: occasion.id), as: day.anna).rows.map(\.mark)
    }
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion.id) })
    await driver.press("n", "u")
    #expect(try marks() == [.present, .noShow, nil, nil, nil])
    await driver.press("å", "n")
    #expect(try marks() == [.present, .present, nil, nil, nil])
    // Further back, and again with Ctrl-Y.
    await driver.press("å", "å", "u")
    #expect(try marks() == [.noShow, nil, nil, nil, nil])
    await driver.press("å", .control("y"), "n")
    #expect(try marks() == [.present, nil, nil, nil, nil])
  }
}
