import Casework
import Domain
import TerminalKit

/// The fields of a referral (R1.2). The raw value is what refusals name the field by.
enum ReferralField: String, Hashable, CaseIterable, Sendable {
  case number = "personnummer"
  case given, family
  case phone, email, address
  case district = "stadsdel"
  case caseworker
  case sent = "remissdatum"
  case received = "mottagen"
  case targetGroup = "målgrupp"
  case definition
  case path = "väg"
  case motive
  case means, unemployedSince, language, interpreter
  case ground, consentDay, otherGround
  case purpose, note

  /// The fields that hold dates.
  static let dates: [ReferralField] = [.sent, .received, .unemployedSince, .consentDay]

  /// The fields of an empty form; a handläggare's own name and district stand in it.
  static func fields(today: Day, session: Session) -> [FormField<ReferralField>] {
    func line(
      _ id: ReferralField, _ label: String, _ text: String = "", width: Int = 40, required: String? = nil,
      help: String = ""
    )
      -> FormField<ReferralField>
    {
      FormField(id, label, .text(TextField(text, limit: 1000)), width: width, required: required, help: help)
    }
    func date(_ id: ReferralField, _ label: String, _ day: Day?, required: String? = nil) -> FormField<ReferralField> {
      let field = ParsedField.date(day, today: today, calendar: WorkingCalendar())
      return FormField(id, label, .parsed(field), width: 14, required: required)
    }
    func choice(
      _ id: ReferralField, _ label: String, _ choices: [Choice], chosen: String? = nil, required: String? = nil
    )
      -> FormField<ReferralField>
    {
      FormField(id, label, .choice(ChoiceField(choices, chosen: chosen)), required: required)
    }
    let isCaseworker = session.role == .caseworker
    var fields = [
      FormField(
        .number, "Personnummer", .parsed(.identityNumber(today: today, mayLack: true)), width: 16,
        required: "Skriv personnumret eller samordningsnumret, eller \"saknas\" om personen inte har något.",
        help: "Personnummer eller samordningsnummer, eller \"saknas\"; sedan Enter."),
      line(.given, "Förnamn"), line(.family, "Efternamn"),
      line(.phone, "Telefon"), line(.email, "E-post"), line(.address, "Adress"),
      choice(.district, "Stadsdel", [], required: "Välj stadsdel."),
      line(.caseworker, "Handläggare", isCaseworker ? session.fullName : ""),
      date(.sent, "Skickad", isCaseworker ? today : nil, required: "Skriv när remissen skickades."),
      date(.received, "Mottagen", today, required: "Skriv när remissen kom till jobbtorget."),
      choice(
        .targetGroup, "Målgrupp", TargetGroup.allCases.map { Choice($0.rawValue, $0.label) }, required: "Välj målgrupp."
      ),
      line(.definition, "Hör dit för att", required: "Skriv varför personen hör till målgruppen."),
      choice(
        .path, "Väg", ReferralPath.allCases.map { Choice($0.rawValue, $0.label) }, required: "Välj väg."),
      line(.motive, "Motivering", required: "Skriv en motivering."),
      line(.means, "Försörjning"), date(.unemployedSince, "Arbetslös sedan", nil),
      line(.language, "Språk", width: 20),
      choice(.interpreter, "Tolk", [Choice("yes", "behövs"), Choice("no", "behövs inte")]),
      choice(
        .ground, "Grund", [Choice("consent", "samtycke"), Choice("other", "annan"), Choice("none", "ej angiven")],
        chosen: "none"),
      date(.consentDay, "Samtycke den", nil, required: "Skriv vilken dag samtycket gavs."),
      line(.otherGround, "Annan grund", required: "Skriv vilken grund."),
      line(.purpose, "Syfte"),
      FormField(.note, "Anteckning", .area(TextArea(limit: 4000), rows: 2)),
    ]
    for index in fields.indices where fields[index].id != .number { fields[index].isHidden = true }
    return fields
  }

  /// Shows the fields that the person and the other fields ask for.
  static func showFields(of form: inout Form<ReferralField>, person: ReferralFormScreen.Person) {
    let values = form
    // Until the register has been asked there is the number alone; what was filled in then stays while another is typed.
    if case .unasked = person, form.field(.district)?.isHidden != false { return }
    for field in allCases where field != .number {
      let isShown: Bool =
        switch (field, person) {
        case (.given, .known), (.family, .known): false
        case (.definition, _): TargetGroup(rawValue: values[.targetGroup])?.demandsDefinition == true
        case (.motive, _): ReferralPath(rawValue: values[.path])?.demandsMotive == true
        case (.consentDay, _): values[.ground] == "consent"
        case (.otherGround, _): values[.ground] == "other"
        default: true
        }
      form.change(field) { $0.isHidden = !isShown }
    }
  }

  /// Offers the unit's districts; a single one is chosen at once.
  static func offer(_ districts: [HomeDistrict], in form: inout Form<ReferralField>) {
    let choices = districts.map { Choice("\($0.id.rawValue)", $0.name) }
    form.change(.district) {
      $0.control = .choice(ChoiceField(choices, chosen: choices.count == 1 ? choices[0].id : nil))
    }
    // What the program has filled in by itself is nothing that could be lost.
    form.markSaved()
  }

  /// Puts a known person's details into the fields that are empty or hold another's: what was typed stays (R15.4). Nil takes
  /// the other's away.
  static func fill(
    _ form: inout Form<ReferralField>, with details: Client.Details?, inPlaceOf old: Client.Details?
  ) {
    for (field, value) in contact {
      let earlier = old.flatMap(value) ?? ""
      if form[field].isEmpty || form[field] == earlier { form[field] = details.flatMap(value) ?? "" }
    }
  }

  /// The fields that a client's details fill in.
  private static let contact: [(ReferralField, @Sendable (Client.Details) -> String?)] = [
    (.phone, { $0.phone }), (.email, { $0.email }), (.address, { $0.address }), (.language, { $0.language }),
    (.interpreter, { $0.needsInterpreter.map { $0 ? "yes" : "no" } }),
  ]

  /// The verb that the form's values mean; nil while a required one is missing.
  static func referral(
    from form: Form<ReferralField>, person: ReferralFormScreen.Person
  ) -> RegisterReferral? {
    guard let district = Int64(form[.district]), let sent = form.day(.sent), let received = form.day(.received),
      let group = TargetGroup(rawValue: form[.targetGroup]), let path = ReferralPath(rawValue: form[.path])
    else { return nil }
    let name: PersonName
    if case .known(let client, _) = person {
      name = client.details.name
    } else {
      name = PersonName(given: form[.given], family: form[.family])
    }
    let language = form.text(.language)
    let interpreter = form.text(.interpreter).map { $0 == "yes" }
    let ground: SharingGround =
      switch form[.ground] {
      case "consent": form.day(.consentDay).map { .consent($0) } ?? .notStated
      case "other": form.text(.otherGround).map { .other($0) } ?? .notStated
      default: .notStated
      }
    return RegisterReferral(
      name: name,
      contact: ContactDetails(
        phone: form.text(.phone), email: form.text(.email), address: form.text(.address), language: language,
        needsInterpreter: interpreter), number: person.number,
      content: Referral.Content(
        district: HomeDistrict.ID(district), caseworkerName: form.text(.caseworker), sent: sent, received: received,
        targetGroup: group, groupDefinition: form.text(.definition), path: path, pathMotive: form.text(.motive),
        meansOfSupport: form.text(.means), unemployedSince: form.day(.unemployedSince), language: language,
        needsInterpreter: interpreter, ground: ground, purpose: form.text(.purpose), note: form.text(.note)))
  }
}
