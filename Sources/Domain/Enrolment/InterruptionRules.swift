/// When an interruption can begin, go on and end (R8.1, R8.2); what cannot be says why, and what would make it possible.
public enum InterruptionRules {
  /// Refuses an interruption that cannot begin.
  /// - Parameters:
  ///   - earlier: the enrolment's interruptions.
  ///   - attended: days on which the client is registered as there or as a no-show.
  public static func requireCanBegin(
    _ new: Interruption, in enrolment: Enrolment, earlier: [Interruption], attended: [Day], today: Day
  ) throws(Refusal) {
    if let open = earlier.first(where: \.isOpen) {
      throw Refusal(
        .impossible, "interruption",
        "Ett avbrott pågår redan sedan \(open.from.iso). Avsluta eller förläng det i stället.")
    }
    guard enrolment.isOpen else {
      throw Refusal(
        .impossible, "closed",
        "\(enrolment.caseNumber.text) är \(enrolment.stateLabel). En ny remiss öppnar en ny inskrivning.")
    }
    guard enrolment.state == .active else {
      throw Refusal(
        .impossible, "notActive",
        "Ett avbrott görs när klienten är \(EnrolmentState.active.label); nu: \(enrolment.state.label). Det går när en plan "
          + "är fastställd eller klienten har kommit till en aktivitet. Anmäl frånvaro eller avsluta till dess.")
    }
    try require(new.from, "day", notBefore: enrolment.sent, "remissen", notAfter: today)
    if let last = earlier.compactMap(\.ended).max(), new.from < last {
      throw refusal(
        "overlap", "day", "Det förra avbrottet slutade \(last.iso); nästa kan börja tidigast då.",
        "Tidigast \(last.iso).")
    }
    try requireUnattended(attended, inside: new)
    try requireReason(new)
    try requireReturn(new.expectedReturn, after: new.from)
  }

  /// Refuses an expected return that a lasting interruption cannot have.
  public static func requireCanGoOn(_ interruption: Interruption, until day: Day, today: Day) throws(Refusal) {
    try requireOpen(interruption)
    guard day > today else {
      throw refusal(
        "returnPast", "day", "Ett avbrott förlängs till en dag som kommer. Är klienten tillbaka: avsluta det.",
        "Tidigast \((today + 1).iso).")
    }
  }

  /// Refuses an end that cannot be.
  public static func requireCanEnd(_ interruption: Interruption, on day: Day, today: Day) throws(Refusal) {
    try requireOpen(interruption)
    try require(day, "day", notBefore: interruption.from, "avbrottet", notAfter: today)
  }

  /// Refuses where the client is registered as there, or as a no-show, on a day of it: both cannot be.
  public static func requireUnattended(_ attended: [Day], inside interruption: Interruption) throws(Refusal) {
    guard let last = attended.filter(interruption.covers).max() else { return }
    throw Self.attended(on: last)
  }

  /// The refusal of an interruption that covers a day on which the client is registered as there, or as a no-show.
  static func attended(on last: Day) -> Refusal {
    refusal(
      "attended", "day",
      "Närvaro eller frånvaro är registrerad \(last.iso). Börja avbrottet \((last + 1).iso) eller senare, eller rätta "
        + "markeringen först.", "Tidigast \((last + 1).iso).")
  }

  /// The refusal of an interruption that would take a coming time away unseen.
  public static func unnamed(coming time: Occasion, today: Day) -> Refusal {
    Refusal(
      .impossible, "timesInside",
      "\(time.title) \(time.start.day.listText(today: today)) \(time.start.time.text) ligger i avbrottet. "
        + "Bekräfta att den tiden avbokas, eller välj andra dagar.")
  }

  /// The refusal of an interruption that would cover a time that has been, and of which nothing is registered, unseen.
  public static func unnamed(past time: Occasion, today: Day) -> Refusal {
    Refusal(
      .impossible, "pastInside",
      "\(time.title) \(time.start.day.listText(today: today)) \(time.start.time.text) har varit, ligger i "
        + "avbrottet och är inte registrerat. Registrera det, eller skriv varför klienten inte väntades.",
      fields: ["absent": "Skriv varför klienten inte väntades, eller registrera tillfället först."])
  }

  private static func requireOpen(_ interruption: Interruption) throws(Refusal) {
    guard let ended = interruption.ended else { return }
    throw Refusal(.impossible, "ended", "Avbrottet är redan avslutat: klienten var tillbaka \(ended.iso).")
  }

  private static func requireReason(_ new: Interruption) throws(Refusal) {
    guard new.reason.demandsText, (new.text ?? "").allSatisfy(\.isWhitespace) else { return }
    throw refusal("textMissing", "text", "Skriv vilket skäl.", "Skriv vilket skäl.")
  }

  private static func requireReturn(_ day: Day, after from: Day) throws(Refusal) {
    guard day <= from else { return }
    throw refusal(
      "returnBefore", "back", "Klienten kan inte vara tillbaka \(day.iso): avbrottet börjar \(from.iso).",
      "Senare än \(from.iso).")
  }

  private static func require(
    _ day: Day, _ field: String, notBefore first: Day, _ what: String, notAfter today: Day
  ) throws(Refusal) {
    if day > today {
      throw refusal("future", field, "Det skrivs in när det har hänt, inte i förväg.", "Senast i dag.")
    }
    if day < first {
      throw refusal("tooEarly", field, "Dagen ligger före \(what) \(first.iso).", "Tidigast \(first.iso).")
    }
  }

  private static func refusal(_ code: String, _ field: String, _ message: String, _ hint: String) -> Refusal {
    Refusal(.invalid, code, message, fields: [field: hint])
  }
}

extension Interruption {
  /// Why no time is booked in it, and from when one can be.
  public var bookingRefusal: Refusal {
    let back = ended ?? expectedReturn
    return Refusal(
      .impossible, "interruption",
      "Avbrott \(from.iso) till \(back.iso) (\(reason.label)): ingen närvaro väntas. Boka från \(back.iso)"
        + (isOpen ? ", eller avsluta avbrottet på klientkortet." : "."))
  }
}
