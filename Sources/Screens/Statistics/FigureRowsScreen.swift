import Casework
import Domain
import TerminalKit

/// The enrolments behind a figure, page by page, from the query that counted it (R10.8).
struct FigureRowsScreen: Screen {
  enum Message: Sendable {
    case open
    case page(ListPage<FigureRow>)
    case failed(Refusal)
  }

  let workplace: Workplace
  let report: StatusReport
  let figure: Figure
  var list = ListView<FigureRow> { $0.name.listText }

  init(at workplace: Workplace, report: StatusReport, figure: Figure) {
    self.workplace = workplace
    self.report = report
    self.figure = figure
  }

  var title: String { figure.label }

  var keymap: KeyMap<Message> {
    KeyMap(
      [
        Self.opening(
          disabled: workplace.refusal(of: .seeCases) ?? (list.selection == nil ? "Ingen rad är vald." : nil))
      ],
      hints: list.hints(move: "Flytta", mark: "", jump: "Gå till namnet som börjar så"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  static func opening(disabled: String? = nil) -> Binding<Message> {
    Binding(
      "figureRows.open", ["ö", .enter], "Öppna klientkortet", short: "öppna", inFooter: true, disabled: disabled, .open)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size), .resized(let size): list.resize(height: size.height - 3)
    case .message(.open):
      return list.selection.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.id))] } ?? []
    case .message(.page(let page)): list.receive(page)
    case .message(.failed(let refusal)):
      list.forgetRequest()
      return refusal.kind == .notPermitted ? [.pop, .refused(refusal)] : [.refused(refusal)]
    case .key(let key): list.handle(key)
    case .refresh, .result: list.reload()
    case .paste: break
    }
    guard let request = list.nextRequest() else { return [] }
    return [read(request)]
  }

  private func read(_ request: ListRequest<FigureRow>) -> Effect<Message> {
    let selection = report.selection(of: figure)
    return .perform("raderna") { [workplace] stop in
      let workplace = workplace.stopped(by: stop)
      let key = request.pageKey(\.place)
      let found = request.read(from: key) { from, limit in
        workplace.desk.result(of: ListBehindFigure(selection: selection, from: from, limit: limit))
      }
      return switch found {
      case .success(let page): .page(page)
      case .failure(let refusal): .failed(refusal)
      }
    }
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    canvas.write(
      [
        Span(figure.value.counted("inskrivning", "inskrivningar"), .heading),
        Span("   \(report.unitName) \(report.since.iso) – \(report.asOf.iso)", .muted),
      ], 0, 0, width: canvas.width)
    let listWidth = Preview.listWidth(of: canvas.width)
    if let listWidth, let row = list.selection {
      let rect = Rect(x: listWidth + 2, y: 2, width: canvas.width - listWidth - 2, height: max(0, canvas.height - 2))
      canvas.draw(in: rect) { preview(row).render(into: &$0, theme: theme) }
    }
    canvas.draw(in: Rect(x: 0, y: 2, width: listWidth ?? canvas.width, height: canvas.height - 2)) { canvas in
      list.render(
        into: &canvas, columns: columns, theme: theme, wording: .swedish, empty: "Ingen inskrivning räknas här.")
    }
  }

  private func preview(_ row: FigureRow) -> Preview {
    var facts: [(label: String, value: [Span])] = [
      ("ärende", [Span(row.caseNumber.text)]), ("stadsdel", [Span(row.districtName)]),
      ("remiss", [Span(row.sent.iso)]),
    ]
    if let closed = row.closed { facts.append(("avslutad", [Span(closed.iso)])) }
    if let reason = row.reason { facts.append(("orsak", [Span(reason.label)])) }
    return Preview(title: row.name.titleText, facts: facts)
  }

  private var columns: [Column<FigureRow>] {
    let today = workplace.today
    var columns: [Column<FigureRow>] = [
      Column("Namn", .flexible(20, most: 32)) { [Span($0.name.listText)] },
      Column("Ärende", .fixed(13), priority: 3) { [Span($0.caseNumber.text)] },
      Column("Stadsdel", .flexible(18, most: 22), priority: 4) { [Span($0.districtName)] },
      Column("Remiss", .flexible(10, most: 15), priority: 2) { [Span($0.sent.listText(today: today))] },
    ]
    if case .closed(let reasons) = figure.what {
      columns.append(Column("Avslutad", .flexible(10, most: 15)) { [Span($0.closed?.listText(today: today) ?? "")] })
      if reasons.count > 1 {
        columns.append(
          Column("Orsak", .flexible(24, most: 36), priority: 1) { [Span($0.reason?.label ?? "", .muted)] })
      }
    }
    return columns
  }
}
