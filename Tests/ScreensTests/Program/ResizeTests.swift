import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// A window that gets another size while another screen lies on top.
@Suite struct ResizeTests {
  @Test func `what lies under a card is laid out for the new window when one comes back to it`() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let absence = try day.missWorkshop()
    let screens: [(Session, @Sendable (Workplace) -> any Screen)] = [
      (day.anna, { CoachDayScreen(at: $0) }), (day.karin, { CaseworkerDayScreen(at: $0) }),
      (day.anna, { ClientsScreen(at: $0) }), (day.anna, { ClientCardScreen(at: $0, enrolment: cases.asa) }),
      (day.karin, { TasksScreen(at: $0) }), (day.anna, { PlanScreen(at: $0, enrolment: cases.siv) }),
      (day.karin, { AbsenceScreen(at: $0, task: absence.task) }),
      (day.admin, { SettingsPlace(at: $0).open(.users) }),
    ]
    for (session, screen) in screens {
      for (old, new) in [(Size(100, 30), Size(60, 16)), (Size(60, 16), Size(132, 43))] {
        let driver = await day.driver(as: session, on: screen, size: old)
        await driver.press(.function(1))
        await driver.resize(new.width, new.height)
        await driver.press(.escape)
        let fresh = await day.driver(as: session, on: screen, size: new)
        #expect(
          driver.rows.dropLast(2) == fresh.rows.dropLast(2),
          "\(type(of: screen(day.workplace(session)))): \(driver.text)")
      }
    }
  }
}
