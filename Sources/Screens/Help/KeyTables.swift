import Casework
import Domain
import TerminalKit

/// The keys of every screen, from the screens' own declarations: what `jobbtorg keys` prints and the documentation holds, and
/// what a user's own keys are held against.
public enum KeyTables {
  /// A screen with its tables: the one to print, and those of other states, which have further actions.
  struct Place {
    var title: String
    var tables: [KeyTable]
  }

  /// First the keys that hold everywhere, then a table a screen.
  public static var all: [KeyTable] { places.map { $0.tables[0] } }

  /// First what holds everywhere, then the screens.
  static var places: [Place] { everywhere + lists + cards + forms }

  private static let coach = Workplace(desk: .empty(as: .coach))
  private static let caseworker = Workplace(desk: .empty(as: .caseworker))
  private static let administrator = Workplace(desk: .empty(as: .administrator))
  private static let enrolment = Enrolment.ID(0)

  private static var everywhere: [Place] {
    let globals = JobbtorgProgram.globals(at: coach, extra: [])
    return [Place(title: "Överallt", tables: [KeyTable("Överallt", globals: globals, wording: .swedish)])]
  }

  private static var lists: [Place] {
    var clients = place("Klienter", ClientsScreen(at: coach), ClientsScreen(at: coach, isSearching: true))
    for binding in [ClientsScreen.clearingSearch, ClientsScreen.clearingMarks] {
      clients.tables.append(KeyTable("Klienter", KeyMap([binding])))
    }
    var candidates = OpeningScreen(at: coach, opening: Opening.ID(0))
    candidates.tab = .candidates
    var opening = place("Plats att söka", OpeningScreen(at: coach, opening: Opening.ID(0)), candidates)
    opening.tables.append(KeyTable("Plats att söka", KeyMap([OpeningScreen.clearingMarks])))
    var tasks = place("Uppgifter", TasksScreen(at: caseworker))
    tasks.tables.append(KeyTable("Uppgifter", KeyMap([TasksScreen.clearingMarks])))
    return [
      place("Min dag, coach", CoachDayScreen(at: coach)),
      place("Min dag, handläggare", CaseworkerDayScreen(at: caseworker)),
      clients,
      place("Närvaro", OccasionsScreen(at: coach)),
      place("Kalender", CalendarScreen(at: coach)),
      place("Upprop", RollCallScreen(at: coach, occasion: Occasion.ID(0))),
      tasks,
      place("Remisser", ReferralsScreen(at: coach)),
      place("Flyttade", MovesScreen(at: coach)),
      place("Val av coach", ResponsibleScreen(at: coach, who: "")),
      place("Matchning", OpeningsScreen(at: coach)),
      opening,
      place("Samarbetsparter", PartnersScreen(at: coach)),
      place("Statistik", StatisticsScreen(at: coach)),
      place("Raderna bakom en siffra", KeyMap([FigureRowsScreen.opening()])),
      place("Val av enhet", ReportUnitScreen([], chosen: nil)),
      place("Det du gjort i dag", ActsScreen(at: coach)),
      place("Mina utkast", DraftsScreen(at: coach)),
      place("Ett utkast i text", DraftTextScreen(.nothing, at: coach)),
      place("Inställningar", SettingsScreen(at: coach)),
    ] + settings
  }

  private static var settings: [Place] {
    let office = SettingsPlace(at: administrator)
    return [
      place("Inställningar: regler", RulesScreen(at: office)),
      place("Inställningar: stadsdelar", DistrictsScreen(at: office)),
      place("Inställningar: utbud", CatalogueScreen(at: office)),
      place("Inställningar: lokaler och tider", RoomsScreen(at: office)),
      place("Inställningar: användare", UsersScreen(at: office)),
    ]
  }

