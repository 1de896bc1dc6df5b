import Casework
import Domain
import TerminalKit

/// Records a letter, schedule or plan that was handed over or sent without the program: how, when and in which language
/// (R7.5).
struct RecordLetterScreen: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case way, day, agreed, language }

  let workplace: Workplace
  let offer: LetterSheet.Offer
  let title = "Registrera lämnat"
  var form: Form<Field>

  init(at workplace: Workplace, offer: LetterSheet.Offer, sheet: LetterSheet) {
    self.workplace = workplace
    self.offer = offer
    form = Form([
      FormField(
        .way, "Hur",
        .choice(
          ChoiceField(SendingWay.allCases.map { Choice($0.rawValue, $0.pastLabel) })),
        required: "Välj hur det skickades eller lämnades."),
      FormField(
        .day, "Dag", .parsed(.date(workplace.today, today: workplace.today, calendar: sheet.calendar)), width: 14,
        required: "Skriv vilken dag, till exempel igår."),
      FormField(
        .agreed, "Ja från klienten",
        .parsed(.date(nil, today: workplace.today, calendar: sheet.calendar)), width: 14,
        help: "Bara för e-post och sms, som är påminnelser: dagen då klienten sa ja till dem."),
      FormField(
        .language, "Språk", .text(TextField(limit: RecordSentLetter.languageLimit)), width: 24,
        required: "Skriv vilket språk papperet var på, till exempel svenska.",
        help: sheet.client.details.language.map { "Papperets språk. Klientens är \($0)." } ?? "Papperets språk."),
    ])
  }

  var draftKey: String? { "letter/\(offer.request.enrolment.rawValue)/\(offer.request.subject.draftName)" }

  static let saving = Binding<ActFormMessage>(
    "record.save", [.control("s")], "Spara att det är lämnat eller skickat", short: "spara", synonyms: ["klar"],
    inFooter: true, .save)

  var saving: Binding<ActFormMessage> { Self.saving }

  let doneReminds = false

  var hints: [KeyHint] {
    [
      KeyHint([.tab, .backTab], "Nästa och förra fältet"), KeyHint([.left, .right], "Välj hur"),
      KeyHint([.up, .down], "En dag fram och tillbaka i datumfältet"),
    ]
  }

  var intro: String {
    let start = offer.start.map { "\($0.day.listText(today: workplace.today)) \($0.time.text) " } ?? ""
    return "Redan lämnat eller skickat: \(offer.kind.label), \(start)\(offer.title)"
  }

  /// Another proof of what is shown to be sent already may be the same paper once more.
  var question: ActQuestion? {
    guard let latest = offer.latest else { return nil }
    let sent = "\(latest.kind.sent(by: latest.way)) \(latest.day.listText(today: workplace.today))"
    return ActQuestion(
      text: ["Registrera ett till? Redan registrerat: \(sent), \(latest.letter.language)."],
      no: "Nej, tillbaka till formuläret", yes: "Ja, det här är ett annat papper")
  }

  func act() -> Effect<ActFormMessage>? {
    guard let day = form.day(.day), let way = form.text(.way).flatMap(SendingWay.init) else { return nil }
    let verb = RecordSentLetter(
      enrolment: offer.request.enrolment, kind: offer.kind, subject: offer.request.subject, language: form[.language],
      way: way, day: day, agreed: form.day(.agreed))
    return .verb("registreringen", verb, at: workplace, saving: draftKey) { [workplace] result in
      .saved(
        result.map { "\($0.kind.sent(by: $0.way)) \($0.day.listText(today: workplace.today))." })
    }
  }
}

extension SentLetter.Subject {
  /// A word of its own for each, for the draft's file.
  var draftName: String {
    switch self {
    case .place(let id): "place/\(id.rawValue)"
    case .activity(let id): "activity/\(id.rawValue)"
    case .plan(let id): "plan/\(id.rawValue)"
    case .enrolment: "enrolment"
    }
  }
}
