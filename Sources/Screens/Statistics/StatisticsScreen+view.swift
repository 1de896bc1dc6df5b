import Casework
import Domain
import TerminalKit

extension StatisticsScreen {
  var keymap: KeyMap<Message> {
    let isLoading = report == nil ? "Siffrorna räknas." : nil
    return KeyMap(
      [
        Binding(
          "statistics.rows", ["ö", .enter], "Visa inskrivningarna bakom siffran", short: "raderna bakom",
          synonyms: ["öppna", "lista", "klienter"], inFooter: true,
          disabled: isLoading ?? workplace.refusal(of: .seeRowsBehindFigures), .open),
        Binding(
          "statistics.period", ["p"], "Välj period", short: "period", synonyms: ["tertial", "månad", "år", "datum"],
          inFooter: true, .period),
        Binding(
          "statistics.group", ["g"], showsReasons ? "Visa bara grupperna" : "Visa orsakerna i varje grupp",
          short: showsReasons ? "bara grupper" : "orsaker", synonyms: ["gruppera", "avslutsorsak"], inFooter: true,
          disabled: isLoading, .group),
        Binding(
          "statistics.definitions", ["d"], "Visa definitionerna", short: "definitioner", synonyms: ["vad betyder"],
          inFooter: true, disabled: isLoading, .definitions),
        Binding(
          "statistics.participation", ["t"], "Deltagande per månad", short: "deltagande",
          synonyms: ["närvaro", "underlag", "stadsdel", "bistånd"], inFooter: true,
          disabled: workplace.refusal(of: .seeRowsBehindFigures), .participation),
        Binding(
          "statistics.unit", ["v"], "Välj enhet", short: "enhet", synonyms: ["vy", "jobbtorg", "stadsdel"],
          inFooter: workplace.session.unit == .city,
          disabled: workplace.session.unit == .city
            ? nil : "Du ser siffrorna för \(workplace.session.unitName); andra enheter visas för staden.", .chooseUnit),
      ],
      hints: list.hints(move: "Flytta", mark: "", jump: "Gå till raden som börjar så"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    if let report { draw(report, into: &canvas, theme: theme) }
  }

  private func draw(_ report: StatusReport, into canvas: inout Canvas, theme: Theme) {
    let unit = "inskrivningar"
    canvas.write(
      [Span("Läget · \(report.unitName)", .heading), Span("   \(report.since.iso) – \(report.asOf.iso)")], 0, 0,
      width: max(0, canvas.width - TextWidth.of(unit) - 2))
    canvas.write(unit, canvas.width - TextWidth.of(unit), 0, .muted)
    let notes = notes(width: canvas.width)
    let bottom = max(2, canvas.height - notes.count)
    canvas.draw(in: Rect(x: 0, y: 2, width: canvas.width, height: bottom - 3)) { canvas in
      list.render(
        into: &canvas, columns: columns(width: canvas.width, theme: theme), theme: theme, wording: .swedish,
        hasHeader: false)
    }
    for (row, line) in notes.enumerated() { canvas.write(line, 0, bottom + row, .muted, width: canvas.width) }
  }

  /// What the selected figure means, and that parts need not add up.
  private func notes(width: Int) -> [String] {
    let meaning = list.selection.map { TextWrap.texts("\($0.label): \($0.definition)", width: max(1, width)) } ?? []
    return Array(meaning.prefix(2)) + [Self.partsNote]
  }

  static let partsNote = "Delarna behöver inte bli 100 %: varje andel är avrundad."

  private func columns(width: Int, theme: Theme) -> [Column<Figure>] {
    let isWide = width >= 70
    let glyphs = theme.glyphs
    return [
      Column("Vad", isWide ? .flexible(39, most: 42) : .flexible(24, most: 42)) { figure in
        [
          Span(figure.isReason ? "    " : figure.isGroup ? "  " : ""),
          Span(figure.label, figure.isReason ? .muted : .text),
        ]
      },
      Column("Antal", .fixed(6), alignment: .right) { [Span("\($0.value)")] },
      Column("Andel", .fixed(5), alignment: .right) { [Span($0.share?.percentText ?? "")] },
      Column("Av", .fixed(isWide ? 12 : 9), alignment: .right) { figure in
        if figure.id == "closed" { return [Span(isWide ? "av avslutade" : "av avsl.", .muted)] }
        return [Span(figure.share?.fractionText ?? "", .muted)]
      },
      Column("", .flexible(5, most: 20), priority: 1) { figure in
        guard let share = figure.share else { return [] }
        return [
          Span(
            Bars.bar(
              Double(share.numerator), of: Double(share.denominator), width: isWide ? max(5, min(20, width - 77)) : 5,
              glyphs: glyphs, isOpen: true), figure.isReason ? .muted : .accent)
        ]
      },
    ]
  }
}
