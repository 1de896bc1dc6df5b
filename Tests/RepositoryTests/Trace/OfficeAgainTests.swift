import Casework
import Domain
import Testing

@testable import Repository

/// What an administrator takes back, another goes on, and the first does it again: the verb's own question is asked anew.
@Suite struct OfficeAgainTests {
  /// What is done, what comes between, and what doing it again, or taking it back, is refused with.
  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var code: String?
    var isRedo = true
    var act: @Sendable (Office) throws -> Void
    var between: @Sendable (Office) throws -> Void
  }

  static let rows: [Row] = [
    Row(
      testDescription: "a district ends again into one that ends into it by now", code: "isSuccessor",
      act: { try $0.admin(EndDistrict(district: $0.bromma, lastDay: day("2008-04-30"), successor: $0.hasselby)) },
      between: {
        try $0.second(EndDistrict(district: $0.hasselby, lastDay: day("2008-05-10"), successor: $0.bromma))
      }),
    Row(
      testDescription: "a district ends again into one that is not there the day after by now",
      code: "successorNotThere",
      act: { try $0.admin(EndDistrict(district: $0.bromma, lastDay: day("2008-05-30"), successor: $0.hasselby)) },
      between: {
        try $0.second(EndDistrict(district: $0.hasselby, lastDay: day("2008-05-10"), successor: $0.rinkeby))
      }),
    Row(
      testDescription: "a district stands again whose name another has by now", code: "districtThere", isRedo: false,
      act: { try $0.admin(EndDistrict(district: $0.bromma, lastDay: day("2008-04-30"), successor: $0.hasselby)) },
      between: { try $0.second(AddDistrict(name: "Bromma", centre: $0.kista, validFrom: day("2008-05-01"))) }),
    Row(
      testDescription: "a free day stands again over what was booked", code: "dayBooked",
      act: { try $0.admin(AddFreeDay(day: day("2008-05-14"), name: "Planeringsdag")) },
      between: { try $0.bookRut("2008-05-14T10:00") }),
    Row(
      testDescription: "a free day that was taken back stands again over what was booked", code: "dayBooked",
      isRedo: false,
      act: {
        try $0.second(AddFreeDay(day: day("2008-05-14"), name: "Planeringsdag"))
        try $0.admin(RemoveFreeDay(day: day("2008-05-14")))
      },
      between: { try $0.bookRut("2008-05-14T10:00") }),
    Row(
      testDescription: "hours hold again that leave a booked time outside", code: "outsideHours",
      act: { try $0.admin(SetOfficeHours(centre: $0.vallingby, hours: hours(to: 12))) },
      between: { try $0.bookRut("2008-05-14T14:00") }),
    Row(
      testDescription: "a room is closed again in which something is booked", code: "roomBooked",
      act: { office in
        let room = try office.room()
        try office.admin(
          SaveRoom(room: room.id, centre: room.centre, name: room.name, places: room.places, isOpen: false))
      },
      between: { office in try office.bookRut("2008-05-14T10:00", room: office.room().id) }),
    Row(
      testDescription: "a room gets a name again that another has by now", code: "roomThere",
      act: { office in
        let room = try office.room()
        try office.admin(SaveRoom(room: room.id, centre: room.centre, name: "Stora salen", places: room.places))
      },
      between: { office in
        try office.second(SaveRoom(centre: office.room().centre, name: "stora salen", places: 4))
      }),
    Row(
      testDescription: "an activity gets a name again that another has by now", code: "activityThere",
      act: { office in
        var activity = try office.read { work throws(Refusal) in try work.activities()[0] }
        activity.name = "Svetskurs"
        try office.admin(SaveActivity(activity))
      },
      between: { try $0.second(SaveActivity(course("svetskurs"))) }),
    Row(
      testDescription: "a value of a setting holds again", code: nil,
      act: { try $0.admin(ChangeSetting(key: .summonsDays, value: "9", validFrom: day("2008-05-06"))) },
      between: { _ in }),
  ]

  @Test(arguments: rows) func `what is done again is asked what it was asked the first time`(_ row: Row) throws {
    let office = try Office()
    try office.enrol("Rut", "Holm", serial: 1)
    try row.act(office)
    if row.isRedo { try office.admin(UndoLast()) }
    try row.between(office)
    let refusal: String?
    do throws(Refusal) {
      if row.isRedo { try office.admin(RedoLast()) } else { try office.admin(UndoLast()) }
      refusal = nil
    } catch { refusal = error.code }
    #expect(refusal == row.code)
  }

  private static func day(_ iso: String) -> Day { Day(iso: iso)! }

  private static func hours(to hour: Int) -> OfficeHours {
    OfficeHours(
      openings: Weekday.allCases.prefix(5).map {
        .init(weekday: $0, from: ClockTime(hour: 8, minute: 0)!, to: ClockTime(hour: hour, minute: 0)!)
      })
  }

  private static func course(_ name: String) -> Activity {
    Activity(id: .init(0), name: name, providerKind: .inHouse, provider: "Jobbtorget", usualHours: 10)
  }
}

extension Office {
  fileprivate func admin<V: Verb>(_ verb: V) throws(Refusal) { _ = try register.run(verb, by: admin) }

  /// Another administrator does it.
  fileprivate func second<V: Verb>(_ verb: V) throws(Refusal) {
    var other = admin
    let known = try read { work throws(Refusal) in try work.users().first { $0.name == "root2" }?.id }
    if let known {
      other.user = known
    } else {
      other.user = try write { work throws(Refusal) in
        try work.addUser(
          name: "root2", fullName: "Rot Två", assignments: [.init(role: .administrator, unit: .city)]
        ).id
      }
    }
    _ = try register.run(verb, by: other)
  }

  fileprivate func room() throws(Refusal) -> Room {
    let vallingby = vallingby
    return try read { work throws(Refusal) in try work.rooms().first { $0.centre == vallingby }! }
  }

  /// Rut Holm is booked by her coach.
  fileprivate func bookRut(_ start: String, room: Room.ID? = nil) throws {
    let rut = try read { work throws(Refusal) in try work.enrolment(.init(1)) }
    _ = try register.run(
      BookAppointment(
        enrolment: rut.id,
        booking: Booking(
          kind: .planMeeting, start: LocalDateTime(iso: start)!, minutes: 30, coach: session.user, room: room)),
      by: session)
  }
}