  private static var cards: [Place] {
    var times = ClientCardScreen(at: coach, enrolment: enrolment)
    times.tab = .times
    var notes = times
    notes.tab = .notes
    return [
      place("Klientkort", ClientCardScreen(at: coach, enrolment: enrolment), times, notes),
      place("Aktivitetsplan", PlanScreen(at: coach, enrolment: enrolment)),
      place("Remiss", KeyMap(ReferralPanelScreen.bindings())),
      place(
        "Skillnad mellan planer",
        PlanDifferenceScreen(.init(number: 2, content: .init()), against: [.init(number: 1, content: .init())])),
      place("Brev", LettersScreen(at: coach, enrolment: enrolment)),
      place(
        "Brevet som det blir",
        LetterScreen(at: coach, request: LetterRequest(enrolment: enrolment, subject: .enrolment))),
      place("Att skicka", OutboxScreen(at: coach)),
      place("Kallelser till flera", LetterBatchScreen(at: coach, whom: .enrolments([enrolment]))),
      place("Samtycken och förslag", ConsentsScreen(at: coach, enrolment: enrolment)),
      place("Deltagande", ParticipationScreen(at: coach)),
      place("Avgör namn", DecideNameScreen.keymap()),
      place("Ompröva", ReconsiderScreen.keymap()),
      place("Följ upp egen försörjning", SupportFollowUpScreen.keymap()),
    ]
  }

  private static var forms: [Place] {
    let today = coach.today
    let booking = BookingScreen(at: coach, enrolment: enrolment, kind: .planMeeting)
    let intake = KeyTable("Intag", IntakeScreen(at: coach, enrolment: enrolment).keymap)
    let answering = AssessmentScreen(at: coach, enrolment: enrolment).keymap
    let assessment = KeyTable("Kartläggning", answering, isTyping: true)
    let assessed = KeyTable("Kartläggning", answering)
    let details = KeyTable("Klientens uppgifter", KeyMap([DetailsScreen.saving()]), isTyping: true)
    return [
      Place(
        title: "Intag",
        tables: [
          intake, intake.adding(details), intake.adding(assessment), intake.adding(KeyTable("Bokning", booking.keymap)),
        ]),
      Place(title: details.title, tables: [details]),
      Place(title: assessment.title, tables: [assessment, assessed]),
      Place(
        title: "Bokning",
        tables: [KeyTable("Bokning", booking.keymap), KeyTable("Bokning", booking.keymap, isTyping: true)]),
      Place(
        title: "Frånvaro",
        tables: [
          KeyTable("Frånvaro", AbsenceScreen(at: caseworker, task: FollowUpTask.ID(0)).editingKeymap),
          KeyTable("Frånvaro", AbsenceScreen(at: caseworker, task: FollowUpTask.ID(0)).keymap),
        ]),
      place("Boka om", KeyMap([RebookScreen.going]), isTyping: true),
      place("Återkalla", KeyMap([WithdrawalScreen.withdrawing()]), isTyping: true),
      place("Lämnat eller skickat", KeyMap([RecordLetterScreen.saving]), isTyping: true),
      place("Skickat hur och när", KeyMap([SendingScreen.saving]), isTyping: true),
      place("Brevet kom tillbaka", KeyMap([ReturnScreen.saving]), isTyping: true),
      place("Byt nummer", KeyMap([NumberScreen.saving()]), isTyping: true),
      place("Ändra inställning", KeyMap([SettingForm.saving()]), isTyping: true),
      place("Ny stadsdel", KeyMap([DistrictForm.saving()]), isTyping: true),
      place("Byt jobbtorg för en stadsdel", KeyMap([DistrictMoveForm.saving()]), isTyping: true),
      place("Avsluta stadsdel", KeyMap([DistrictEndForm.saving()]), isTyping: true),
      place("Aktivitet i utbudet", KeyMap([ActivityForm.saving()]), isTyping: true),
      place("Lokal", KeyMap([RoomForm.saving()]), isTyping: true),
      place("Ny användare", KeyMap([UserForm.saving()]), isTyping: true),
      place("Avsluta användare", KeyMap([UserEndForm.saving()]), isTyping: true),
      place("Ledig dag", KeyMap([FreeDayForm.saving()]), isTyping: true),
      place("Tider på ett jobbtorg", KeyMap([OfficeHoursForm.saving()]), isTyping: true),
      Place(
        title: "Rätten till försörjningsstöd",
        tables: [
          KeyTable(
            "Rätten till försörjningsstöd",
            ExaminationScreen(at: caseworker, task: FollowUpTask.ID(0)).editingKeymap),
          KeyTable(
            "Rätten till försörjningsstöd",
            ExaminationScreen(at: caseworker, task: FollowUpTask.ID(0)).readingKeymap),
        ]),
      place("Ny remiss", ReferralFormScreen(at: coach)),
      place(
        "Skäl till stadsdelen eller jobbtorget", KeyMap([ReferralReasonScreen.saving(as: .return)]), isTyping: true),
      place("Pröva målgrupp", KeyMap([TargetGroupScreen.saving()]), isTyping: true),
      place("Sammanför klienter", KeyMap([MergeScreen.merging()]), isTyping: true),
      place("Flytta till ett annat jobbtorg", KeyMap([MoveFormScreen.saving()]), isTyping: true),
      place("Anteckning", NoteFormScreen(at: coach, enrolment: enrolment, corrects: nil)),
      place("Avbrott", KeyMap([InterruptionScreen.saving()]), isTyping: true),
      place("Avbrott slutar", KeyMap([InterruptionEndScreen.saving()]), isTyping: true),
      place("Avslut", KeyMap([ClosureFormScreen.closing()]), isTyping: true),
      place(
        "Mål, aktivitet och slut i planen",
        PlanGoalScreen(nil, at: 0, of: "", today: today, calendar: WorkingCalendar())),
      place("Plats", KeyMap([OpeningFormScreen.saving]), isTyping: true),
      place("Samarbetspart", KeyMap([PartnerFormScreen.saving]), isTyping: true),
      place("Samtycke", KeyMap([ConsentFormScreen.saving]), isTyping: true),
      place("Veckoregel", PlanSessionsScreen(at: coach, from: today).keymap, isTyping: true),
      place("Filter", ClientFilterScreen(at: coach, filter: ClientListQuery.Filter())),
      place("Period", PeriodScreen(at: coach, since: today, asOf: today)),
      place("Månad", MonthScreen(Month(of: today), today: today)),
    ]
  }

