import Casework
import Domain
import TerminalKit

extension ParticipationScreen {
  static let above = 3
  static let below = 2

  var keymap: KeyMap<Message> {
    let isLoading = report == nil ? "Deltagandet läses." : nil
    let isLast = month >= Month(of: workplace.today) ? "Nästa månad har inte börjat." : nil
    return KeyMap(
      [
        Binding(
          "participation.open", ["ö", .enter], "Öppna klientkortet", short: "öppna", inFooter: true,
          disabled: workplace.refusal(of: .seeCases) ?? (list.selection == nil ? "Ingen rad är vald." : nil), .open),
        Binding(
          "participation.previous", [.left], "Förra månaden", short: "förra månaden", inFooter: true, .previous),
        Binding(
          "participation.next", [.right], "Nästa månad", short: "nästa", inFooter: true, disabled: isLast, .next),
        Binding(
          "participation.month", ["p"], "Välj månad", short: "månad", synonyms: ["period", "datum"], inFooter: true,
          .chooseMonth),
        Binding(
          "participation.unit", ["v"], "Välj stadsdel", short: "stadsdel", synonyms: ["enhet", "vy"],
          inFooter: unitRefusal == nil, disabled: unitRefusal, .chooseUnit),
        Binding(
          "participation.print", ["l"], "Skriv ut som underlag", short: "skriv ut", synonyms: ["papper", "underlag"],
          inFooter: true, disabled: isLoading, .print),
        Binding(
          "participation.export", ["x"], "Exportera som tabell", short: "exportera", synonyms: ["csv", "fil"],
          inFooter: true, disabled: isLoading, .export),
        Binding(
          "participation.definitions", ["d"], "Visa definitionerna", short: "definitioner",
          synonyms: ["vad betyder"], inFooter: true, .definitions),
      ],
      hints: list.hints(move: "Flytta", mark: "", jump: "Gå till namnet som börjar så"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// Why one cannot choose another unit; nil where the jobbtorg has several districts.
  private var unitRefusal: String? {
    if case .centre = workplace.session.unit { return nil }
    return "Du ser den egna stadsdelens klienter."
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    let words = "inskrivningar"
    canvas.write(
      [Span("Deltagande · \(report?.unitName ?? workplace.session.unitName)", .heading), Span("   \(month.label)")], 0,
      0, width: max(0, canvas.width - TextWidth.of(words) - 2))
    canvas.write(words, canvas.width - TextWidth.of(words), 0, .muted)
    guard let report, report.month == month else { return }
    canvas.write(waiting(report), 0, 1, width: canvas.width)
    let bottom = max(Self.above, canvas.height - Self.below)
    canvas.draw(in: Rect(x: 0, y: Self.above, width: canvas.width, height: bottom - Self.above)) { canvas in
      list.render(
        into: &canvas, columns: Self.columns, theme: theme, wording: .swedish,
        empty: "Ingen hade något tillfälle i \(month.label).")
    }
    canvas.write(sum(report), 0, bottom + 1, width: canvas.width)
  }

  /// How many wait for registration: nothing can be decided about them yet.
  private func waiting(_ report: ParticipationReport) -> [Span] {
    let count = report.participation.waiting
    guard count > 0 else { return [Span("All närvaro i månaden är registrerad.", .muted)] }
    return [
      Span(
        "! \(count.counted("klient", "klienter")) har oregistrerade tillfällen; de står först.",
        .warning)
    ]
  }

  private func sum(_ report: ParticipationReport) -> [Span] {
    let total = report.participation.total
    return [
      Span("Summa \(report.lines.count)   "),
      Span(
        "\(Self.hours(total)) tim · \(total.share.fractionText), \(total.share.percentText) · "
          + "anm \(total.excused) · ute \(total.noShows) · ej reg \(total.unregistered)"),
    ]
  }

  private static let columns: [Column<ParticipationLine>] = [
    Column("Namn", .flexible(14, most: 28)) { [Span($0.listText)] },
    Column("Ärende", .fixed(13), priority: 5) { [Span($0.caseNumber.text)] },
    Column("Timmar", .fixed(11), priority: 3, alignment: .right) {
      [Span(hours($0.counted))]
    },
    Column("Andel", .fixed(5), alignment: .right) { [Span($0.counted.share.percentText)] },
    Column("av", .fixed(5), priority: 1, alignment: .right) { [Span($0.counted.share.fractionText, .muted)] },
    Column("Anm", .fixed(3), priority: 2, alignment: .right) { [Span(number($0.counted.excused))] },
    Column("Ute", .fixed(3), alignment: .right) { [Span(number($0.counted.noShows), .danger)] },
    Column("Ej reg", .fixed(6), alignment: .right) {
      [
        Span(
          $0.counted.unregistered > 0 ? "! \($0.counted.unregistered)" : "–",
          $0.counted.unregistered > 0 ? .warning : .muted)
      ]
    },
    Column("Kedjan", .fixed(13), priority: 4) { [Span($0.stage.label, .muted)] },
  ]

  /// "2 av 14,5".
  private static func hours(_ counted: Participation) -> String {
    "\(Participation.hours(counted.minutesAttended)) av \(Participation.hours(counted.minutesPlanned))"
  }

  private static func number(_ count: Int) -> String { count == 0 ? "–" : "\(count)" }
}
