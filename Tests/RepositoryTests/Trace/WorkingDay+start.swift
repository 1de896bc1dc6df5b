import Casework
import Domain
import TestSupport

extension WorkingDay {
  /// A day that begins with five clients and what they came to and missed, by chance as `generator` has it.
  init(using generator: inout SeededGenerator) throws {
    try self.init()
    for serial in 1...5 {
      let enrolment = try office.enrol(
        "Rut", "Holm \(["Ek", "Lind", "Ali", "Öberg", "Noor"][serial - 1])", serial: serial,
        district: serial > 3 ? office.bromma : office.hasselby, linked: serial < 4 ? office.caseworker : nil)
      try office.book(enrolment, at: "2008-04-18T09:00", kind: .appointment(.introductionMeeting))
      try office.book(enrolment, at: "2008-04-21T07:00", kind: .session(.init(1)))
      if serial == 2 { try prepareForWork(enrolment) }
      if serial == 1 { for day in ["2008-04-14", "2008-04-15"] { try missAndFind(enrolment, on: day) } }
    }
  }

  /// What was missed on an earlier day, and not excused: twice, and the right to income support is to be examined.
  private func missAndFind(_ enrolment: Enrolment, on day: String) throws {
    let place = try office.book(enrolment, at: day + "T08:00")
    let (marked, found) = (LocalDateTime(iso: day + "T10:00")!, LocalDateTime(iso: day + "T11:00")!)
    let task = try register.run(
      MarkAttendance(participants: [place.id], mark: .noShow), by: anna.at(marked)
    ).tasks[0]
    _ = try register.run(
      AddContactAttempt(task: task.id, way: .letter, reached: false, note: ""), by: karin.at(found))
    _ = try register.run(
      CloseAbsenceCheck(task: task.id, version: task.version, finding: .notReached), by: karin.at(found))
  }
}
