import Casework
import Domain
import TerminalKit

/// "Skickat hur och när": what a person says of letters in the outbox, one or several at once (R3.4).
struct SendingScreen: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case way, day, agreed }

  let workplace: Workplace
  let letters: [ClientLetter.ID]
  let what: String
  /// What the letter is about, where it is one: made anew it has the same draft.
  let request: LetterRequest?
  let title = "Skickat hur och när"
  var form: Form<Field>
  var doneReminds: Bool { false }

  /// `what` is what was sent, a sentence; `request` what it is about, where it is one letter; `calendar` the office's, for
  /// days as typed.
  init(
    at workplace: Workplace, letters: [ClientLetter.ID], about request: LetterRequest? = nil, what: String,
    calendar: WorkingCalendar
  ) {
    self.workplace = workplace
    self.letters = letters
    self.what = what
    self.request = request
    let today = workplace.today
    form = Form([
      FormField(
        .way, "Hur",
        .choice(ChoiceField(SendingWay.allCases.map { Choice($0.rawValue, $0.pastLabel) }, chosen: nil)),
        required: "Välj hur det skickades eller lämnades.",
        help: "E-post och sms är bara påminnelser: dag, tid och nummer att ringa. De visar inte att klienten är kallad."
      ),
      FormField(
        .day, "Dag", .parsed(.date(today, today: today, calendar: calendar)), width: 14,
        required: "Skriv vilken dag, till exempel igår."),
      FormField(
        .agreed, "Ja från klienten", .parsed(.date(nil, today: today, calendar: calendar)), width: 14,
        help: "Bara för e-post och sms: dagen då klienten sa ja till påminnelser."),
    ])
  }

  var draftKey: String? {
    request.map { "sending/\($0.enrolment.rawValue)/\($0.subject.draftName)" }
      ?? "sending/" + letters.map { "\($0.rawValue)" }.joined(separator: "-")
  }

  static let saving = Binding<ActFormMessage>(
    "sending.save", [.control("s")], "Spara att det är skickat eller lämnat", short: "spara", synonyms: ["klar"],
    inFooter: true, .save)

  var saving: Binding<ActFormMessage> { Self.saving }

  var hints: [KeyHint] {
    [
      KeyHint([.tab, .backTab], "Nästa och förra fältet"), KeyHint([.left, .right], "Välj hur"),
      KeyHint([.up, .down], "En dag fram och tillbaka i datumfältet"),
    ]
  }

  var intro: String { "\(what) Skriv det som har hänt, inte det som ska hända." }

  func act() -> Effect<ActFormMessage>? {
    guard let day = form.day(.day), let way = form.text(.way).flatMap(SendingWay.init) else { return nil }
    let verb = SendLetters(letters, way: way, day: day, agreed: form.day(.agreed))
    return .verb("registreringen", verb, at: workplace, saving: draftKey) { result in
      .saved(
        result.map { outcome in
          outcome.stays.isEmpty
            ? outcome.message : "\(outcome.message) \(outcome.stays.prefix(2).joined(separator: " "))"
        })
    }
  }
}
