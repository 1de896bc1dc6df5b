import Casework
import Domain
import TerminalKit

/// "2 Klienter": the list of the unit's clients with search, views, order and filter (screens.md).
///
/// Only a window of rows is held; every change of search, view, order or filter reads its first page anew.
struct ClientsScreen: Screen {
  enum Message: Sendable {
    case open, search, leaveField, clearSearch, clearMarks, nextView, nextOrder, filter, assign, letters, referrals,
      newReferral
    case page(Result<ListPage<ClientListRow>, Refusal>)
    case counted(Result<Int, Refusal>)
    case calendar(Result<OfficeCalendar, Refusal>)
    case assigned(Result<String, Refusal>)
    case searchLogged(Result<Void, Refusal>)
  }

  let workplace: Workplace
  let title = "Klienter"
  var query = ClientListQuery()
  /// The filter in words; empty without one.
  var filterWords = ""
  var field = TextField(limit: 100)
  /// Whether the search field has the focus.
  var isTyping: Bool
  /// Whether the field has just been entered with an earlier search in it: the next letter begins a new one.
  private var beginsAnew = false
  var list = ListView<ClientListRow>(allowsMarks: true) { $0.name.listText }
  /// How many the query has, 1000 for more than 999; nil until they are counted.
  var hits: Int?
  /// Whether every row of the query is held.
  var isWhole = false
  var office = OfficeCalendar()
  var size = Size(0, 0)
  /// Whether the search that stands in the field has been logged (R12.1: once).
  var isSearchLogged = false
  /// Whom the coach that is being chosen is for.
  var assigning: [Enrolment.ID] = []

  init(at workplace: Workplace, isSearching: Bool = false) {
    self.workplace = workplace
    self.isTyping = isSearching
  }

