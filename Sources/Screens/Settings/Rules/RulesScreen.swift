import Casework
import Domain
import TerminalKit

/// Inställningar › Regler: every setting with the value that holds, its default, since when and who changed it.
struct RulesScreen: OfficePage {
  enum Action: Sendable { case change, history, withdraw }
  typealias Sheet = SettingsSheet
  typealias Row = SettingsSheet.Row

  static let page = SettingsPage.rules
  let place: SettingsPlace
  var list = ListView<Row> { $0.id.key.label }
  var size = Size(0, 0)
  var sheet: SettingsSheet?
  let empty = "Det finns inga inställningar."

  init(at place: SettingsPlace) { self.place = place }

  var load: Effect<OfficePageMessage<Sheet, Action>> {
    .verb("inställningarna", OpenSettings(), at: workplace) { .loaded($0) }
  }

  mutating func show(_ sheet: SettingsSheet) {
    self.sheet = sheet
    list.show(sheet.rows)
  }

  var actions: [Binding<OfficePageMessage<Sheet, Action>>] {
    let none = list.selection == nil ? "Ingen inställning är vald." : nil
    return [
      Binding(
        "rules.change", ["ä", "e", "ö", .enter], "Ändra inställningen från en kommande dag", short: "ändra",
        synonyms: ["regel", "värde", "öppna"], inFooter: true, disabled: none, .act(.change)),
      Binding(
        "rules.history", ["h"], "Vad som gällt och vem som ändrat", short: "historik", synonyms: ["tidigare", "vem"],
        inFooter: true, disabled: none, .act(.history)),
      Binding(
        "rules.withdraw", ["x"], "Ta bort ändringen som inte gäller än", short: "ta bort ändring",
        synonyms: ["ångra", "kommande"], inFooter: list.selection?.planned != nil,
        disabled: list.selection?.planned == nil ? "Ingen ändring väntar." : nil, .act(.withdraw)),
    ]
  }

  mutating func act(_ action: Action) -> [Effect<OfficePageMessage<Sheet, Action>>] {
    guard let row = list.selection, let sheet else { return [] }
    switch action {
    case .change: return [.push(SettingForm(at: workplace, row: row, in: sheet))]
    case .history: return [.push(SettingHistoryScreen(row, today: workplace.today))]
    case .withdraw:
      guard let planned = row.planned else { return [] }
      let verb = WithdrawSetting(key: row.id.key, unit: row.id.unit, validFrom: planned.validFrom)
      return [.verb("ändringen", verb, at: workplace) { .done($0) }]
    }
  }

  var columns: [Column<Row>] {
    let today = workplace.today
    return [
      Column("Inställning", .flexible(26, most: 28)) { [Span($0.id.key.label)] },
      Column("Gäller", .flexible(11, most: 21)) { [Span($0.place, .muted)] },
      Column("Nu", .flexible(20, most: 31)) { row in
        [Span(row.id.key.words(row.current)), Span(row.planned == nil ? "" : " …", .warning)]
      },
      Column("Från", .flexible(10, most: 15), priority: 1) { row in
        [Span(row.inForce?.since(today: today) ?? "förval", .muted)]
      },
      Column("Förval", .flexible(20, most: 31), priority: 3) {
        [Span($0.id.key.words($0.id.key.defaultValue), .muted)]
      },
      Column("Ändrad av", .flexible(9, most: 18), priority: 2) { [Span($0.inForce?.changedBy ?? "–", .muted)] },
    ]
  }

  var facts: [[Span]] {
    guard let row = list.selection else { return [] }
    let key = row.id.key
    var lines = [[Span(key.explanation)]]
    if let planned = row.planned {
      lines.append([Span("Kommer: ", .muted), Span(planned.words(of: key), .warning)])
    }
    lines.append(
      [Span("Nu: ", .muted), Span(row.inForce?.words(of: key) ?? "förvalet"), Span(". ")]
        + [Span("Förval: \(key.words(key.defaultValue)).", .muted)])
    return lines
  }
}

extension SettingsSheet.Value {
  /// Whether the register began with it.
  private var isFromStart: Bool { changedBy == nil && validFrom.year <= 1900 }

  /// The day since when, as in lists.
  func since(today: Day) -> String { isFromStart ? "start" : validFrom.listText(today: today) }

  /// "7 arbetsdagar från 2008-05-01, ändrat av Eva Lund 2008-04-21 09:00".
  func words(of key: SettingKey) -> String {
    let from = isFromStart ? "sedan start" : "från \(validFrom.iso)"
    let who = changedBy.map { ", ändrat av \($0)" } ?? ""
    let at = changedAt.map { " \($0.day.iso) \($0.time.text)" } ?? ""
    return "\(key.words(value)) \(from)\(who)\(at)"
  }
}
