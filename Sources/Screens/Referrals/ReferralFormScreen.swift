import Casework
import Domain
import TerminalKit

/// "Ny remiss": begins with the identity number, then what the district states (R1.2, R1.8).
///
/// The rest of the form is shown once the register has been asked about the number. A known person's details are filled
/// in; with an open enrolment the referral is refused, naming it.
struct ReferralFormScreen: DraftingScreen {
  enum Message: Sendable {
    case save
    case choices(Result<FilterChoices, Refusal>)
    case calendar(Result<OfficeCalendar, Refusal>)
    case found(IdentityNumber, Result<KnownPerson?, Refusal>, then: Next)
    case saved(Result<ReferralOutcome, Refusal>)
  }

  /// What follows when the register has said who has the number.
  enum Next: Sendable {
    /// The person's details are filled in, and the next field is gone to.
    case fill
    /// The same, and the referral is saved.
    case save
    /// The fields are filled already, by a draft.
    case goOnWriting
  }

  /// What the register said of the number.
  enum Person: Sendable {
    case unasked
    case new(IdentityNumber)
    /// There is no number to ask about.
    case unnumbered
    /// A client, by the number that was typed: it may be an earlier one.
    case known(Client, as: IdentityNumber)
    /// Somebody whose cases are all other units': what is known of the person is not shown here.
    case elsewhere(IdentityNumber)

    /// The number that was asked about.
    var number: IdentityNumber? {
      switch self {
      case .unasked, .unnumbered: nil
      case .new(let number), .elsewhere(let number), .known(_, let number): number
      }
    }
  }

  let workplace: Workplace
  let title = "Ny remiss"
  var form: Form<ReferralField>
  var person = Person.unasked
  /// What the register filled in; what was typed instead is a person's.
  private var filled: Client.Details?
  /// Whether it can be written in: what can be chosen has been read.
  private(set) var isReady = false