  /// Whether anything is searched for.
  var hasSearch: Bool { query.search.contains { !$0.isWhitespace } }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      fit(size)
      return fetch() + [.verb("kalendern", ReadOfficeCalendar(), at: workplace) { .calendar($0) }]
    case .resized(let size):
      fit(size)
      return fetch()
    case .message(let message): return handle(message)
    case .key(let key): return press(key)
    case .paste(let text):
      guard isTyping else { return [] }
      beginNewSearch(with: text.first.map(Key.character))
      field.insert(text)
      return searchChanged()
    case .refresh: return reread()
    case .result(let value): return receive(value)
    }
  }

  private mutating func handle(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .open: return openSelected()
    case .search:
      isTyping = true
      beginsAnew = hasSearch
      return []
    case .leaveField:
      isTyping = false
      return logSearch(opened: nil)
    case .clearSearch:
      field.set("")
      return searchChanged()
    case .clearMarks:
      list.clearMarks()
      return []
    case .nextView:
      query.view = query.view.next
      return restart()
    case .nextOrder:
      query.order = query.order.next
      return restart()
    case .filter: return [.push(ClientFilterScreen(at: workplace, filter: query.filter))]
    case .assign:
      assigning = list.targets
      let selected = list.selection.map(\.name.titleText) ?? ""
      return [.push(ResponsibleScreen(at: workplace, who: Self.words(assigning.count, one: selected), for: assigning))]
    case .letters: return [.push(LetterBatchScreen(at: workplace, whom: .enrolments(list.targets)))]
    case .referrals: return [.push(ReferralsScreen(at: workplace))]
    case .newReferral: return [.push(ReferralFormScreen(at: workplace))]
    case .page(.success(let page)): return receive(page)
    case .page(.failure(let refusal)):
      list.forgetRequest()
      return [.refused(refusal)]
    case .counted(let result):
      hits = try? result.get()
      return []
    case .calendar(let result):
      office = (try? result.get()) ?? office
      return []
    case .assigned(.success(let text)):
      list.clearMarks()
      return [.done(text)] + reread()
    case .assigned(.failure(let refusal)), .searchLogged(.failure(let refusal)): return [.refused(refusal)]
    case .searchLogged(.success): return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect<Message>] {
    switch key {
    case .up, .down, .pageUp, .pageDown: list.handle(key)
    case _ where isTyping:
      let before = field.text
      beginNewSearch(with: key)
      field.handle(key)
      return field.text == before ? [] : searchChanged()
    case "." where !canJump:
      let order = workplace.name(.orderClients)
      return [
        .say("Hoppa går i namnordning utan sökning. \(order) byter ordning, Esc rensar sökningen.")
      ]
    default: list.handle(key)
    }
    return fetch()
  }

  /// A letter typed into a field that still holds the last search replaces it; any other key goes on editing it.
  private mutating func beginNewSearch(with key: Key?) {
    if beginsAnew, case .character = key { field.set("") }
    beginsAnew = false
  }

  /// Letters find their row where the whole list is held, or where it is read in the order of names.
  private var canJump: Bool { isWhole || (query.order == .name && !hasSearch) }

  // MARK: Reading

  private mutating func fit(_ size: Size) {
    self.size = size
    list.resize(height: size.height - headerRows - 1)
  }

  private mutating func searchChanged() -> [Effect<Message>] {
    isSearchLogged = false
    guard field.text != query.search else { return [] }
    query.search = field.text
    return restart()
  }

  private mutating func restart() -> [Effect<Message>] {
    fit(size)
    hits = nil
    // Marks stay: one can look for people one by one and then act on all of them.
    list.restart()
    return fetch()
  }

  private mutating func reread() -> [Effect<Message>] {
    list.reload()
    return fetch()
  }

  private mutating func fetch() -> [Effect<Message>] {
    guard let request = list.nextRequest() else { return [] }
    return [
      .perform("klientlistan") { [workplace, query] stop in
        let workplace = workplace.stopped(by: stop)
        let key = request.pageKey(\.place)
        return .page(
          request.read(from: key) { key, limit in
            var query = query
            query.from = key
            query.limit = limit
            return workplace.result(of: ListClients(query: query))
          })
      }
    ]
  }

  private mutating func receive(_ page: ListPage<ClientListRow>) -> [Effect<Message>] {
    list.receive(page)
    let more = fetch()
    switch page.request.place {
    case .start, .from:
      if case .start = page.request.place { isWhole = !page.hasMore }
      // Counted after the rows are on the screen, and only up to 999.
      return more + [.verb("antalet", CountClients(query: query), at: workplace) { .counted($0) }]
    case .end, .after, .before, .matching: return more
    }
  }

  // MARK: Doing

  private mutating func openSelected() -> [Effect<Message>] {
    guard let row = list.selection else { return [] }
    isTyping = false
    return logSearch(opened: row.id) + [.push(ClientCardScreen(at: workplace, enrolment: row.id))]
  }

  private mutating func logSearch(opened: Enrolment.ID?) -> [Effect<Message>] {
    guard hasSearch, !isSearchLogged else { return [] }
    isSearchLogged = true
    return [
      .verb("sökningen", EndSearch(hits: hits ?? list.rows.count, opened: opened), at: workplace) { .searchLogged($0) }
    ]
  }

  private mutating func receive(_ value: any Sendable) -> [Effect<Message>] {
    switch value {
    case let chosen as ClientFilterScreen.Chosen:
      query.filter = chosen.filter
      filterWords = chosen.words
      return restart()
    case let chosen as ResponsibleScreen.Chosen:
      return [chosen.assign(assigning, at: workplace) { .assigned($0) }]
    default: return reread()
    }
  }

  /// "3 klienter", or the one's name.
  static func words(_ count: Int, one: String) -> String { count == 1 ? one : count.counted("klient", "klienter") }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The case after this one, the first after the last.
  var next: Self {
    let all = Self.allCases
    guard let index = all.firstIndex(of: self) else { return self }
    return all[(index + 1) % all.count]
  }
}
