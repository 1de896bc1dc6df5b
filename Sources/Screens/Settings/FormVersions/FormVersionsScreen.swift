import Casework
import Domain
import TerminalKit

/// Inställningar › Formulär: the versions of the kartläggning's form, what each changed, and how a new one is taken into
/// use (R4.2).
struct FormVersionsScreen: OfficePage {
  enum Action: Sendable {}
  typealias Sheet = OfficeSheet

  struct Row: Identifiable, Sendable {
    let version: AssessmentFormVersion
    let isInForce: Bool
    /// What it changed, nil for the first.
    let difference: String?
    var id: Int { version.form.version }
  }

  static let page = SettingsPage.form
  let place: SettingsPlace
  var list = ListView<Row> { "\($0.id)" }
  var size = Size(0, 0)
  let empty = "Det finns inget formulär."

  init(at place: SettingsPlace) { self.place = place }

  var load: Effect<OfficePageMessage<Sheet, Action>> {
    .verb("formuläret", OpenOffice(), at: workplace) { .loaded($0) }
  }

  mutating func show(_ sheet: OfficeSheet) {
    list.show(
      sheet.forms.enumerated().map { index, version in
        let earlier = sheet.forms.dropFirst(index + 1).first?.form
        return Row(
          version: version, isInForce: index == 0, difference: earlier.map { version.form.changes(since: $0) })
      })
  }

  var actions: [Binding<OfficePageMessage<Sheet, Action>>] { [] }
  mutating func act(_ action: Action) -> [Effect<OfficePageMessage<Sheet, Action>>] {}

  var columns: [Column<Row>] {
    let today = workplace.today
    return [
      Column("Version", .fixed(7), alignment: .right) { [Span("\($0.id)")] },
      Column("Avsnitt", .fixed(7), alignment: .right) { [Span("\($0.version.form.sections.count)")] },
      Column("Frågor", .fixed(6), alignment: .right) { [Span("\($0.version.form.questions.count)")] },
      Column("Läge", .fixed(10)) { $0.isInForce ? [Span("används", .good)] : [Span("har använts", .muted)] },
      Column("Införd", .flexible(10, most: 16)) { row in
        [Span(row.version.addedAt.map { $0.day.listText(today: today) } ?? "vid start", .muted)]
      },
      Column("Av", .flexible(8, most: 24), priority: 1) { [Span($0.version.addedBy ?? "–", .muted)] },
    ]
  }

  var facts: [[Span]] {
    guard let row = list.selection else { return [] }
    return [
      [Span(row.difference ?? "Det formulär som registret började med.")],
      [
        Span("Svar ligger kvar i den version de gavs i. Ny version: ", .muted),
        Span("jobbtorg form --print-form > form.toml", .accent), Span(", ändra filen och höj version, sedan ", .muted),
        Span("jobbtorg form form.toml", .accent), Span(".", .muted),
      ],
    ]
  }
}

extension AssessmentForm {
  /// What it changed against an earlier version, in words.
  fileprivate func changes(since earlier: AssessmentForm) -> String {
    let added = questions.filter { earlier.question($0.id) == nil }.map(\.text)
    let removed = earlier.questions.filter { question($0.id) == nil }.map(\.text)
    let changed = questions.filter { one in earlier.question(one.id).map { $0 != one } ?? false }.map(\.text)
    let parts = [("Nya", added), ("Borttagna", removed), ("Ändrade", changed)].filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.map { "”\($0)”" }.joined(separator: ", "))." }
    return parts.isEmpty ? "Samma frågor som version \(earlier.version)." : parts.joined(separator: " ")
  }
}
