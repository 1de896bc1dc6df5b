import Domain

extension UnitOfWork {
  /// Checks a referral's target group, path and age against the rules of R1.3, R1.5 and R1.6.
  func requireAdmissible(_ content: Referral.Content, number: IdentityNumber) throws(Refusal) {
    let settings = try settings()
    if content.targetGroup.isSecondStep, !settings.isSecondStepOpen(on: content.sent) {
      throw Refusal(
        .impossible, "secondStepClosed",
        "Målgruppen \(content.targetGroup.label) tas inte emot än. Från vilken dag den gör det står i Inställningar.",
        fields: ["målgrupp": "Tas inte emot än."])
    }
    if content.targetGroup.demandsDefinition, (content.groupDefinition ?? "").allSatisfy(\.isWhitespace) {
      throw Refusal(
        .invalid, "definitionMissing", "Skriv varför personen hör till målgruppen \(content.targetGroup.label).",
        fields: ["målgrupp": "Skriv varför personen hör dit."])
    }
    if content.path.demandsMotive, (content.pathMotive ?? "").allSatisfy(\.isWhitespace) {
      throw Refusal(
        .invalid, "motiveMissing", "Vägen \(content.path.label) kräver en skriven motivering.",
        fields: ["väg": "Skriv en motivering."])
    }
    if content.targetGroup == .youth, let age = number.age(on: content.sent) {
      let ages = settings.youthAges(on: content.sent)
      guard ages.contains(age) else {
        throw Refusal(
          .impossible, "notYouth",
          "Personen var \(age) år \(content.sent.iso); \(content.targetGroup.label) gäller "
            + "\(ages.lowerBound)–\(ages.upperBound) år.",
          fields: ["målgrupp": "Personen var \(age) år."])
      }
    }
  }

  /// What a district is called, blank for one that is not there.
  func districtName(_ id: HomeDistrict.ID) throws(Refusal) -> String {
    try districts().first { $0.id == id }?.name ?? ""
  }

  /// The one active handläggare of the district with this name; nil when none or several have it (R1.11).
  func caseworker(named name: String?, in district: HomeDistrict.ID) throws(Refusal) -> User? {
    guard let name, !name.isEmpty else { return nil }
    let matching = try users(as: .caseworker, at: .district(district)).filter { $0.fullName == name && $0.isActive }
    return matching.count == 1 ? matching[0] : nil
  }

  /// A known number under another name: the stored name stays, and somebody decides (R1.8, R1.9).
  /// - Returns: whether it was another name.
  @discardableResult
  func askForName(_ name: PersonName, in enrolment: Enrolment, by session: Session) throws(Refusal) -> Bool {
    guard try client(enrolment.client).details.name != name else { return false }
    try open(
      .decideName, in: enrolment, due: absenceCheckDue(in: enrolment, on: session.today), note: name.listText,
      by: session)
    return true
  }

  /// Stores a referral of a client, as it numbers the person, with the enrolment that arises with it (R1.2); `district` has the case today, where the
  /// referral's own has ended since (R1.7).
  func enrol(
    _ client: Client, as number: IdentityNumber, by content: Referral.Content, district: HomeDistrict.ID,
    centre: JobCentre.ID,
    fingerprint: String?, isTakenOver: Bool,
    closure: Closure?, linking caseworker: User.ID?, state: ReferralState
  ) throws(Refusal) -> Enrolment {
    let referral = try addReferral(
      of: client.id, as: number, content: content, caseworker: caseworker, state: state, fingerprint: fingerprint)
    let due = FirstVisitPromise(
      received: content.received, calendar: try promiseCalendar(of: content.received),
      workingDays: try settings().number(.firstVisitDays, at: .centre(centre), on: content.received)
    ).lastDay
    return try addEnrolment(
      referral: referral, district: district, centre: centre, firstTimeDue: due, isTakenOver: isTakenOver,
      closure: closure)
  }
}

extension Refusal {
  /// The refusal of a referral for somebody who is enrolled already, naming the open one (R1.8).
  static func alreadyEnrolled(_ open: Enrolment, district: String) -> Refusal {
    Refusal(
      .impossible, "enrolmentOpen",
      "Personen har redan en öppen inskrivning: \(open.caseNumber.text), \(district), remiss \(open.sent.iso).")
  }
}
