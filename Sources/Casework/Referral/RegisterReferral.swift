import Domain

/// Registers a referral by hand; the enrolment and its case number arise with it (R1.1, R1.2, R1.8).
public struct RegisterReferral: Verb {
  /// The name.
  public var name: PersonName
  /// How to reach the person.
  public var contact: ContactDetails
  /// The number; a person without one gets a reserve number (R14.3).
  public var number: IdentityNumber?
  /// What the referral says.
  public var content: Referral.Content

  /// A referral of a person with a number.
  public init(person: Client.Details, content: Referral.Content) {
    self.init(name: person.name, contact: person.contact, number: person.number, content: content)
  }

  /// A referral; without a number the person gets a reserve number.
  public init(name: PersonName, contact: ContactDetails, number: IdentityNumber?, content: Referral.Content) {
    self.name = name
    self.contact = contact
    self.number = number
    self.content = content
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ReferralOutcome {
    try session.require(.registerReferral)
    let content = try content.accepted()
    guard let district = try work.districts().first(where: { $0.id == content.district }),
      district.isValid(on: content.sent)
    else {
      throw Refusal(
        .invalid, "unknownDistrict", "Stadsdelen fanns inte \(content.sent.iso). Välj en annan.",
        fields: ["stadsdel": "Fanns inte då."])
    }
    let centre = district.centre(on: content.sent)
    // A referral that was sent under the old name comes to who follows.
    let inCharge = HomeDistrictDirectory(try work.districts()).inCharge(of: district.id, on: session.today)
    guard session.unit.covers(centre: centre, district: inCharge) else {
      throw Refusal(
        .notPermitted, "otherUnit", "\(district.name) hör inte till \(session.unitName). Remissen registreras där.")
    }
    if content.sent > session.today || content.received > session.today {
      throw Refusal(
        .invalid, "future", "Remissens datum kan inte ligga framåt i tiden.",
        fields: [content.sent > session.today ? "remissdatum" : "mottagen": "Framåt i tiden."])
    }
    guard content.received >= content.sent else {
      throw Refusal(
        .invalid, "receivedBeforeSent", "Remissen kan inte ha mottagits innan den skickades.",
        fields: ["mottagen": "Före remissdatum."])
    }
    let number: IdentityNumber
    if let given = self.number { number = given } else { number = .reserve(try work.nextReserveNumber()) }
    var person = Client.Details(number: number, name: name)
    person.contact = contact
    person = try person.accepted()
    try work.requireAdmissible(content, number: person.number)
    let client: Client
    var changed: [String] = []
    if let known = try work.client(numbered: person.number) {
      if let open = try work.openEnrolment(of: known.id) {
        throw Refusal.alreadyEnrolled(open, district: try work.districtName(open.district))
      }
      (client, changed) = try work.update(known, by: person, sent: content.sent)
    } else {
      client = try work.addClient(person)
    }
    let caseworker =
      session.role == .caseworker && content.caseworkerName == session.fullName
      ? session.user : try work.caseworker(named: content.caseworkerName, in: inCharge)?.id
    let enrolment = try work.enrol(
      client, as: number, by: content, district: inCharge, centre: centre, fingerprint: nil, isTakenOver: false,
      closure: nil,
      linking: caseworker, state: .received)
    try work.trace(.referralRegistered, in: enrolment, by: session)
    try work.traceChanges(changed, in: enrolment, by: session)
    try work.askForName(person.name, in: enrolment, by: session)
    try work.answerReturns(with: enrolment, by: session)
    try work.answerSupportFollowUps(with: enrolment, by: session)
    let age = person.number.age(on: content.sent)
    let lastDay = try work.promise(of: enrolment, today: session.today).lastDay
    let line = try work.line(
      "remiss registrerad",
      [enrolment.caseNumber.text, "första tid senast \(lastDay.listText(today: session.today))"]
        + (age.map { $0 < IdentityNumber.fullAge } == true ? ["personen är under \(IdentityNumber.fullAge) år"] : [])
        + (self.number == nil ? ["reservnummer \(number.text)"] : []), of: client.id)
    try work.keepUndo(title: line, by: session)
    return ReferralOutcome(enrolment: enrolment, line: line)
  }
}

extension Client.Details {
  /// The details through the one filter in (R16.1, R16.2).
  func accepted() throws(Refusal) -> Client.Details {
    var copy = self
    copy.name = try PersonName.accept(given: name.given, family: name.family)
    copy.phone = try TextFilter.accepted(phone, maxLength: 60)
    copy.email = try TextFilter.accepted(email, maxLength: 200)
    copy.address = try TextFilter.accepted(address, maxLength: 300)
    copy.language = try TextFilter.accepted(language, maxLength: 60)
    return copy
  }
}

extension Referral.Content {
  /// The content through the one filter in (R16.1).
  func accepted() throws(Refusal) -> Referral.Content {
    var copy = self
    copy.caseworkerName = try TextFilter.accepted(caseworkerName, maxLength: 200)
    copy.groupDefinition = try TextFilter.accepted(groupDefinition, maxLength: 1000)
    copy.pathMotive = try TextFilter.accepted(pathMotive, maxLength: 1000)
    copy.meansOfSupport = try TextFilter.accepted(meansOfSupport, maxLength: 200)
    copy.language = try TextFilter.accepted(language, maxLength: 60)
    copy.purpose = try TextFilter.accepted(purpose, maxLength: 1000, lines: .multiple)
    copy.note = try TextFilter.accepted(note, maxLength: 4000, lines: .multiple)
    return copy
  }
}

extension TextFilter {
  /// A text that may be missing: nil and blank become nil.
  static func accepted(_ text: String?, maxLength: Int, lines: Lines = .single) throws(Refusal) -> String? {
    guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
    return try accept(text, maxLength: maxLength, lines: lines)
  }
}
