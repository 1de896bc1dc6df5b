extension Occasion {
  /// Whether whoever has a place did not come to it: marked so, at a time that stands or was held. A mark that stands at a
  /// meeting that was not held says nothing, whichever way it got there (R7.1, R7.4).
  public func isMissed(by place: Participant) -> Bool {
    state.expectsAttendance && place.state == .booked && place.mark == .noShow
  }

  /// Refuses a mark that a place cannot have, nil too: the one rule, whether it is set, given back or set again (R6.2, R7.1).
  public func requireMarkable(_ place: Participant, as mark: AttendanceMark?, at now: LocalDateTime) throws(Refusal) {
    guard state.expectsAttendance else {
      throw Refusal(.impossible, "notStanding", "\(title) är \(state.label); ingen närvaro registreras där.")
    }
    guard place.state == .booked else {
      throw Refusal(.impossible, "placeCancelled", "Tiden är \(place.state.label); ingen närvaro registreras.")
    }
    switch mark {
    case .present, .noShow, .notExpected:
      guard hasBegun(at: now) else {
        throw Refusal(
          .impossible, "beforeStart",
          "\(title) börjar \(start.day.iso) \(start.time.text). Före det kan bara anmäld frånvaro registreras.")
      }
    case .excused, nil: break
    }
    try requireWords(of: mark)
  }

  /// Refuses minutes that the meeting does not have, and a reason that is missing.
  private func requireWords(of mark: AttendanceMark?) throws(Refusal) {
    if case .present(let late, let early) = mark {
      guard late >= 0, early >= 0, late + early < minutes else {
        throw Refusal(
          .invalid, "minutes", "Mötet är \(minutes) min; sen ankomst och tidig gång ryms inte.",
          fields: ["minutes": "Ange minuter under \(minutes)."])
      }
    }
    if case .notExpected(let reason) = mark, reason.allSatisfy(\.isWhitespace) {
      throw Refusal(
        .invalid, "reasonMissing", "Skriv varför klienten inte väntades.", fields: ["reason": "Skriv varför."])
    }
    if case .excused(let reason) = mark, reason.allSatisfy(\.isWhitespace) {
      throw Refusal(
        .invalid, "excuseMissing", "Skriv vad som anmäldes, till exempel sjuk.",
        fields: ["reason": "Skriv vad som anmäldes."])
    }
  }
}
