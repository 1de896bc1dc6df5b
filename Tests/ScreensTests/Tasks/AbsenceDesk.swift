import Casework
import Domain
import TerminalKit
import TerminalTesting

@testable import Screens

/// Where the absence form is tested: open at Karin Ek's, about Rut Holm, with or without a try to reach her.
protocol AbsenceDesk {}

extension AbsenceDesk {
  func driver(_ size: Size = Size(100, 30), reached: Bool? = nil, theme: Theme = .plain) async throws
    -> (Driver, Workday, Workday.Absence)
  {
    let day = try Workday()
    let absence = try day.missWorkshop()
    if let reached {
      try day.run(
        AddContactAttempt(task: absence.task, way: .telephone, reached: reached, note: ""), as: day.karin,
        at: "2008-04-21T08:50")
    }
    let driver = await day.driver(
      as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) }, size: size, theme: theme)
    return (driver, day, absence)
  }

  func check(_ absence: Workday.Absence, _ day: Workday) throws -> AbsenceCheck {
    try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin)
  }
}
