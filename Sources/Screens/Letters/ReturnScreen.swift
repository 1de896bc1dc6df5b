import Casework
import Domain
import TerminalKit

/// That a letter came back: it proves nothing any more, and is to be sent again (R3.4).
struct ReturnScreen: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case day }

  let workplace: Workplace
  let sent: SentLetter
  let name: PersonName
  let title = "Kom tillbaka"
  var form: Form<Field>
  var doneReminds: Bool { false }

  /// `calendar` is the office's, for the day as typed.
  init(at workplace: Workplace, sent: SentLetter, name: PersonName, calendar: WorkingCalendar) {
    self.workplace = workplace
    self.sent = sent
    self.name = name
    let today = workplace.today
    form = Form([
      FormField(
        .day, "Kom tillbaka", .parsed(.date(today, today: today, calendar: calendar)), width: 14,
        required: "Skriv vilken dag, till exempel igår.")
    ])
  }

  var draftKey: String? { "return/\(sent.enrolment.rawValue)/\(sent.id.rawValue)" }

  static let saving = Binding<ActFormMessage>(
    "return.save", [.control("s")], "Spara att brevet kom tillbaka", short: "spara", synonyms: ["klar", "retur"],
    inFooter: true, .save)

  var saving: Binding<ActFormMessage> { Self.saving }

  var intro: String {
    ActLine("\(sent.kind.sent(by: sent.way)) \(sent.day.iso)", of: name.listText).text
      + " Brevet visar då inte längre att klienten är kallad, och läggs i Att skicka."
  }

  func act() -> Effect<ActFormMessage>? {
    guard let day = form.day(.day) else { return nil }
    return .verb("registreringen", RecordReturn(sent.id, day: day), at: workplace, saving: draftKey) { .saved($0) }
  }
}