  init(at workplace: Workplace) {
    self.workplace = workplace
    form = Form(ReferralField.fields(today: workplace.today, session: workplace.session))
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "referral.save", [.control("s")], "Registrera remissen", short: "spara", synonyms: ["registrera", "klar"],
          inFooter: true, .save)
      ],
      hints: [
        KeyHint([.tab, .backTab, .enter], "Nästa och förra fältet"),
        KeyHint([.left, .right], "Välj i fältet; bokstäver väljer det som börjar så"),
        KeyHint([.up, .down], "En dag fram och tillbaka i datumfält"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      form.resize(width: size.width)
      return [
        .verb("stadsdelarna", ListFilterChoices(), at: workplace) { .choices($0) },
        .verb("kalendern", ReadOfficeCalendar(), at: workplace) { .calendar($0) },
      ]
    case .resized(let size): form.resize(width: size.width)
    case .message(let message): return handle(message)
    case .key(let key): return press(key)
    case .paste(let text):
      let outcome = form.paste(text)
      return edited(outcome)
    case .refresh, .result: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect<Message>] {
    let before = form.focused
    let outcome = form.handle(key)
    // Leaving the number asks the register; in a form that shows the number alone, so does Enter.
    if before == .number, outcome == .moved || outcome == .finished, [.enter, .tab, .down].contains(key) {
      return lookUp(then: .fill)
    }
    return edited(outcome)
  }

  private mutating func edited(_ outcome: Form<ReferralField>.Outcome) -> [Effect<Message>] {
    guard case .edited(let field) = outcome else { return [] }
    if field == .number { person = .unasked }
    ReferralField.showFields(of: &form, person: person)
    return []
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .choices(.success(let choices)):
      ReferralField.offer(choices.districts, in: &form)
      isReady = true
    case .choices(.failure(let refusal)): return [.refused(refusal)]
    case .calendar(let result):
      if let office = try? result.get() {
        form.count(by: office.calendar, today: workplace.today, in: ReferralField.dates)
      }
    case .found(let number, .success(let known), let next): return receive(known, number, then: next)
    case .found(_, .failure(let refusal), _): return [.refused(refusal)]
    case .save: return save()
    case .saved(.success(let outcome)):
      form.markSaved()
      return [
        .say(outcome.message, .good),
        .replace(ClientCardScreen(at: workplace, enrolment: outcome.enrolment.id)),
      ]
    case .saved(.failure(let refusal)):
      form.show(refusal)
      return [.refused(refusal)]
    }
    return []
  }

  // MARK: The person

  mutating func lookUp(then next: Next) -> [Effect<Message>] {
    let stored = form.parsed(.number)
    if stored == ParsedField.lackingNumber {
      person = .unnumbered
      ReferralField.showFields(of: &form, person: person)
      if next == .save { return save() }
      if next == .fill { form.focus(on: .given) }
      return []
    }
    guard let number = stored.flatMap({ IdentityNumber(stored: $0) }) else {
      form.show(errors: [.number: form.field(.number)?.fault ?? ""])
      return []
    }
    return number == person.number ? [] : ask(about: number, then: next)
  }

  private func ask(about number: IdentityNumber, then next: Next) -> [Effect<Message>] {
    [.verb("registret", FindByNumber(number: number), at: workplace) { .found(number, $0, then: next) }]
  }

  private mutating func receive(
    _ known: KnownPerson?, _ number: IdentityNumber, then next: Next
  ) -> [Effect<Message>] {
    if let open = known?.open {
      let what = "Personen har redan en öppen inskrivning: \(open.caseNumber.text), remiss \(open.sent.iso)."
      let search = workplace.name(.search)
      let next =
        known?.isVisible == true
        ? " Tryck Esc och sök fram den med \(search)." : " Den hör till en annan enhet."
      form.show(errors: [.number: what + next])
      return [.say("Remissen kan inte registreras. " + what, .warning)]
    }
    form[.number] = number.text
    if let known {
      person = known.client.map { .known($0, as: number) } ?? .elsewhere(number)
    } else {
      person = .new(number)
    }
    let details = known?.client?.details
    if next != .goOnWriting { ReferralField.fill(&form, with: details, inPlaceOf: filled) }
    filled = details
    ReferralField.showFields(of: &form, person: person)
    if next == .save { return save() }
    form.focus(on: known?.client == nil ? .given : .phone)
    return []
  }

  private mutating func save() -> [Effect<Message>] {
    if case .unasked = person { return lookUp(then: .save) }
    guard form.check(), let referral = ReferralField.referral(from: form, person: person) else { return [] }
    return [.verb("remissen", referral, at: workplace, saving: draftKey) { .saved($0) }]
  }

  // MARK: Drawing

  func render(into canvas: inout Canvas, theme: Theme) {
    let top = canvas.paragraph(words) + 1
    canvas.draw(in: Rect(x: 0, y: top, width: canvas.width, height: canvas.height - top)) { canvas in
      form.render(into: &canvas, theme: theme)
    }
  }

  /// What is unusual about the name, once one has gone on from it; never a reason to refuse (R16.2).
  private var nameWarnings: [Span] {
    let isAtName = [.number, .given, .family].contains(form.focused)
    let name = PersonName(given: form[.given], family: form[.family])
    return isAtName ? [] : name.warnings.map { Span(" ! \($0.message)", .warning) }
  }

  private var words: [Span] {
    switch person {
    case .unasked: [Span("Börja med personnumret: registret söks innan något skrivs in.", .muted)]
    case .new: [Span("Personen är ny i registret.", .muted)] + nameWarnings
    case .unnumbered:
      [
        Span(
          "Sök först på namnet (Esc, sedan \(workplace.name(.search))): personen kan finnas. Annars ges ett reservnummer.",
          .muted)
      ] + nameWarnings
    case .elsewhere:
      [
        Span(
          "Numret finns i registret, men uppgifterna visas inte här: de hör till en annan enhet. Skriv vad remissen säger.",
          .muted)
      ] + nameWarnings
    case .known(let client, _):
      [
        Span("Känd i registret: "), Span(client.details.name.titleText, .heading),
        Span(". Det sparade namnet står kvar.", .muted),
      ]
    }
  }
}
