/// What an ending can be: the one rule, whether the case is closed or its closing is done again (R8.3).
extension Closure {
  /// Refuses a day or a text that the ending of a case cannot have.
  /// - Parameter registered: the days of what has begun and is registered, presence and absence of every kind.
  public func require(for enrolment: Enrolment, registered: [Day], today: Day) throws(Refusal) {
    if day > today {
      throw Refusal(
        .invalid, "future", "Ett avslut kan inte ligga framåt i tiden.", fields: ["day": "Senast i dag."])
    }
    if day < enrolment.sent {
      throw Refusal(
        .invalid, "beforeReferral", "Avslutet ligger före remissen \(enrolment.sent.iso).",
        fields: ["day": "Tidigast \(enrolment.sent.iso)."])
    }
    if let last = registered.max(), day < last { throw Self.beforeAttendance(last) }
    if reason.demandsText, (text ?? "").allSatisfy(\.isWhitespace) {
      throw Refusal(.invalid, "textMissing", "Skriv vilken orsak.", fields: ["text": "Skriv vilken orsak."])
    }
  }

  /// The refusal of an ending before a day on which presence or absence is registered.
  public static func beforeAttendance(_ last: Day) -> Refusal {
    Refusal(
      .invalid, "beforeAttendance",
      "Närvaro eller frånvaro är registrerad \(last.iso); avslutet kan inte ligga före.",
      fields: ["day": "Tidigast \(last.iso)."])
  }
}

extension Enrolment {
  /// Refuses attendance at an occasion after the day on which the enrolment was closed.
  public func requireLasting(on occasion: Occasion) throws(Refusal) {
    if let closure, occasion.start.day > closure.day { throw closedBefore(occasion) }
  }

  /// The refusal of attendance, or of what is to be registered, after the day on which the enrolment was closed: it would be
  /// of no enrolment (R8.3).
  public func closedBefore(_ occasion: Occasion) -> Refusal {
    Refusal(
      .impossible, "afterClosure",
      "\(caseNumber.text) är avslutad \(closure?.day.iso ?? ""), och \(occasion.title) var \(occasion.start.day.iso). "
        + "Närvaro registreras inte efter avslutet. Ångra avslutet först, om dagen är fel.")
  }
}
