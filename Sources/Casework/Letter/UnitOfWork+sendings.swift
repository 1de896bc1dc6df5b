import Domain

/// What every verb that records a sending shares (R3.4, R7.5).
extension UnitOfWork {
  /// Adds a letter with its entry in the log, in which no text stands. What was made about the same and waits in the outbox
  /// is taken out of it, where this one proves that the client was called: it is not to be sent any more.
  func keep(_ letter: SentLetter, in enrolment: Enrolment, by session: Session) throws(Refusal) -> SentLetter {
    let added = try addSentLetter(letter)
    if letter.provesDelivery {
      for waiting in try outbox(of: enrolment.id)
      where waiting.id != added.letter.id && waiting.isSame(as: letter.kind, about: letter.subject) {
        try discardLetter(waiting.id)
      }
    }
    try trace(
      .letterSent, in: enrolment,
      detail: [
        "letter": "\(added.letter.id.rawValue)", "sent": "\(added.id.rawValue)", "kind": letter.kind.rawValue,
        "way": letter.way.rawValue, "day": letter.day.iso,
      ], by: session)
    return added
  }

  /// The occasions that stood in a paper that the program did not make: the time of a place, the sessions of an activity
  /// that the client had been given by the day it was sent.
  func occasions(named subject: SentLetter.Subject, of enrolment: Enrolment, sent day: Day)
    throws(Refusal) -> [NamedOccasion]
  {
    switch subject {
    case .place(let id):
      let occasion = try occasion(try participant(id).occasion)
      return [NamedOccasion(occasion: occasion.id, start: occasion.start)]
    case .activity(let activity):
      return try occasions(of: enrolment.id).filter {
        $0.occasion.kind == .session(activity) && $0.participant.given <= day && $0.occasion.start.day >= day
      }.map { NamedOccasion(occasion: $0.occasion.id, start: $0.occasion.start) }.reversed()
    case .plan, .enrolment: return []
    }
  }

  /// Whether what a letter is about stands in the case.
  func belongs(_ subject: SentLetter.Subject, to enrolment: Enrolment) throws(Refusal) -> Bool {
    switch subject {
    case .place(let id): try participant(id).enrolment == enrolment.id
    case .activity(let id): try activities().contains { $0.id == id }
    case .plan(let id): try plans(of: enrolment.id).contains { $0.id == id }
    case .enrolment: true
    }
  }

  /// Refuses a sending that cannot have been: on a day to come or before the letter was made, by post without an address,
  /// a reminder without the client's yes or without a time to remind of (R3.4).
  func checkSending(
    of letter: ClientLetter, way: SendingWay, day: Day, agreed: Day?, to client: Client, in enrolment: Enrolment,
    by session: Session
  ) throws(Refusal) {
    guard day <= session.today else {
      throw Refusal(
        .invalid, "future", "Det som är skickat eller lämnat kan inte ligga framåt i tiden.",
        fields: ["day": "Ange dagen då det skickades eller lämnades."])
    }
    if let made = letter.made, day < made.at.day {
      throw Refusal(
        .invalid, "beforeMade", "Brevet gjordes \(made.at.day.iso); det är inte skickat före dess.",
        fields: ["day": "Ange en dag från \(made.at.day.iso) till i dag."])
    }
    guard day >= enrolment.sent else {
      throw Refusal(
        .invalid, "beforeReferral", "Remissen är från \(enrolment.sent.iso); inget är skickat före den.",
        fields: ["day": "Ange en dag från \(enrolment.sent.iso) till i dag."])
    }
    // A letter that was made to an address may have gone to it, also where nobody knows one any more.
    if way == .post, !client.canGetPost, letter.basis?.recipient == nil {
      throw Refusal(
        .impossible, "noAddress",
        "\(client.details.name.listText) har ingen adress. Skriv in adressen på klientens uppgifter, eller välj ett annat sätt.",
        fields: ["way": "Adress saknas."])
    }
    if way.isReminder {
      guard letter.kind.isSummons else {
        throw Refusal(
          .impossible, "noReminder", "Med e-post och sms påminns bara om en tid. Brevet skickas på ett annat sätt.",
          fields: ["way": "Bara påminnelse om en tid."])
      }
      guard let agreed, agreed <= day else {
        throw Refusal(
          .invalid, "notAgreed", "E-post och sms får bara den som har sagt ja till det.",
          fields: ["agreed": "Skriv dagen då klienten sa ja, senast den dag det skickades."])
      }
    } else if agreed != nil {
      throw Refusal(
        .invalid, "agreedToNothing", "Klientens ja gäller bara e-post och sms.",
        fields: ["agreed": "Lämna tomt."])
    }
  }
}
