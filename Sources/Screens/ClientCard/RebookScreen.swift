import Casework
import Domain
import TerminalKit

/// Moving a booked time: who asked and why, and then the new time (R3.2).
struct RebookScreen: FormScreen {
  /// The raw values are what refusals name the fields by.
  enum Field: String, Hashable, Sendable { case asked, reason }

  enum Message: Sendable {
    case next
  }

  let workplace: Workplace
  let place: ClientCard.Place
  let title = "Boka om"
  var form: Form<Field>

  init(at workplace: Workplace, place: ClientCard.Place) {
    self.workplace = workplace
    self.place = place
    form = Form([
      FormField(
        .asked, "Vem bad om det",
        .choice(ChoiceField(Rebooking.Asked.allCases.map { Choice($0.rawValue, $0.label) })),
        required: "Välj vem som bad om det."),
      FormField(
        .reason, "Varför", .text(TextField(limit: 200)), width: 50,
        required: "Skriv varför, till exempel sjukt barn."),
    ])
  }

  var draftKey: String? { "rebooking/\(place.id.rawValue)" }

  /// On to the times.
  static let going = Binding<Message>(
    "rebook.next", [.control("s")], "Välj den nya tiden", short: "välj tid", synonyms: ["spara", "nästa"],
    inFooter: true, .next)

  var keymap: KeyMap<Message> {
    KeyMap(
      [Self.going],
      hints: [
        KeyHint([.tab, .enter], "Nästa fält; från det sista väljs tiden"), KeyHint([.backTab], "Förra fältet"),
        KeyHint([.left, .right], "Välj vem"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): form.resize(width: size.width)
    case .key(let key): if form.handle(key) == .finished { return chooseTime() }
    case .paste(let text): _ = form.paste(text)
    case .message(.next): return chooseTime()
    case .result(let value):
      guard value is Occasion else { return [] }
      form.markSaved()
      return [.finish(value)]
    case .refresh: break
    }
    return []
  }

  private mutating func chooseTime() -> [Effect<Message>] {
    guard form.check(), let asked = form.text(.asked).flatMap(Rebooking.Asked.init) else { return [] }
    let moved = BookingScreen.Moved(
      place: place.id, asked: asked, reason: form[.reason],
      room: place.occasion.isGroup ? nil : place.occasion.room)
    return [
      .push(
        BookingScreen(
          at: workplace, enrolment: place.participant.enrolment, kind: place.occasion.appointmentKind ?? .followUp,
          namesClient: false, offersLetter: false, moved: moved))
    ]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let start = place.occasion.start
    canvas.write(
      [
        Span("Flyttas: ", .muted),
        Span("\(place.occasion.title) \(start.day.listText(today: workplace.today)) \(start.time.text)"),
      ], 0, 0, width: canvas.width)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) {
      form.render(into: &$0, theme: theme)
    }
  }
}
