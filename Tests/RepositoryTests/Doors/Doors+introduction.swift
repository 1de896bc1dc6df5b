import Casework
import Domain

/// R7.6: who is closed as never having come.
extension DoorsTests {
  static let introduction: [DoorRow] = [
    DoorRow(.introduction, .screen, "nothing was booked", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      return try doors.answer(doors.closure(.missedIntroduction), as: doors.anna)
    },
    DoorRow(.introduction, .screen, "the client came", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      let place = try doors.introduction("2008-04-17T08:00")
      _ = try doors.noShows.mark(place, .present, at: "2008-04-17T10:00")
      return try doors.answer(doors.closure(.missedIntroduction), as: doors.anna)
    },
    DoorRow(.introduction, .screen, "the client came to another meeting", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      let closure = try doors.neverComing()
      let other = try doors.noShows.meeting("2008-04-21T08:00")
      _ = try doors.noShows.mark(other, .present, at: "2008-04-21T10:00")
      return try doors.answer(closure, as: doors.anna)
    },
    DoorRow(
      .introduction, .screen, "afterwards: the client came, not, and came; the first was answered",
      .task("reconsiderClosure")
    ) {
      let (doors, check) = try DoorsOffice.neverCame()
      let place = try doors.office.place(of: check.id)
      for mark in [AttendanceMark.present, .excused(reason: "sjuk")] {
        _ = try doors.noShows.mark(place, mark, at: "2008-05-05T09:10")
      }
      for task in try doors.noShows.tasks where task.kind == .reconsiderClosure {
        _ = try doors.noShows.run(
          CloseTask(task: task.id, note: "Står fast."), as: doors.anna, at: "2008-05-05T09:15")
      }
      return try doors.answer(MarkAttendance(participants: [place.id], mark: .present), as: doors.anna)
    },
    DoorRow(.introduction, .screen, "afterwards: a mark is taken back", .task("reconsiderClosure")) {
      let (doors, check) = try DoorsOffice.neverCame()
      return try doors.answer(
        MarkAttendance(participants: [doors.office.place(of: check.id).id], mark: nil), as: doors.anna)
    },
    DoorRow(.introduction, .message, "`attend` says afterwards that the client came", .task("reconsiderClosure")) {
      let (doors, check) = try DoorsOffice.neverCame()
      return try doors.answer(
        MarkAttendance(participants: [doors.office.place(of: check.id).id], mark: .present), as: doors.anna)
    },
    DoorRow(.introduction, .screen, "afterwards: a finding is changed", .task("reconsiderClosure")) {
      let (doors, check) = try DoorsOffice.neverCame()
      return try doors.answer(
        ChangeFinding(task: check.id, version: check.version, finding: .ownFault(.letterNotReceived)), as: doors.karin)
    },
    DoorRow(.introduction, .message, "`close` with a meeting unregistered", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      _ = try doors.introduction("2008-04-17T08:00")
      return try doors.answer(doors.closure(.missedIntroduction), as: doors.anna)
    },
    DoorRow(
      .introduction, .fileImport,
      none: "a take-over file alone closes, and its rows are marked as taken over; another file cannot close"),
    DoorRow(.introduction, .undo, none: "a closure done again asks all that it asked the first time"),
    DoorRow(.introduction, .bulk, none: "a closure takes one case"),
    DoorRow(.introduction, .setting, "one no-show is set to be enough: the floor is two", .refused("settingValue")) {
      let doors = try DoorsOffice()
      return try doors.answer(doors.setting(.closureNoShows, "1"), as: doors.admin)
    },
    DoorRow(.introduction, .setting, "three are set to be needed: two are not enough", .refused("missedIntroduction")) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(
        doors.setting(.closureNoShows, "3", from: "2008-04-02"), as: doors.admin, at: "2008-04-01T09:00")
      return try doors.answer(doors.neverComing(), as: doors.anna)
    },
    DoorRow(.introduction, .interruption, none: "an interruption begins in an activity, after the introduction"),
    DoorRow(
      .introduction, .move, "the other jobbtorg closes, nothing was booked there", .refused("missedIntroduction")
    ) {
      let doors = try DoorsOffice()
      let enrolment = try doors.enrolment()
      _ = try doors.noShows.run(
        MoveToCentre(
          enrolment: enrolment.id, version: enrolment.version, centre: doors.noShows.office.kista, reason: "Vill byta."),
        as: doors.anna)
      var there = doors.anna
      there.unit = .centre(doors.noShows.office.kista)
      return try doors.answer(doors.closure(.missedIntroduction), as: there)
    },
    DoorRow(.introduction, .deactivation, none: "nobody's absence is another's"),
    DoorRow(.introduction, .districtEnd, none: "the meetings are the jobbtorg's"),
    DoorRow(
      .introduction, .secondProgram, "a task opens while the closure is being written", .refused("missedIntroduction")
    ) {
      let doors = try DoorsOffice()
      let read = try doors.closure(.missedIntroduction)
      let place = try doors.introduction("2008-04-17T08:00")
      _ = try doors.noShows.mark(place, .noShow, at: "2008-04-17T10:00")
      return try doors.answer(read, as: doors.anna)
    },
    DoorRow(.introduction, .pastDay, "closed as of a day before the second absence", .refused("beforeAttendance")) {
      let doors = try DoorsOffice()
      for day in ["2008-04-10", "2008-04-17"] {
        try doors.office.missAndFind(day, kind: .appointment(.introductionMeeting))
      }
      return try doors.answer(doors.closure(.missedIntroduction, day: "2008-04-11"), as: doors.anna)
    },
  ]
}
