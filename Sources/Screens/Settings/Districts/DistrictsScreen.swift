import Casework
import Domain
import TerminalKit

/// Inställningar › Stadsdelar: which jobbtorg each belongs to, from when to when, and who followed (R1.7).
struct DistrictsScreen: OfficePage {
  enum Action: Sendable { case add, move, end }
  typealias Sheet = OfficeSheet

  struct Row: Identifiable, Sendable {
    let district: HomeDistrict
    let centre: String
    let successor: String?
    /// Whether it has a handläggare; an ended one needs none.
    let isEmpty: Bool
    let facts: [[Span]]
    var id: HomeDistrict.ID { district.id }
  }

  static let page = SettingsPage.districts
  let place: SettingsPlace
  var list = ListView<Row> { $0.district.name }
  var size = Size(0, 0)
  var sheet: OfficeSheet?
  let empty = "Det finns inga stadsdelar."

  init(at place: SettingsPlace) { self.place = place }

  var load: Effect<OfficePageMessage<Sheet, Action>> {
    .verb("stadsdelarna", OpenOffice(), at: workplace) { .loaded($0) }
  }

  mutating func show(_ sheet: OfficeSheet) {
    self.sheet = sheet
    let today = workplace.today
    list.show(
      sheet.districts.map { district in
        Row(
          district: district, centre: sheet.name(of: district.centre(on: max(today, district.validFrom))),
          successor: district.successor.map { sheet.name(of: $0) },
          isEmpty: sheet.emptyUnits.contains { $0.unit == .district(district.id) },
          facts: Self.facts(of: district, in: sheet, today))
      })
  }

  private static func facts(of district: HomeDistrict, in sheet: OfficeSheet, _ today: Day) -> [[Span]] {
    let first = [
      "\(district.name) hörde till \(sheet.name(of: district.centre)) från \(district.validFrom.iso)"
    ]
    let moves = district.moves.map { "\(sheet.name(of: $0.centre)) från \($0.from.iso)" }
    var lines = [[Span((first + moves).joined(separator: ", ") + ".")]]
    if let last = district.validTo {
      let name = district.successor.map { sheet.name(of: $0) }
      lines.append([
        Span("Gäller till och med \(last.iso)" + (name.map { "; efterträds av \($0)." } ?? ".")),
        Span(
          (district.handedOver.map { " Ärenden, uppgifter och användare gick dit \($0.iso)." }
            ?? " Ärenden, uppgifter och användare går dit dagen efter.") + " Det gamla namnet gäller för äldre datum.",
          .muted),
      ])
    }
    if let empty = sheet.emptyUnits.first(where: { $0.unit == .district(district.id) }) {
      let waiting = empty.waiting > 0 ? " \(empty.waiting.counted("öppen uppgift", "öppna uppgifter")) väntar." : ""
      lines.append([
        Span("Ingen handläggare: lägg till en under Användare.\(waiting)", .warning)
      ])
    }
    lines.append([
      Span("Den som remitteras efter ett byte av jobbtorg kommer rätt. Öppna ärenden ligger kvar där de är.", .muted)
    ])
    return lines
  }

  var actions: [Binding<OfficePageMessage<Sheet, Action>>] {
    let unread = sheet == nil ? "Sidan läses." : nil
    let off = unread ?? (list.selection == nil ? "Ingen stadsdel är vald." : nil)
    let ended = list.selection?.district.validTo.map { $0 < workplace.today } ?? false
    let over = off ?? (ended ? "Stadsdelen gäller inte längre." : nil)
    return [
      Binding(
        "districts.move", ["ä", "e", "ö", .enter], "Flytta till ett annat jobbtorg från en dag", short: "byt jobbtorg",
        synonyms: ["ändra", "område"], inFooter: true, disabled: over, .act(.move)),
      Binding(
        "districts.add", ["+"], "Ny stadsdel", short: "ny", synonyms: ["lägg till", "skapa"], inFooter: true,
        disabled: unread, .act(.add)),
      Binding(
        "districts.end", ["x"], "Avsluta stadsdelen med en efterträdare", short: "avsluta",
        synonyms: ["slå ihop", "efterträdare", "upphör"], inFooter: true, disabled: over, .act(.end)),
    ]
  }

  mutating func act(_ action: Action) -> [Effect<OfficePageMessage<Sheet, Action>>] {
    guard let sheet else { return [] }
    switch (action, list.selection?.district) {
    case (.add, _): return [.push(DistrictForm(at: workplace, in: sheet))]
    case (.move, let district?): return [.push(DistrictMoveForm(at: workplace, district: district, in: sheet))]
    case (.end, let district?): return [.push(DistrictEndForm(at: workplace, district: district, in: sheet))]
    default: return []
    }
  }

  var columns: [Column<Row>] {
    let today = workplace.today
    return [
      Column("Stadsdel", .flexible(20, most: 32)) { row in
        row.isEmpty ? [Span("! ", .warning), Span(row.district.name)] : [Span(row.district.name)]
      },
      Column("Jobbtorg", .flexible(12, most: 20)) { [Span($0.centre)] },
      Column("Från", .flexible(10, most: 15)) { [Span($0.district.validFrom.listText(today: today), .muted)] },
      Column("Till", .flexible(10, most: 15)) { row in
        row.district.validTo.map { [Span($0.listText(today: today), .warning)] } ?? [Span("–", .muted)]
      },
      Column("Efterträdare", .flexible(14, most: 30), priority: 1) { [Span($0.successor ?? "–", .muted)] },
    ]
  }

  var facts: [[Span]] {
    let isAnyEmpty = list.rows.contains(where: \.isEmpty)
    return (list.selection?.facts ?? []) + (isAnyEmpty ? [[Span("! = utan handläggare", .muted)]] : [])
  }
}
