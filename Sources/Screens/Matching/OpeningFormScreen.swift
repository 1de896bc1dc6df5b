import Casework
import Domain
import TerminalKit

/// A new opening, or one that is changed: what it asks for is said in the assessment form's own answers (R9.2).
struct OpeningFormScreen: ActForm {
  enum Field: String, Hashable, Sendable {
    case title, employer, places, lastDay, words, languages, licences, education, swedish, hours, travel, other
  }

  let workplace: Workplace
  let opening: Opening?
  var form: Form<Field>

  /// The choice that asks for nothing.
  private static let any = Choice("any", "inget krav")

  init(at workplace: Workplace, sheet: OpenOpeningForm.Sheet, opening: Opening?) {
    self.workplace = workplace
    self.opening = opening
    let content = opening?.content
    let asked = content?.requirements ?? Opening.Requirements()
    func options(_ question: MatchProfile.Question, without left: Set<String> = []) -> [Choice] {
      (sheet.form.question(question.rawValue)?.options ?? []).filter { !left.contains($0.id) }
        .map { Choice($0.id, $0.label) }
    }
    func choice(_ id: Field, _ label: String, _ options: [Choice], _ chosen: String?) -> FormField<Field> {
      FormField(
        id, label, .choice(ChoiceField([Self.any] + options, chosen: chosen ?? Self.any.id)), isHidden: options.isEmpty)
    }
    let licences = options(.licence, without: ["none"])
    let partners = sheet.partners.map { Choice("\($0.id.rawValue)", $0.content.name) }
    form = Form([
      FormField(
        .title, "Arbete", .text(TextField(content?.title ?? "", limit: 200)), width: 40,
        required: "Skriv vad arbetet är."),
      FormField(
        .employer, "Arbetsgivare",
        .choice(ChoiceField(partners, chosen: content.map { "\($0.employer.rawValue)" })),
        required: "Välj arbetsgivare.", help: "Skriv de första bokstäverna. Nya läggs till under Samarbetsparter."),
      FormField(
        .places, "Platser", .parsed(.number(content?.places ?? 1, in: 1...500)), width: 6,
        required: "Skriv hur många som ska anställas."),
      FormField(
        .lastDay, "Sista dag", .parsed(.date(content?.lastDay, today: workplace.today, calendar: sheet.calendar)),
        width: 14, required: "Skriv sista dagen att söka, till exempel +2v."),
      FormField(
        .words, "Nämner", .text(TextField(asked.words.joined(separator: ", "), limit: 300)), width: 40,
        help: "Något av dem ska finnas i önskemål, mål, arbete eller utbildning: vård, omsorg", opensPart: true),
      FormField(
        .languages, "Språk", .text(TextField(asked.languages.joined(separator: ", "), limit: 300)), width: 40,
        help: "Det som ska talas, med komma emellan."),
      FormField(
        .licences, "Körkort", .choices(MultiChoice(licences, chosen: Set(asked.licences))),
        help: "Blanksteg kryssar.", isHidden: licences.isEmpty),
      choice(.education, "Utbildning, minst", options(.education), asked.education),
      choice(
        .swedish, "Svenska, minst", options(.swedish, without: [MatchProfile.needsNoSwedish, "not_started"]),
        asked.swedish),
      FormField(
        .hours, "Timmar i veckan", .parsed(.number(asked.hours, in: 1...60)), width: 5, help: "Tomt: inget krav."),
      choice(.travel, "Resa", options(.travel), asked.travel),
      FormField(
        .other, "Annat krav", .area(TextArea(asked.other ?? "", limit: 1000), rows: 2),
        help: "Läses av den som föreslår. Skriv inget om hälsa eller ursprung."),
    ])
  }

  var title: String { opening == nil ? "Ny plats" : "Ändra plats" }
  var draftKey: String? { "opening/" + (opening.map { "\($0.id.rawValue)" } ?? "new") }
  var intro: String { "Platsen syns på alla jobbtorg." }

  static let saving = Binding<ActFormMessage>(
    "opening.save", [.control("s")], "Spara platsen", short: "spara", synonyms: ["klar"], inFooter: true, .save)
  var saving: Binding<ActFormMessage> { Self.saving }

  var hints: [KeyHint] {
    [
      KeyHint([.tab, .backTab, .enter], "Nästa och förra fältet"), KeyHint([.left, .right], "Välj i fältet"),
      KeyHint([.space], "Kryssa körkort"),
    ]
  }

  func act() -> Effect<ActFormMessage>? {
    guard let employer = Int64(form[.employer]), let places = form.parsed(.places).flatMap({ Int($0) }),
      let lastDay = form.day(.lastDay)
    else { return nil }
    func chosen(_ field: Field) -> String? { form.text(field).flatMap { $0 == Self.any.id ? nil : $0 } }
    func words(_ field: Field) -> [String] { form[field].split(separator: ",").map { String($0).trimmed } }
    let content = Opening.Content(
      title: form[.title].trimmed, employer: .init(employer), places: places, lastDay: lastDay,
      requirements: Opening.Requirements(
        words: words(.words), languages: words(.languages), licences: form.chosen(.licences),
        education: chosen(.education), swedish: chosen(.swedish), travel: chosen(.travel),
        hours: form.parsed(.hours).flatMap { Int($0) }, other: form.text(.other)))
    let verb = SaveOpening(opening: opening?.id, version: opening?.version ?? 0, content: content)
    return .verb("platsen", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
