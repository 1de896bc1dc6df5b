import Casework
import Domain
import TerminalKit

/// What the list of clients is cut by: state, district, coach, first-visit clock, no-shows, no next time (R11.5).
/// Closes with a `Chosen`.
struct ClientFilterScreen: Screen {
  /// The filter, and what it says in words for the line above the list.
  struct Chosen: Sendable {
    let filter: ClientListQuery.Filter
    let words: String
  }

  enum FieldID: Hashable, Sendable { case state, district, coach, clock, noShows, nextTime }

  enum Message: Sendable {
    case show, clear
    case choices(Result<FilterChoices, Refusal>)
  }

  /// The choice that cuts nothing.
  private static let all = Choice("all", "alla")

  let workplace: Workplace
  let title = "Filter"
  private let before: ClientListQuery.Filter
  private var form: Form<FieldID>

  init(at workplace: Workplace, filter: ClientListQuery.Filter) {
    self.workplace = workplace
    before = filter
    form = Form(Self.fields(filter, FilterChoices(districts: [], coaches: [])))
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "filter.show", [.control("s")], "Visa listan med filtret", short: "visa", synonyms: ["spara", "klar"],
          inFooter: true, .show),
        Binding(
          "filter.clear", [.control("r")], "Rensa filtret", short: "rensa", synonyms: ["alla", "ta bort"],
          inFooter: true, .clear),
      ],
      hints: [
        KeyHint([.left, .right], "Välj i fältet; bokstäver väljer det som börjar så"),
        KeyHint([.tab, .backTab, .enter], "Nästa och förra fältet; Enter i det sista visar listan"),
      ], isTyping: form.isTyping, widgetKeys: form.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      form.resize(width: size.width)
      return [.verb("valen", ListFilterChoices(), at: workplace) { .choices($0) }]
    case .resized(let size): form.resize(width: size.width)
    case .message(.show): return [.finish(chosen)]
    case .message(.clear): return [.finish(Chosen(filter: ClientListQuery.Filter(), words: ""))]
    case .message(.choices(.success(let choices))): form = Form(Self.fields(before, choices))
    case .message(.choices(.failure(let refusal))): return [.refused(refusal)]
    case .key(let key): if form.handle(key) == .finished { return [.finish(chosen)] }
    case .paste, .refresh, .result: break
    }
    return []
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.write("Visa bara klienter med", 0, 0, .muted, width: canvas.width)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      form.render(into: &canvas, theme: theme)
    }
  }

  // MARK: The form and what it means

  private static func fields(_ filter: ClientListQuery.Filter, _ choices: FilterChoices) -> [FormField<FieldID>] {
    func field(_ id: FieldID, _ label: String, _ choices: [Choice], _ chosen: String?) -> FormField<FieldID> {
      FormField(id, label, .choice(ChoiceField([all] + choices, chosen: chosen ?? all.id)))
    }
    return [
      field(.state, "Läge", EnrolmentState.allCases.map { Choice($0.rawValue, $0.label) }, filter.state?.rawValue),
      field(
        .district, "Stadsdel", choices.districts.map { Choice("\($0.id.rawValue)", $0.name) },
        filter.district.map { "\($0.rawValue)" }),
      field(
        .coach, "Coach", choices.coaches.map { Choice("\($0.id.rawValue)", $0.fullName) },
        filter.coach.map { "\($0.rawValue)" }),
      field(
        .clock, "Första tid", ClientListQuery.Clock.allCases.map { Choice($0.rawValue, $0.label) },
        filter.clock?.rawValue),
      field(
        .noShows, "Uteblivna", [Choice("1", "minst 1"), Choice("2", "minst 2"), Choice("3", "minst 3")],
        filter.noShowsAtLeast.map { "\($0)" }),
      field(.nextTime, "Nästa tid", [Choice("none", "saknas")], filter.withoutNextTime ? "none" : nil),
    ]
  }

  private var chosen: Chosen {
    func number(_ id: FieldID) -> Int64? { Int64(form[id]) }
    let filter = ClientListQuery.Filter(
      state: EnrolmentState(rawValue: form[.state]), district: number(.district).map { HomeDistrict.ID($0) },
      coach: number(.coach).map { User.ID($0) }, clock: ClientListQuery.Clock(rawValue: form[.clock]),
      noShowsAtLeast: number(.noShows).map(Int.init), withoutNextTime: form[.nextTime] == "none")
    let words = form.fields.compactMap { field -> String? in
      guard case .choice(let choice) = field.control, let chosen = choice.chosen, chosen != Self.all.id,
        let label = choice.label
      else { return nil }
      return "\(field.label.lowercased()): \(label)"
    }
    return Chosen(filter: filter, words: words.joined(separator: " · "))
  }
}
