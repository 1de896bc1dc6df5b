import Casework
import Domain
import TerminalKit

/// Moves a case to another jobbtorg: which, and why; what follows stands above (R1.7).
struct MoveFormScreen: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case centre, reason }

  let workplace: Workplace
  let card: ClientCard
  let centres: [JobCentre]
  let title = "Flytta"
  var form: Form<Field>

  var draftKey: String? { "move/\(card.enrolment.id.rawValue)" }

  init(at workplace: Workplace, card: ClientCard, centres: [JobCentre]) {
    self.workplace = workplace
    self.card = card
    self.centres = centres
    form = Form([
      FormField(
        .centre, "Jobbtorg", .choice(ChoiceField(centres.map { Choice("\($0.id.rawValue)", $0.name) })),
        required: "Välj vart klienten flyttas.", help: "Bokstäver väljer det som börjar så."),
      FormField(
        .reason, "Varför", .area(TextArea(limit: 1000), rows: 4), required: "Skriv varför, för båda jobbtorgen."),
    ])
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .moveToCentre)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "move.save", [.control("s"), .control("f")], "Klar: flytta ärendet", short: "flytta",
      synonyms: ["spara", "klar"],
      inFooter: true, disabled: disabled, .save)
  }

  var hints: [KeyHint] { [KeyHint([.left, .right], "Välj jobbtorg; bokstäver väljer det som börjar så")] }

  var intro: String {
    let coming = card.coming(after: workplace.session.now).count
    let times =
      coming == 0
      ? "Inga tider är bokade."
      : "\(coming.counted("bokad tid här avbokas", "bokade tider här avbokas")), och det nya jobbtorget "
        + "får uppgiften att ge en ny."
    return "\(card.client.details.name.titleText) flyttas med hela sin historia och står hos Ofördelade på det nya "
      + "jobbtorget. \(times) Stadsdelens uppgifter ligger kvar. Båda jobbtorgen ser när och varför."
  }

  func act() -> Effect<ActFormMessage>? {
    guard let centre = Int64(form[.centre]) else { return nil }
    let verb = MoveToCentre(
      enrolment: card.enrolment.id, version: card.enrolment.version, centre: JobCentre.ID(centre),
      reason: form[.reason], cancelling: card.coming(after: workplace.session.now))
    return .verb("flytten", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
