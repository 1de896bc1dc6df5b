import Casework
import Domain
import TerminalKit

/// Deltagande: how the clients of a district or jobbtorg took part in a month, those with something unregistered first; the
/// basis for the benefit decision (R6.4).
struct ParticipationScreen: Screen {
  enum Message: Sendable {
    case open, previous, next, chooseMonth, chooseUnit, definitions, print, export
    case loaded(Result<ParticipationReport, Refusal>)
    case units(Result<[ReportUnit], Refusal>)
    case printed(Result<Delivery, Refusal>)
    case exported(Result<String?, Refusal>)
  }

  let workplace: Workplace
  let title = "Deltagande"
  var month: Month
  /// The district by name; nil is all of the session's unit.
  var district: String?
  var report: ParticipationReport?
  var list = ListView<ParticipationLine> { $0.listText }

  init(at workplace: Workplace, month: Month? = nil) {
    self.workplace = workplace
    self.month = month ?? Month(of: workplace.today)
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - Self.above - Self.below)
      return [load]
    case .resized(let size): list.resize(height: size.height - Self.above - Self.below)
    case .refresh: return [load]
    case .result(let value):
      if let month = value as? Month { self.month = month }
      if let unit = value as? ReportUnit { district = unit.unit == workplace.session.unit ? nil : unit.name }
      return [load]
    case .message(let message): return update(message)
    case .key(let key): list.handle(key)
    case .paste: break
    }
    return []
  }

  private mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let new)):
      report = new
      list.show(new.lines)
    case .open: return list.selection.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.id))] } ?? []
    case .previous: return go(to: month + -1)
    case .next: return go(to: month + 1)
    case .chooseMonth: return [.push(MonthScreen(month, today: workplace.today))]
    case .chooseUnit: return [.verb("enheterna", ListParticipationUnits(), at: workplace) { .units($0) }]
    case .units(.success(let units)): return [.push(ReportUnitScreen(units, chosen: district))]
    case .definitions: return [.push(ParticipationDefinitionsScreen())]
    case .print: return [print]
    case .export: return [export]
    case .printed(.success(let delivery)):
      switch delivery {
      case .queued: return [.say("\(month.label): lämnat till skrivaren.", .good)]
      case .shown: return [.say("Här skrivs inget ut.")]
      case .stopped: return [.say("Utskriften avbröts.", .warning)]
      case .silent(let path): return [.tell("Skrivaren svarar inte. Filen ligger i \(path)")]
      case .kept(let path): return [.tell("Ingen skrivare tog emot. Filen ligger i \(path)")]
      }
    case .exported(.success(let path)):
      return [.tell(path.map { "Deltagandet i \(month.label) ligger i \($0)" } ?? "Här sparas inget.")]
    case .loaded(.failure(let refusal)), .units(.failure(let refusal)), .printed(.failure(let refusal)),
      .exported(.failure(let refusal)):
      return [.refused(refusal)]
    }
    return []
  }

  private mutating func go(to month: Month) -> [Effect<Message>] {
    self.month = month
    return [load]
  }

  private var load: Effect<Message> {
    .verb("deltagandet", MakeParticipationReport(district: district, month: month), at: workplace) { .loaded($0) }
  }

  /// What goes to paper is read anew, so that it is what the log says.
  private var print: Effect<Message> {
    .perform("utskriften") { [workplace, district, month] stop in
      .printed(
        await workplace.stopped(by: stop).desk.deliver(
          MakeParticipationReport(district: district, month: month, use: .print)))
    }
  }

  private var export: Effect<Message> {
    .perform("filen") { [workplace, district, month] stop in
      let workplace = workplace.stopped(by: stop)
      guard let documents = workplace.desk.documents else { return .exported(.failure(.noDocuments)) }
      do throws(Refusal) {
        let report = try workplace.desk.run(MakeParticipationReport(district: district, month: month, use: .file))
        return .exported(.success(try documents.keep(report)))
      } catch {
        return .exported(.failure(error))
      }
    }
  }
}
