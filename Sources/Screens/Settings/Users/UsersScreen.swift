import Casework
import Domain
import TerminalKit

/// Inställningar › Användare: who works with the program, as what and where (R11.1, R7.7, R1.11).
struct UsersScreen: OfficePage {
  enum Action: Sendable { case add, end, askLink, link(String), askActivate, activate(String) }
  typealias Sheet = UserSheet
  typealias Row = UserSheet.Row

  static let page = SettingsPage.users
  let place: SettingsPlace
  var list = ListView<Row> { $0.user.fullName }
  var size = Size(0, 0)
  var sheet: UserSheet?
  let empty = "Det finns inga användare."

  init(at place: SettingsPlace) { self.place = place }

  var load: Effect<OfficePageMessage<Sheet, Action>> {
    .verb("användarna", OpenUsers(), at: workplace) { .loaded($0) }
  }

  mutating func show(_ sheet: UserSheet) {
    self.sheet = sheet
    list.show(sheet.rows)
  }

  var actions: [Binding<OfficePageMessage<Sheet, Action>>] {
    let unread = sheet == nil ? "Sidan läses." : nil
    let row = list.selection
    let none = unread ?? (row == nil ? "Ingen användare är vald." : nil)
    let isOff = row.map { !$0.user.isActive } ?? false
    let isSelf = row?.id == workplace.session.user ? "Man kan inte avsluta sig själv." : nil
    return [
      Binding(
        "users.add", ["+"], "Ny användare", short: "ny", synonyms: ["lägg till", "konto", "roll"], inFooter: true,
        disabled: unread ?? workplace.refusal(of: .manageUsers), .act(.add)),
      Binding(
        "users.end", ["x"], "Avsluta användaren och lämna över det som är öppet", short: "avsluta",
        synonyms: ["inaktivera", "sluta", "lämna över"], inFooter: true,
        disabled: none ?? (isOff ? "Användaren är redan avslutad." : nil) ?? isSelf, .act(.end)),
      Binding(
        "users.link", ["l"], "Länka ärenden som nämner handläggaren vid namn", short: "länka ärenden",
        synonyms: ["koppla", "handläggare"], inFooter: (row?.unlinked ?? 0) > 0,
        disabled: none ?? (row?.unlinked == 0 ? "Inga öppna ärenden nämner namnet utan att vara länkade." : nil),
        .act(.askLink)),
      Binding(
        "users.activate", ["i"], "Låt användaren arbeta igen", short: "aktivera", synonyms: ["tillbaka", "öppna"],
        inFooter: isOff, disabled: none ?? (isOff ? nil : "Användaren är aktiv."), .act(.askActivate)),
    ]
  }

  mutating func act(_ action: Action) -> [Effect<OfficePageMessage<Sheet, Action>>] {
    guard let sheet else { return [] }
    if case .add = action { return [.push(UserForm(at: workplace, in: sheet))] }
    switch action {
    case .link(let name):
      return [
        .verb("länkningen", LinkCaseworker(name: name), at: workplace) { result in
          .done(result.map { $0.counted("ärende är länkat.", "ärenden är länkade.") })
        }
      ]
    case .activate(let name): return [.verb("användaren", ActivateUser(name: name), at: workplace) { .done($0) }]
    case .add, .end, .askLink, .askActivate: break
    }
    guard let row = list.selection else { return [] }
    let name = row.user.name
    switch action {
    case .end: return [.push(UserEndForm(at: workplace, row: row, in: sheet))]
    case .askLink:
      return [
        .ask(
          ["Länka \(row.unlinked.counted("öppet ärende", "öppna ärenden")) till \(row.user.fullName)?"], no: "Nej",
          yes: "Ja, länka",
          .act(.link(name)))
      ]
    case .askActivate:
      return [
        .ask(
          ["Ska \(row.user.fullName) kunna arbeta igen?"], no: "Nej", yes: "Ja, aktivera", .act(.activate(name)))
      ]
    case .add, .link, .activate: return []
    }
  }

  /// Switching somebody on, and linking, are not taken back with one key.
  var doneReminds: Bool { false }

  var columns: [Column<Row>] {
    [
      Column("Namn", .flexible(16, most: 28)) { [Span($0.user.fullName)] },
      Column("Konto", .flexible(8, most: 16), priority: 2) { [Span($0.user.name, .muted)] },
      Column("Roll", .flexible(24, most: 44)) { [Span($0.roles.joined(separator: "; "))] },
      Column("Öppet", .fixed(5), priority: 1, alignment: .right) {
        [Span("\($0.duties.values.reduce(0, +))", .muted)]
      },
      Column("Läge", .fixed(8)) { $0.user.isActive ? [Span("aktiv", .good)] : [Span("avslutad", .warning)] },
    ]
  }

  var facts: [[Span]] {
    guard let row = list.selection else { return [] }
    let held = row.duties.words.map { "Har \($0)." } ?? "Har inget öppet."
    var lines = [[Span("Roller: \(row.roles.joined(separator: "; ")). "), Span(held, .muted)]]
    if row.unlinked > 0 {
      lines.append([
        Span("\(row.unlinked.counted("öppet ärende", "öppna ärenden")) nämner namnet och kan länkas.", .warning)
      ])
    }
    let taken = lines.reduce(0) { $0 + TextWrap.lines($1.map(\.text).joined(), width: max(1, size.width)).count }
    if let words = sheet?.emptyUnits.words(lines: factRows - 1 - taken, width: max(1, size.width)) {
      lines.append([Span(words, .warning)])
    }
    return lines
  }
}
