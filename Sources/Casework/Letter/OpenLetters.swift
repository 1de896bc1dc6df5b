import Domain

/// Opens a case's letters: what can be sent now, and what was sent (R3.4, R7.5).
public struct OpenLetters: Verb {
  /// The case.
  public var enrolment: Enrolment.ID

  /// The letters of `enrolment`.
  public init(enrolment: Enrolment.ID) { self.enrolment = enrolment }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> LetterSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.seeCases, for: enrolment)
    let letters = try work.sentLetters(of: enrolment.id)
    let places = try work.occasions(of: enrolment.id)
    var sent: [LetterSheet.Sent] = []
    let withdrawals = try work.namedWithdrawals(of: enrolment.id)
    for letter in try work.allLetters(of: enrolment.id) {
      var occasion: Occasion?
      if case .place(let id) = letter.subject { occasion = places.first { $0.participant.id == id }?.occasion }
      sent.append(
        LetterSheet.Sent(
          letter: letter, by: try work.user(letter.by).fullName, occasion: occasion,
          withdrawal: withdrawals.first { $0.withdrawal.what == .letter(letter.id) }))
    }
    return LetterSheet(
      enrolment: enrolment, client: try work.client(enrolment.client),
      offers: try offers(in: enrolment, places: places, letters: letters, work: work, session: session), sent: sent,
      calendar: try work.workingCalendar(on: session.today))
  }

  private func offers(
    in enrolment: Enrolment, places: [(occasion: Occasion, participant: Participant)], letters: [SentLetter],
    work: any UnitOfWork, session: Session
  ) throws(Refusal) -> [LetterSheet.Offer] {
    var offers: [LetterSheet.Offer] = []
    let waiting = try work.outbox(of: enrolment.id)
    func offer(_ subject: SentLetter.Subject, _ kind: LetterKind, _ title: String, time: Occasion? = nil)
      throws(Refusal)
    {
      offers.append(
        LetterSheet.Offer(
          request: LetterRequest(enrolment: enrolment.id, subject: subject), kind: kind, title: title,
          start: time?.start,
          latest: time.map { letters.calling(to: $0) }
            ?? letters.first { $0.provesDelivery && $0.letter.isSame(as: kind, about: subject) },
          waiting: try work.waiting(kind, about: subject, among: waiting, on: session.today)))
    }
    let coming = places.filter { $0.occasion.isToCome(for: $0.participant, at: session.now) }.reversed()
    for place in coming {
      try offer(
        .place(place.participant.id),
        work.missed(before: place.occasion, in: places) == nil ? .summons : .secondSummons,
        place.occasion.title, time: place.occasion)
    }
    var seen: Set<Activity.ID> = []
    for place in coming {
      guard case .session(let activity) = place.occasion.kind, seen.insert(activity).inserted else { continue }
      try offer(.activity(activity), .schedule, place.occasion.title)
    }
    if let plan = try work.plans(of: enrolment.id).first, plan.state != .withdrawn {
      try offer(.plan(plan.id), .plan, "version \(plan.number), \(plan.state.label)")
    }
    try offer(.enrolment, .participation, "sedan remissen")
    return offers
  }
}
