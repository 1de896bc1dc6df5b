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

  /// Takes over what a referral sent on a day says of how to reach and understand a known person, where it is not older than
  /// what is stored. What it does not say changes nothing, the stored name stays, and a protected person's address is never
  /// overwritten (R1.8, R11.4).
  /// - Returns: the client with the names of what changed.
  func update(
    _ known: Client, by person: Client.Details, sent: Day
  ) throws(Refusal) -> (client: Client, changed: [String]) {
    let cases = try enrolments(of: known.id)
    if let stored = (cases.map(\.sent) + cases.compactMap(\.detailsChecked)).max(), sent < stored { return (known, []) }
    var updated = known
    updated.details.contact = person.contact.completed(by: known.details.contact)
    if known.protection != nil { updated.details.address = known.details.address }
    let changed = updated.details.contact.changes(from: known.details.contact)
    guard !changed.isEmpty else { return (known, []) }
    try update(updated)
    return (try client(known.id), changed)
  }

  /// Notes in a case what a referral changed of how to reach the client.
  func traceChanges(_ fields: [String], in enrolment: Enrolment, by session: Session) throws(Refusal) {
    guard !fields.isEmpty else { return }
    try trace(.clientChanged, in: enrolment, detail: ["fields": fields.joined(separator: ",")], by: session)
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
