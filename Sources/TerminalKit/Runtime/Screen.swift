/// One screen: a value that holds its state, with pure functions.
///
/// The runtime draws the frame (breadcrumb, message line, footer) and gives the screen the room in between. Keys are
/// looked up in `keymap`; what is bound comes as `.message`, the rest as `.key`. A list that is read page by page:
///
/// ```swift
/// struct PeopleScreen: Screen {
///   enum Message: Sendable { case open, page(ListPage<Person>), failed(String) }
///   let title = "People"
///   let source: PeopleSource
///   var list = ListView<Person>(allowsMarks: true) { $0.name }
///
///   var keymap: KeyMap<Message> {
///     KeyMap(
///       [Binding("people.open", ["ö", .enter], "Open the person", short: "open", inFooter: true,
///          disabled: list.selection == nil ? "Nobody is selected." : nil, .open)],
///       isTyping: list.isJumping, widgetKeys: list.widgetKeys)
///   }
///
///   mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
///     switch input {
///     case .opened(let size), .resized(let size): list.resize(height: size.height - 1)
///     case .message(.open): return list.selection.map { [.push(PersonScreen($0))] } ?? []
///     case .message(.page(let page)): list.receive(page)
///     case .message(.failed(let why)): return [.say(why, .danger)]
///     case .key(let key): list.handle(key)
///     case .refresh, .result: list.reload()
///     case .stopped: list.forgetRequest()
///     case .paste: break
///     }
///     guard let request = list.nextRequest() else { return [] }
///     return [.perform("the list") { [source] in await source.page(request) }]
///   }
///
///   func render(into canvas: inout Canvas, theme: Theme) {
///     list.render(into: &canvas, columns: Self.columns, theme: theme, wording: .own)
///   }
/// }
/// ```
public protocol Screen: Sendable {
  /// What can happen on this screen: what its bindings say, and the results of its effects.
  associatedtype Message: Sendable
  /// Its part of the breadcrumb.
  var title: String { get }
  /// What can be done right now, computed from the state so that the reasons for what cannot are always true.
  var keymap: KeyMap<Message> { get }
  /// Changes the state and says what is to be done outside. Never blocks, reads no clock and no file.
  mutating func update(_ input: Input<Message>) -> [Effect<Message>]
  /// Draws the state. No input, no output, no clock; any size, 0×0 included.
  func render(into canvas: inout Canvas, theme: Theme)
}