  /// The tables in Markdown, a heading of the third level each, with a user's own keys in place of the declared ones.
  public static func markdown(_ overrides: KeyOverrides = .none) -> String {
    all.map { $0.overridden(by: overrides.keys) }.filter { !$0.rows.isEmpty }.map { table in
      let rows = table.rows.map { row in
        let keys = row.keys.map { "`\(Wording.swedish.name(of: $0))`" }.joined(separator: " ")
        return "| \(keys) | \(row.title.replacing("|", with: "\\|")) |"
      }
      return (["### \(table.title)", "", "| tangent | gör |", "|---|---|"] + rows).joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// Every action by the id that a user's own keys name it by: id, keys, what it does and where, with tabs between them.
  public static func actions(_ overrides: KeyOverrides = .none) -> String {
    KeyRow.all(overrides).map { "\($0.id)\t\($0.keys)\t\($0.title)\t\($0.place)\n" }.joined()
  }

  /// What the key of each action is called, by the action's id, a user's own before the declared; for texts outside the
  /// screens that name keys.
  public static func names(_ overrides: KeyOverrides = .none) -> [String: String] {
    let actions = places.flatMap(\.tables).flatMap(\.actions)
    let pairs = actions.compactMap { action in
      action.id.flatMap { id in
        (overrides.keys[id] ?? action.keys).first.map { (id, Wording.swedish.name(of: $0)) }
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func place<First: Screen>(_ title: String, _ first: First, _ others: First...) -> Place {
    Place(title: title, tables: ([first] + others).map { KeyTable(title, $0.keymap) })
  }

  private static func place<Message>(_ title: String, _ keymap: KeyMap<Message>, isTyping: Bool? = nil) -> Place {
    Place(title: title, tables: [KeyTable(title, keymap, isTyping: isTyping)])
  }
}

extension Desk {
  /// A desk in front of no register: screens can be made at it, and show nothing.
  fileprivate static func empty(as role: Domain.Role) -> Desk {
    let moment = LocalDateTime(day: Day(ordinal: 0), second: 0)
    let unit: Domain.Unit = role == .caseworker ? .district(HomeDistrict.ID(0)) : .centre(JobCentre.ID(0))
    return Desk(
      runner: NoRegister(),
      session: Session(user: User.ID(0), fullName: "", role: role, unit: unit, unitName: "", now: moment),
      clock: { moment })
  }
}

/// Runs nothing: every verb is refused.
private struct NoRegister: VerbRunner {
  func run<V: Verb>(_ verb: V, by session: Session, stop: StopFlag) throws(Refusal) -> V.Outcome {
    throw Refusal(.storage, "noRegister", "Här finns inget register.")
  }

  func changeCounter() -> Int? { 0 }
}
