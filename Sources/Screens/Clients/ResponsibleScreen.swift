import Casework
import Domain
import TerminalKit

/// Who is to be responsible (R1.10): at a jobbtorg the coach, in a district the handläggare; closes with a `Chosen`.
struct ResponsibleScreen: Screen {
  /// The choice: somebody, or nil for nobody in particular.
  struct Chosen: Sendable {
    let person: User.ID?
    let isCaseworker: Bool

    /// Makes the person responsible for these cases.
    func assign<Message>(
      _ enrolments: [Enrolment.ID], at workplace: Workplace,
      then message: @escaping @Sendable (Result<String, Refusal>) -> Message
    ) -> Effect<Message> {
      let verb =
        isCaseworker
        ? AssignResponsible(enrolments: enrolments, caseworker: person)
        : AssignResponsible(enrolments: enrolments, coach: person)
      return .verb("fördelningen", verb, at: workplace, then: message)
    }
  }

  struct Row: Identifiable, Sendable {
    let id: Int64
    let name: String
    let person: User.ID?
  }

  enum Message: Sendable {
    case choose
    case people(Result<ListResponsible.Choice, Refusal>)
  }

  let workplace: Workplace
  var title: String { isCaseworker ? "Handläggare" : "Coach" }
  /// For whom, as words.
  let who: String
  /// The cases.
  let enrolments: [Enrolment.ID]
  var list = ListView<Row> { $0.name }

  init(at workplace: Workplace, who: String, for enrolments: [Enrolment.ID] = []) {
    self.enrolments = enrolments
    self.workplace = workplace
    self.who = who
  }

  /// Whether the district's own is chosen.
  private var isCaseworker: Bool { workplace.session.unit.isDistrict }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "coach.choose", [.enter, "ö"], "Tilldela", short: "tilldela", synonyms: ["välj", "fördela"], inFooter: true,
          disabled: list.selection == nil ? "Ingen är vald." : nil, .choose)
      ],
      hints: list.hints(move: "Flytta i listan", mark: "", jump: "Hoppa till namnet som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 2)
      return read()
    case .resized(let size): list.resize(height: size.height - 2)
    case .message(.choose):
      guard let row = list.selection else { return [] }
      return [.finish(Chosen(person: row.person, isCaseworker: isCaseworker))]
    case .message(.people(.success(let choice))):
      let isFirst = !list.isLoaded
      list.show(
        choice.people.map { user in
          let why = user.id == choice.proposed ? " – bokade första tiden" : ""
          return Row(id: user.id.rawValue, name: user.fullName + why, person: user.id)
        }
          + [
            Row(
              id: 0, name: isCaseworker ? "Ingen – stadsdelens enhet" : "Ingen – lägg bland ofördelade", person: nil)
          ])
      if isFirst { list.select((choice.proposed ?? workplace.session.user).rawValue) }
    case .message(.people(.failure(let refusal))): return [.refused(refusal)]
    case .key(let key): list.handle(key)
    case .refresh, .result: return read()
    case .paste: break
    }
    return []
  }

  private func read() -> [Effect<Message>] {
    [.verb("de som kan väljas", ListResponsible(for: enrolments), at: workplace) { .people($0) }]
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.write(
      [Span(isCaseworker ? "Handläggare för " : "Ansvarig coach för ", .muted), Span(who)], 0, 0, width: canvas.width)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: [Column(title, .flexible(10, most: 60)) { [Span($0.name)] }], theme: theme,
        wording: .swedish, hasHeader: false, empty: "Det finns ingen att välja.")
    }
  }
}

extension Workplace {
  /// Whom one makes responsible from here: the jobbtorg its coach, the district its handläggare (R1.10).
  var assigning: (title: String, short: String, permission: Permission) {
    session.unit.isDistrict
      ? ("Byt handläggare", "handläggare", .assignCaseworker) : ("Tilldela coach", "coach", .assignCoach)
  }
}
