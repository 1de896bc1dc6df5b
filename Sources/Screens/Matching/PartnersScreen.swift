import Casework
import Domain
import TerminalKit

/// "Samarbetsparter": who the jobbtorg works with, with contracts and whom to ask for (R9.1).
struct PartnersScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<[Partner], Refusal>)
    case calendar(Result<OfficeCalendar, Refusal>)
    case new, change
  }

  let workplace: Workplace
  let title = "Samarbetsparter"
  private var calendar = WorkingCalendar()
  private var list = ListView<Partner> { $0.content.name }

  init(at workplace: Workplace) {
    self.workplace = workplace
  }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Binding(
          "partners.change", ["ä", "e", "ö", .enter], "Öppna parten och ändra", short: "ändra",
          synonyms: ["avtal", "kontakt"], inFooter: true,
          disabled: list.selection == nil ? "Ingen samarbetspart är vald." : nil, .change),
        Binding(
          .newPartner, "Ny samarbetspart", short: "ny part", synonyms: ["arbetsgivare", "lägg till", "anordnare"],
          inFooter: true, .new),
      ],
      hints: list.hints(move: "Flytta i listan", mark: "", jump: "Hoppa till namnet som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 1)
      return [load, .verb("kalendern", ReadOfficeCalendar(), at: workplace) { .calendar($0) }]
    case .resized(let size): list.resize(height: size.height - 1)
    case .refresh, .result: return [load]
    case .message(.loaded(.success(let partners))): list.show(partners)
    case .message(.loaded(.failure(let refusal))): return [.refused(refusal)]
    case .message(.calendar(let result)): calendar = (try? result.get())?.calendar ?? calendar
    case .message(.new): return [.push(PartnerFormScreen(at: workplace, partner: nil, calendar: calendar))]
    case .message(.change):
      return list.selection.map { [.push(PartnerFormScreen(at: workplace, partner: $0, calendar: calendar))] } ?? []
    case .key(let key): list.handle(key)
    case .paste: break
    }
    return []
  }

  private var load: Effect<Message> { .verb("samarbetsparterna", ListPartners(), at: workplace) { .loaded($0) } }

  func render(into canvas: inout Canvas, theme: Theme) {
    let today = workplace.today
    let columns: [Column<Partner>] = [
      Column("Namn", .flexible(24, most: 36)) { [Span($0.content.name)] },
      Column("Slag", .flexible(19, most: 22)) { [Span($0.content.kind.label)] },
      Column("Avtal", .fixed(20)) { [$0.content.contractSpan(today: today)] },
      Column("Kontakt", .flexible(13, most: 24), priority: 1) { [Span($0.content.contact ?? "–", .muted)] },
      Column("Telefon", .flexible(13, most: 16), priority: 2) { [Span($0.content.phone ?? "–", .muted)] },
    ]
    list.render(
      into: &canvas, columns: columns, theme: theme, wording: .swedish,
      empty: "Inga samarbetsparter. \(workplace.name(.newPartner)) lägger till en.")
  }
}

extension Partner.Content {
  /// The contract's period, with a sign where it has ended.
  func contractSpan(today: Day) -> Span {
    guard let last = contractTo else {
      return Span(contractFrom.map { "från \($0.listText(today: today))" } ?? "–", .muted)
    }
    return last < today
      ? Span("! gick ut \(last.listText(today: today))", .warning) : Span("till \(last.listText(today: today))")
  }
}
