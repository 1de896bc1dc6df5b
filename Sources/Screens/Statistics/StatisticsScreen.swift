import Casework
import Domain
import TerminalKit

/// Statistik: the status report of a unit since a day, with shares, bars and definitions (R10.1–R10.4).
struct StatisticsScreen: Screen {
  enum Message: Sendable {
    case loaded(Result<StatusReport, Refusal>)
    case units(Result<[ReportUnit], Refusal>)
    case open, period, group, definitions, chooseUnit, participation
    case preset(ReportPeriod), ownPeriod
  }

  let workplace: Workplace
  let title = "Statistik"

  var report: StatusReport?
  /// The unit by name; nil is the session's.
  var unitName: String?
  var since: Day
  var asOf: Day
  /// Whether the reasons of each group are shown.
  var showsReasons = false
  var list = ListView<Figure> { $0.label.trimmed }

  init(at workplace: Workplace) {
    self.workplace = workplace
    (since, asOf) = ReportPeriod.year.days(today: workplace.today)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 5)
      return [load()]
    case .resized(let size): list.resize(height: size.height - 5)
    case .refresh: return [load()]
    case .result(let value): return take(value)
    case .paste: break
    case .key(let key): list.handle(key)
    case .message(let message): return update(message)
    }
    return []
  }

  private mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let new)):
      report = new
      showFigures()
    case .loaded(.failure(let refusal)): return [.refused(refusal)]
    case .units(.success(let units)): return [.push(ReportUnitScreen(units, chosen: unitName))]
    case .units(.failure(let refusal)): return [.refused(refusal)]
    case .open:
      guard let report, let figure = list.selection else { return [] }
      return [.push(FigureRowsScreen(at: workplace, report: report, figure: figure))]
    case .group:
      showsReasons.toggle()
      showFigures()
    case .definitions: return report.map { [.push(DefinitionsScreen($0))] } ?? []
    case .chooseUnit:
      return [.verb("enheterna", ListReportUnits(), at: workplace) { .units($0) }]
    case .participation: return [.push(ParticipationScreen(at: workplace))]
    case .period: return [periodQuestion]
    case .preset(let preset):
      (since, asOf) = preset.days(today: workplace.today)
      return [load()]
    case .ownPeriod:
      return [.push(PeriodScreen(at: workplace, since: since, asOf: asOf))]
    }
    return []
  }

  private mutating func take(_ value: any Sendable) -> [Effect<Message>] {
    switch value {
    case let unit as ReportUnit: unitName = unit.unit == workplace.session.unit ? nil : unit.name
    case let period as PeriodScreen.Period: (since, asOf) = (period.since, period.asOf)
    default: break
    }
    return [load()]
  }

  private func load() -> Effect<Message> {
    .verb("siffrorna", MakeStatusReport(unitName: unitName, since: since, asOf: asOf), at: workplace) { .loaded($0) }
  }

  /// The lines: a reason has one when it holds something, so that what is not stated stands by itself too (R10.2), and is
  /// not its whole group.
  private mutating func showFigures() {
    let figures = report?.figures ?? []
    let groups = Set(figures.filter(\.isGroup).map(\.label))
    list.show(figures.filter { !$0.isReason || (showsReasons && $0.value > 0 && !groups.contains($0.label)) })
  }

  private var periodQuestion: Effect<Message> {
    let keys: [ReportPeriod: Key] = [
      .month: "m", .previousMonth: "f", .tertial1: "1", .tertial2: "2", .year: "h",
    ]
    return .ask(
      ["Vilken period?", "Nu: \(since.iso) – \(asOf.iso)."],
      no: "Behåll perioden",
      ways: ReportPeriod.allCases.compactMap { period in
        guard let key = keys[period] else { return nil }
        let (since, asOf) = period.days(today: workplace.today)
        let words = period == .year ? "hela året" : period.label
        return .way(
          key, words.capitalFirst + ": \(since.iso) – \(asOf.iso)", .preset(period))
      } + [.way("d", "Andra datum …", .ownPeriod)])
  }
}

extension Figure {
  /// Whether it is a single reason, below a group.
  var isReason: Bool { id.hasPrefix("closed.reason.") }
  /// Whether it is one of the three groups of reasons.
  var isGroup: Bool { id.hasPrefix("closed.") && !isReason }
}
