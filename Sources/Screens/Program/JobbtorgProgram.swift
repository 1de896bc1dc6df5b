import Casework
import Domain
import TerminalKit

/// The program that people see: home screen, frame, and the keys that hold everywhere.
public enum JobbtorgProgram {
  /// The screens at `workplace` in `theme`; `themes` are what Inställningar lets one pick from, `greeting` the first
  /// message line, `extra` more keys that hold everywhere (the demo's change of role), `keys` the user's own.
  public static func make(
    at workplace: Workplace, theme: Theme, themes: ThemeChoice? = nil, greeting: Notice? = nil,
    extra: [Binding<GlobalAction>] = [], keys: KeyOverrides = .none
  ) -> Program {
    var workplace = workplace
    workplace.keys = keys.keys
    return Program(
      home: home(at: workplace), wording: .swedish, theme: theme, greeting: greeting,
      header: { [workplace] in
        let session = workplace.session
        return Program.Header(
          place: session.unitName,
          identity: "\(session.fullName) · \(session.role.label) · \(session.today.weekday.short) \(session.today.iso)")
      },
      globals: { [workplace] in globals(at: workplace, themes: themes, extra: extra, keys: keys) }, keys: keys.keys,
      inputFilter: { TextFilter.cleaned($0, maxLength: 100_000, lines: .multiple) },
      drafts: .book(of: workplace))
  }

  /// The first screen of the session's role.
  static func home(at workplace: Workplace) -> any Screen {
    switch workplace.session.role {
    case .caseworker: CaseworkerDayScreen(at: workplace)
    case .unitHead where workplace.session.unit.isDistrict: CaseworkerDayScreen(at: workplace)
    case .coach, .sessionLeader, .unitHead: CoachDayScreen(at: workplace)
    case .matcher: OpeningsScreen(at: workplace)
    case .figuresReader, .administrator, .logReviewer: StatisticsScreen(at: workplace)
    }
  }

  /// The keys that hold on every screen (screens.md, the key table).
  static func globals(
    at workplace: Workplace, themes: ThemeChoice? = nil, extra: [Binding<GlobalAction>], keys: KeyOverrides = .none
  ) -> KeyMap<GlobalAction> {
    var bindings: [Binding<GlobalAction>] = [
      Binding(
        .search, "Sök klient", short: "sök", synonyms: ["hitta", "leta", "namn", "personnummer"],
        inFooter: true, disabled: workplace.refusal(of: .seeCases),
        GlobalAction { [.section(ClientsScreen(at: workplace, isSearching: true))] }),
      Binding(
        .undo, "Ångra det senaste här", short: "ångra", synonyms: ["ta tillbaka"],
        GlobalAction { scope in [run(UndoLast(in: ActScope(scope)), .undo, at: workplace)] }
      ).alone,
      Binding(
        .redo, "Gör om det ångrade", short: "gör om", synonyms: ["ångra inte", "igen"],
        GlobalAction { scope in [run(RedoLast(in: ActScope(scope)), .redo, at: workplace)] }
      ).alone,
      Binding(
        "acts", [], "Det du gjort i dag", synonyms: ["ångra", "ta tillbaka", "historik", "mina"],
        GlobalAction { [.push(ActsScreen(at: workplace))] }),
      Binding(
        "drafts", [], "Mina utkast", synonyms: ["osparat", "slängt", "påbörjat", "återuppta"],
        GlobalAction { [.push(DraftsScreen(at: workplace))] }),
    ]
    for section in Section.allCases {
      bindings.append(
        Binding(
          "section.\(section)", [.character(Character("\(section.rawValue)"))], section.title,
          synonyms: section.synonyms, disabled: section.refusal(at: workplace),
          GlobalAction { open(section, at: workplace, themes: themes, keys: keys) }))
    }
    bindings.append(
      Binding(
        "participation", [], "Deltagande per stadsdel och månad",
        synonyms: ["närvaro", "underlag för beslut", "bistånd", "rapport"],
        disabled: workplace.refusal(of: .seeRowsBehindFigures),
        GlobalAction { [.section(ParticipationScreen(at: workplace))] }))
    bindings.append(
      Binding(
        "outbox", [], "Att skicka: brev som är gjorda och inte skickade",
        synonyms: ["brev", "kallelser", "post", "skrivare", "utskrifter"],
        disabled: workplace.refusal(of: .sendLetter), GlobalAction { [.section(OutboxScreen(at: workplace))] }))
    return KeyMap(bindings + extra)
  }

  /// Takes back the last thing the user did here, or does it again, and says which key does the opposite; the screen then
  /// reads itself anew. What is not of here is asked about.
  private static func run<V: Verb>(
    _ verb: V, _ way: UndoWay, at workplace: Workplace
  ) -> Effect<GlobalAction> where V.Outcome == UndoOutcome {
    .careful(
      way.waiting, verb, at: workplace,
      asking: { foreseen in
        guard case .done(_, let act) = foreseen.act else { return told(.success(foreseen.act), way, at: workplace) }
        return ask(about: act, way, note: "Ett beslut bygger på det.", foreseen.following, at: workplace)
      }, then: { told($0, way, at: workplace) })
  }

  /// Says what came of it, or asks about what is not of here.
  private static func told(_ result: Result<UndoOutcome, Refusal>, _ way: UndoWay, at workplace: Workplace)
    -> GlobalAction
  {
    switch result {
    case .success(.done(let line, let act)): told(.success(line.text), way, on: act.subjects)
    case .success(.ask(let act, let note)):
      GlobalAction {
        [
          .foresee(act, way, at: workplace) { foreseen in
            switch foreseen {
            case .success(let following): ask(about: act, way, note: note, following, at: workplace)
            // What å was pressed for is what has to be said.
            case .failure(let refusal):
              told(.failure(note.map { Refusal(.impossible, "ownVerb", $0) } ?? refusal), way, on: [])
            }
          }
        ]
      }
    case .failure(let refusal): told(.failure(refusal), way, on: [])
    }
  }

  /// Asks about an act with what would follow from taking it back.
  private static func ask(
    about act: UndoStep, _ way: UndoWay, note: String?, _ following: [String], at workplace: Workplace
  ) -> GlobalAction {
    GlobalAction {
      [
        .ask(
          about: act, way, note: note, following: following,
          GlobalAction { [.take(act, way, following: following, at: workplace) { told($0, way, on: act.subjects) }] })
      ]
    }
  }

  /// Says what came of it; the screen stands on what it was about: the next key is about that.
  private static func told(_ outcome: Result<String, Refusal>, _ way: UndoWay, on subjects: Set<String>) -> GlobalAction
  {
    GlobalAction {
      switch outcome {
      case .success(let text): [.say(text, .good, reminder: way.opposite), .refresh(on: subjects)]
      case .failure(let refusal): [.refused(refusal)]
      }
    }
  }

  private static func open(
    _ section: Section, at workplace: Workplace, themes: ThemeChoice?, keys: KeyOverrides
  ) -> [Effect<GlobalAction>] {
    switch section {
    case .myDay: [.home]
    case .clients: [.section(ClientsScreen(at: workplace))]
    case .attendance: [.section(OccasionsScreen(at: workplace))]
    case .tasks: [.section(TasksScreen(at: workplace))]
    case .matching: [.section(OpeningsScreen(at: workplace))]
    case .statistics: [.section(StatisticsScreen(at: workplace))]
    case .settings: [.section(SettingsPlace(at: workplace, themes: themes, keys: keys).first)]
    }
  }
}
