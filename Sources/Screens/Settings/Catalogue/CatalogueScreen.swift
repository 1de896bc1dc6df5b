import Casework
import Domain
import TerminalKit

/// Inställningar › Utbud: the activities that plans can hold, who runs them, and how many they hold (R5.2).
struct CatalogueScreen: OfficePage {
  enum Action: Sendable { case add, change, withdraw }
  typealias Sheet = OfficeSheet

  struct Row: Identifiable, Sendable {
    let activity: Activity
    var id: Activity.ID { activity.id }
  }

  static let page = SettingsPage.catalogue
  let place: SettingsPlace
  var list = ListView<Row> { $0.activity.name }
  var size = Size(0, 0)
  var sheet: OfficeSheet?
  let empty = "Utbudet är tomt."

  init(at place: SettingsPlace) { self.place = place }

  var load: Effect<OfficePageMessage<Sheet, Action>> {
    .verb("utbudet", OpenOffice(), at: workplace) { .loaded($0) }
  }

  mutating func show(_ sheet: OfficeSheet) {
    self.sheet = sheet
    list.show(sheet.activities.map { Row(activity: $0) })
  }

  private var isOffered: Bool { list.selection?.activity.isOffered(on: workplace.today) ?? true }

  var actions: [Binding<OfficePageMessage<Sheet, Action>>] {
    let unread = sheet == nil ? "Sidan läses." : nil
    let off = unread ?? (list.selection == nil ? "Ingen aktivitet är vald." : nil)
    return [
      Binding(
        "catalogue.change", ["ä", "e", "ö", .enter], "Ändra aktiviteten", short: "ändra",
        synonyms: ["platser", "avtal", "anordnare"], inFooter: true, disabled: off, .act(.change)),
      Binding(
        "catalogue.add", ["+"], "Ny aktivitet i utbudet", short: "ny", synonyms: ["lägg till", "skapa"],
        inFooter: true, disabled: unread, .act(.add)),
      Binding(
        "catalogue.withdraw", ["x"], isOffered ? "Sluta erbjuda aktiviteten" : "Erbjud aktiviteten igen",
        short: isOffered ? "ta ur utbudet" : "erbjud igen", synonyms: ["dra in", "ta bort", "återinför"],
        inFooter: true, disabled: off, .act(.withdraw)),
    ]
  }

  mutating func act(_ action: Action) -> [Effect<OfficePageMessage<Sheet, Action>>] {
    guard let sheet else { return [] }
    switch (action, list.selection?.activity) {
    case (.add, _): return [.push(ActivityForm(at: workplace, activity: nil, in: sheet))]
    case (.change, let activity?): return [.push(ActivityForm(at: workplace, activity: activity, in: sheet))]
    case (.withdraw, let activity?):
      let verb = WithdrawActivity(activity: activity.id, isOffered: !isOffered)
      return [.verb("utbudet", verb, at: workplace) { .done($0) }]
    default: return []
    }
  }

  var columns: [Column<Row>] {
    let today = workplace.today
    return [
      Column("Aktivitet", .flexible(22, most: 36)) { [Span($0.activity.name)] },
      Column("Regi", .fixed(14)) { [Span($0.activity.providerKind.label, .muted)] },
      Column("Hos", .flexible(14, most: 30), priority: 1) { [Span($0.activity.provider, .muted)] },
      Column("tim/v", .fixed(5), alignment: .right) { [Span("\($0.activity.usualHours)")] },
      Column("Platser", .fixed(7), alignment: .right) { [Span($0.activity.places.map(String.init) ?? "–")] },
      Column("Läge", .flexible(8, most: 20)) { row in
        row.activity.isOffered(on: today) ? [Span("erbjuds", .good)] : [Span("indragen", .warning)]
      },
    ]
  }

  var facts: [[Span]] {
    guard let activity = list.selection?.activity else { return [] }
    var lines = [[Span("\(activity.name), \(activity.providerKind.label): \(activity.provider).")]]
    switch (activity.contractFrom, activity.contractTo) {
    case (nil, nil): break
    case (let from, let to):
      let first = from?.iso ?? "…"
      lines.append([Span("Avtal \(first) – \(to?.iso ?? "tills vidare"); plan utanför det varnar.")])
    }
    if let withdrawn = activity.withdrawn {
      lines.append([Span("Erbjuds inte sedan \(withdrawn.iso). Planer och tillfällen som finns ligger kvar.", .warning)]
      )
    }
    return lines
  }
}
