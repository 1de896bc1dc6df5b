import TerminalKit

/// Who is here: a list, one key a person.
struct PeopleScreen: Screen {
  struct Person: Identifiable, Sendable {
    let id: Int
    let name: String
    var isHere = false
  }

  enum Message: Sendable { case toggle, loaded([Person]) }

  let title = "People"
  let wording: Wording
  let load: @Sendable () async -> [Person]
  var people: [Person] = []
  var list = ListView<Person> { $0.name }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "people.toggle", ["h", .enter], "Here, or not here", short: "here", synonyms: ["present"], inFooter: true,
          disabled: list.selection == nil ? "Nobody is selected." : nil, .toggle)
      ],
      hints: list.hints(move: "Move", mark: "Mark", jump: "Go to the name that begins so"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 1)
      return [.perform("the people") { [load] _ in .loaded(await load()) }]
    case .resized(let size): list.resize(height: size.height - 1)
    case .message(.loaded(let people)): show(people)
    case .message(.toggle):
      guard let index = people.firstIndex(where: { $0.id == list.selection?.id }) else { return [] }
      people[index].isHere.toggle()
      show(people)
      return [.say("\(people[index].name) is \(people[index].isHere ? "here" : "not here").", .good)]
    case .key(let key): list.handle(key)
    case .paste, .refresh, .result: break
    }
    return []
  }

  private mutating func show(_ people: [Person]) {
    self.people = people
    list.show(people)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let columns: [Column<Person>] = [
      Column("Name", .flexible(10, most: 30)) { [Span($0.name)] },
      Column("Here", .fixed(8)) { [$0.isHere ? Span("\(theme.glyphs.check) here", .good) : Span("not yet", .muted)] },
    ]
    list.render(into: &canvas, columns: columns, theme: theme, wording: wording)
  }
}
