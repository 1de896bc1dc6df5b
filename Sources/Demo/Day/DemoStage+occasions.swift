import Casework
import Domain

extension DemoStage {
  /// Lays out the spring's group meetings and sessions by weekly rules.
  mutating func layOutOccasions() throws(Refusal) {
    let sheet = try act(.anna, 2, 18, "08:00", OpenPlan(enrolment: pool[0]))
    let booking = try act(
      .anna, 2, 18, "08:00", OpenBooking(enrolment: pool[0], week: spring, kind: .introductionMeeting))
    func room(_ name: String) -> Room.ID? { booking.rooms.first { $0.name == name }?.id }
    func activity(_ name: String) throws(Refusal) -> Activity.ID {
      guard let found = sheet.activities.first(where: { $0.name == name }) else {
        throw Refusal(.notFound, "demoActivity", "Demons aktivitet \(name) finns inte i utbudet.")
      }
      return found.id
    }
    introductions = try plan(
      .appointment(.introductionMeeting), [.monday, .thursday], "09:00", 90, .samira, room("sal A"), places: 16)
    let workshop = Occasion.Kind.session(try activity("Jobbsökaraktivitet"))
    workshops =
      try plan(workshop, [.monday], "13:00", 180, .anna, room("sal B"), places: 14, title: "Jobbsökarverkstad")
      + plan(workshop, [.friday], "13:00", 150, .anna, room("sal B"), places: 14, title: "Jobbsökarverkstad")
    workshops.sort { $0.start < $1.start }
    sfiTests = try plan(
      .session(activity("Sfi-test")), [.wednesday, .friday], "10:00", 90, .anna, room("sal B"), places: 12)
  }

  /// The first day of the eight weeks that Min dag shows, 25 February 2008.
  var spring: Day { DemoRegister.start.day - 56 }

  private func plan(
    _ kind: Occasion.Kind, _ weekdays: Set<Weekday>, _ time: String, _ minutes: Int, _ leader: Actor, _ room: Room.ID?,
    places: Int, title: String? = nil
  ) throws(Refusal) -> [Occasion] {
    guard let time = ClockTime(text: time) else { return [] }
    return try act(
      leader, 2, 18, "08:00",
      PlanSessions(
        kind: kind,
        rule: WeeklyRule(
          weekdays: weekdays, time: time, minutes: minutes, from: spring, to: DemoRegister.start.day + 32),
        leader: user(leader), room: room, places: places, title: title))
  }

  /// Gives every current client a coach, but leaves a few of the newest under Ofördelade.
  func shareOutCoaches(_ people: DemoPeople) throws(Refusal) {
    let coaches: [Actor] = [.anna, .johan, .samira]
    for (index, coach) in coaches.enumerated() {
      let share = pool.enumerated().filter { $0.offset % 3 == index }.map(\.element)
      try act(.eva, 2, 20, "08:00", AssignResponsible(enrolments: share, coach: user(coach)))
    }
    var annas: [Enrolment.ID] = []
    for role in DemoPeople.Role.allCases { annas.append(try enrolment(role, people)) }
    try act(.eva, 4, 21, "07:45", AssignResponsible(enrolments: annas, coach: user(.anna)))
    for (index, person) in people.recent.dropFirst(DemoPeople.Role.allCases.count).enumerated() where index < 30 {
      try act(
        .eva, 4, 21, "07:50",
        AssignResponsible(enrolments: [try enrolment(numbered: person.number)], coach: user(coaches[index % 3])))
    }
  }

  /// Gives the spring's referrals their first time within the five days: all but Hodan (late) and two that run out today.
  func giveFirstTimes(_ people: DemoPeople) throws(Refusal) {
    let waiting: Set<DemoPeople.Role> = [.hodan, .nils]
    for (index, person) in people.recent.enumerated() where index != DemoPeople.dueToday {
      if let role = DemoPeople.Role(rawValue: index), waiting.contains(role) { continue }
      guard let received = person.received else { continue }
      // Most get theirs the next day, Åsa on the third working day.
      let wait = index == DemoPeople.Role.asa.rawValue ? 5 : received.weekday == .friday ? 3 : 1
      let given = LocalDateTime(received + wait, ClockTime(hour: 11, minute: index % 60)!)
      let enrolment = try enrolment(numbered: person.number)
      guard let meeting = introductions.first(where: { $0.start.day > given.day + 2 && !isFull($0, at: given) }) else {
        continue
      }
      try act(.anna, given, JoinOccasion(enrolment: enrolment, occasion: meeting.id))
    }
  }

  private func isFull(_ occasion: Occasion, at moment: LocalDateTime) -> Bool {
    guard let call = try? act(.anna, moment, OpenRollCall(occasion: occasion.id)) else { return true }
    return call.rows.count >= 12
  }
}
