import Casework
import Domain
import TerminalKit

/// A room of a jobbtorg, new or changed (R3.3).
struct RoomForm: ActForm {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case centre, name, places }

  let workplace: Workplace
  let room: Room?
  let title: String
  var form: Form<Field>

  var draftKey: String? { "room/\(room?.id.rawValue ?? 0)" }

  init(at workplace: Workplace, room: Room?, by centre: JobCentre.ID?, in sheet: OfficeSheet) {
    self.workplace = workplace
    self.room = room
    title = room == nil ? "Ny lokal" : "Ändra lokal"
    form = Form([
      FormField(
        .centre, "Jobbtorg",
        .choice(
          ChoiceField(
            sheet.centres.map { Choice("\($0.id.rawValue)", $0.name) },
            chosen: (centre ?? sheet.centres.first?.id).map { "\($0.rawValue)" })),
        required: "Välj jobbtorg.", isHidden: room != nil),
      FormField(
        .name, "Namn", .text(TextField(room?.name ?? "", limit: 80)), width: 30,
        required: "Skriv ett namn, till exempel rum 4."),
      FormField(
        .places, "Platser", .parsed(.number(room?.places, in: 1...500)), width: 6,
        required: "Ange hur många klienter den rymmer."),
    ])
    form.focus(on: .name)
  }

  var saving: Binding<ActFormMessage> { Self.saving(disabled: workplace.refusal(of: .manageSettings)) }

  static func saving(disabled: String? = nil) -> Binding<ActFormMessage> {
    Binding(
      "room.save", [.control("s")], "Klar: spara lokalen", short: "spara", synonyms: ["lägg till", "ändra"],
      inFooter: true, disabled: disabled, .save)
  }

  var intro: String { "Tider som är bokade behåller lokalens namn som det var." }

  func act() -> Effect<ActFormMessage>? {
    guard let centre = Int64(form[.centre]), let places = form.parsed(.places).flatMap({ Int($0) }) else { return nil }
    let verb = SaveRoom(
      room: room?.id, centre: .init(centre), name: form[.name], places: places, isOpen: room?.isOpen ?? true)
    return .verb("lokalen", verb, at: workplace, saving: draftKey) { .saved($0) }
  }
}
