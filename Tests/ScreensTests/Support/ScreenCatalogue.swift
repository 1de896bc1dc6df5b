import Casework
import Domain
import TerminalKit
import TerminalTesting
import Themes

@testable import Screens

/// Every screen of the program on a full day, in the states that its keys differ in: what tests go through that hold
/// for all of them.
struct ScreenCatalogue: Sendable {
  /// A screen, whose it is, and the keys that lead to the state that is meant.
  struct Entry: Sendable {
    var name: String
    var session: Session
    var keys: [Key] = []
    var make: @Sendable (Workplace) -> any Screen
  }

  private(set) var day: Workday
  let cases: Workday.Cases
  let entries: [Entry]
  /// What opens over the screens: the library's own help and palette, and questions.
  let overlays: [Entry]

  /// A draft of a check that was closed meanwhile.
  static let draft: DraftsScreen.Row = {
    var draft = Draft(["way": ["letter"], "note": ["Ringde till arbetet, växeln svarade att hon var på väg."]])
    draft.words = [
      "way": .init(label: "+ nytt försök", place: 0, text: "brev"), "note": .init(label: "anteckning", place: 2),
    ]
    return DraftsScreen.Row(
      listed: ListedDraft(
        id: "a", form: "absence/1", draft: FormDraft(fields: draft.stored, written: Workday.now)),
      place: DraftPlace("absence/1"))
  }()

  /// The catalogue on a register of its own; the day is lived through once, then copied.
  init() throws {
    self = try Self.first.get()
    day = try day.copy()
  }

  private static let first = Result { try ScreenCatalogue(madeAnew: ()) }

  private init(madeAnew: Void) throws {
    day = try Workday()
    cases = try day.fill()
    try day.make(.enrolment, of: cases.orjan)
    _ = try day.run(
      SendLetters([day.make(.enrolment, of: cases.tor).id], way: .digitalMailbox, day: Workday.now.day), as: day.anna)
    let absence = try day.missWorkshop()
    let examination = try day.examine()
    let group = try day.group(of: 3)
    try day.hand(over: .schedule, to: cases.siv)
    try day.activate(cases.tor)
    try day.interrupt(cases.tor)
    try day.askForName(of: cases.asa, written: "Svenson, Åsa")
    _ = try day.run(AskToReconsider(enrolment: cases.orjan, motive: "Läser sfi sedan i mars."), as: day.anna)
    let opening = try day.match(cases)
    entries =
      Self.matching(day, cases, opening) + Self.clients(day, cases) + (try Self.card(day, cases))
      + (try Self.intake(day, cases)) + Self.plan(day, cases)
      + Self.attendance(day, group)
      + (try Self.tasks(day, absence, examination)) + (try Self.figures(day)) + Self.settings(day)
    overlays = Self.overlays(day, cases, absence) + Self.additions(day, examination)
  }

  private static let twoQuestions = AssessmentForm(
    version: 1,
    sections: [
      AssessmentSection(
        id: "goals", title: "Mål",
        questions: [
          AssessmentQuestion(id: "a", kind: .text, text: "Vad vill du arbeta med?", help: "", isRequired: true),
          AssessmentQuestion(id: "b", kind: .yesNo, text: "Har du körkort?", help: "", isRequired: false),
        ])
    ])

  private static func overlays(_ day: Workday, _ cases: Workday.Cases, _ absence: Workday.Absence) -> [Entry] {
    let (anna, karin) = (day.anna, day.karin)
    func plan(_ name: String, _ keys: [Key]) -> Entry {
      Entry(name: name, session: anna, keys: keys) { PlanScreen(at: $0, enrolment: cases.siv) }
    }
    func absent(_ name: String, _ keys: [Key]) -> Entry {
      Entry(name: name, session: karin, keys: keys) { AbsenceScreen(at: $0, task: absence.task) }
    }
    return [
      Entry(name: "help", session: anna, keys: ["?"]) { ClientsScreen(at: $0) },
      Entry(name: "help, filtered", session: anna, keys: ["?", "b", "o", "k"]) { CoachDayScreen(at: $0) },
      Entry(name: "palette", session: anna, keys: [":"]) { ClientsScreen(at: $0) },
      Entry(name: "palette, filtered", session: anna, keys: [":", "n", "ä", "r"]) { CoachDayScreen(at: $0) },
      Entry(name: "locked", session: anna, keys: [.control("l")]) { ClientsScreen(at: $0) },
      Entry(name: "refused", session: karin, keys: ["5"]) { CaseworkerDayScreen(at: $0) },
      Entry(name: "done", session: anna, keys: ["ö"]) {
        BookingScreen(at: $0, enrolment: cases.hodan, kind: .followUp)
      },
      Entry(name: "card, pause", session: anna, keys: ["a"]) { ClientCardScreen(at: $0, enrolment: cases.tor) },
      Entry(name: "interruption, times", session: anna, keys: ["s", "j", .tab, .tab, "+", "4", "v"]) {
        InterruptionScreen(at: $0, enrolment: cases.asa)
      },
      Entry(name: "interruption, longer", session: anna, keys: [.right, .right, .tab, "+", "4", "v"]) {
        InterruptionEndScreen(at: $0, enrolment: cases.tor)
      },
      Entry(name: "assessment, question", session: anna, keys: [.control("f")]) {
        AssessmentScreen(at: $0, enrolment: cases.asa)
      },
      Entry(name: "note, left", session: anna, keys: ["A", .escape]) {
        NoteFormScreen(at: $0, enrolment: cases.asa, corrects: nil)
      },
      plan("plan, incomplete", [.down, "x", "j", .control("f")]),
      Entry(name: "assessment, next version", session: anna, keys: ["+"]) {
        AssessmentScreen(at: $0, enrolment: cases.siv)
      },
      Entry(name: "undo, elsewhere", session: anna, keys: ["å"]) { ClientsScreen(at: $0) },
      Entry(name: "withdrawal", session: anna, keys: [.end, .delete]) { LettersScreen(at: $0, enrolment: cases.siv) },
      absent("absence, attempt", ["+"]), absent("absence, ill", ["s"]),
      absent("absence, saving", [.control("f")]),
    ]
  }

  /// Opens a screen of the catalogue; `runner` stands before the register.
  func open(
    _ entry: Entry, size: Size = Size(100, 30), theme: Theme = .plain, showsSigns: Bool = true,
    runner: (any VerbRunner)? = nil, isRead: Bool = false
  ) async -> Driver {
    let driver = await day.driver(
      as: entry.session, on: entry.make, size: size, theme: theme, showsSigns: showsSigns, runner: runner,
      isRead: isRead)
    for key in entry.keys { await driver.press(key) }
    return driver
  }

  // MARK: The screens

  static var themes: ThemeChoice? {
    let library = ThemeLibrary()
    return (try? library.theme(ThemeLibrary.standard)).map { theme in
      ThemeChoice(theme, list: { ThemeChoice.shipped }, load: { try library.theme($0) })
    }
  }

  private static func clients(_ day: Workday, _ cases: Workday.Cases) -> [Entry] {
    let anna = day.anna
    let themes = Self.themes
    return [
      Entry(name: "clients", session: anna) { ClientsScreen(at: $0) },
      Entry(name: "clients, field", session: anna, keys: ["s", "s"]) { ClientsScreen(at: $0) },
      Entry(name: "clients, hits", session: anna, keys: ["s", "s", .escape]) { ClientsScreen(at: $0) },
      Entry(name: "clients, marked", session: anna, keys: [.space]) { ClientsScreen(at: $0) },
      Entry(name: "clients, jump", session: anna, keys: ["."]) { ClientsScreen(at: $0) },
      Entry(name: "filter", session: anna) { ClientFilterScreen(at: $0, filter: ClientListQuery.Filter()) },
      Entry(name: "coach", session: anna) { ResponsibleScreen(at: $0, who: "3 klienter") },
      Entry(name: "responsible handläggare", session: day.karin) { ResponsibleScreen(at: $0, who: "Siv Svensson Ek") },
      Entry(name: "referrals", session: anna) { ReferralsScreen(at: $0) },
      Entry(name: "moves", session: anna) { MovesScreen(at: $0) },
      Entry(name: "referral form", session: anna) { ReferralFormScreen(at: $0) },
      Entry(name: "day, coach", session: anna) { CoachDayScreen(at: $0) },
      Entry(name: "day, to do", session: anna, keys: [.tab]) { CoachDayScreen(at: $0) },
      Entry(name: "day, handläggare", session: day.karin) { CaseworkerDayScreen(at: $0) },
      Entry(name: "acts", session: anna) { ActsScreen(at: $0) },
      Entry(name: "drafts", session: anna) { DraftsScreen(at: $0) },
      Entry(name: "draft in text", session: anna) { DraftTextScreen(Self.draft, at: $0) },
      Entry(name: "settings", session: anna) { SettingsScreen(at: $0, themes: themes) },
      Entry(name: "keys", session: anna) { _ in KeyScreen(.none) },
    ]
  }

  private static func card(_ day: Workday, _ cases: Workday.Cases) throws -> [Entry] {
    let anna = day.anna
    let orjan = try day.run(OpenClientCard(enrolment: cases.orjan), as: anna)
    let centres = try day.run(ListCentres(besides: cases.orjan), as: anna)
    let mona = try day.run(OpenClientCard(enrolment: cases.mona), as: anna).client.details.number
    let pair = try day.run(CompareClients(enrolment: cases.orjan, number: mona), as: anna)
    let asa = try day.run(OpenClientCard(enrolment: cases.asa), as: anna).client.details.number
    let impossible = try day.run(CompareClients(enrolment: cases.orjan, number: asa), as: anna)
    let tabs = CardTab.allCases.indices.map { index in
      Entry(name: "card, tab \(index + 1)", session: anna, keys: Array(repeating: .right, count: index)) {
        ClientCardScreen(at: $0, enrolment: cases.asa)
      }
    }
    return tabs + [
      Entry(name: "card, closed", session: anna) { ClientCardScreen(at: $0, enrolment: cases.mona) },
      Entry(name: "card, handläggare", session: day.karin) { ClientCardScreen(at: $0, enrolment: cases.asa) },
      Entry(name: "number", session: anna) { NumberScreen(at: $0, enrolment: cases.orjan, client: orjan.client) },
      Entry(name: "merge", session: anna) { MergeScreen(at: $0, pair) },
      Entry(name: "merge, refused", session: anna) { MergeScreen(at: $0, impossible) },
      Entry(name: "move", session: anna) {
        MoveFormScreen(at: $0, card: orjan, centres: centres)
      },
      Entry(name: "note", session: anna) { NoteFormScreen(at: $0, enrolment: cases.asa, corrects: nil) },
      Entry(name: "rebooking", session: anna, keys: [.right, .right, .right, .right, "o"]) {
        ClientCardScreen(at: $0, enrolment: cases.asa)
      },
      Entry(name: "letters", session: anna) { LettersScreen(at: $0, enrolment: cases.siv) },
      Entry(name: "letter", session: anna, keys: [.enter]) { LettersScreen(at: $0, enrolment: cases.siv) },
      Entry(name: "letter, sent", session: anna, keys: [.end, .enter]) {
        LettersScreen(at: $0, enrolment: cases.siv)
      },
      Entry(name: "letter, recorded", session: anna, keys: ["r"]) { LettersScreen(at: $0, enrolment: cases.siv) },
      Entry(name: "letter, returned", session: anna, keys: [.end, "t"]) {
        LettersScreen(at: $0, enrolment: cases.tor)
      },
      Entry(name: "letters, sending", session: anna) {
        SendingScreen(at: $0, letters: [], what: "Kallelse: Holm, Rut.", calendar: WorkingCalendar())
      },
      Entry(name: "outbox", session: anna) { OutboxScreen(at: $0) },
      Entry(name: "outbox, letter", session: anna, keys: [.enter]) { OutboxScreen(at: $0) },
      Entry(name: "letters, several", session: anna) {
        LetterBatchScreen(at: $0, whom: .enrolments([cases.asa, cases.siv, cases.tor]))
      },
      Entry(name: "card, interrupted", session: anna) { ClientCardScreen(at: $0, enrolment: cases.tor) },
      Entry(name: "interruption", session: anna) { InterruptionScreen(at: $0, enrolment: cases.siv) },
      Entry(name: "interruption, end", session: anna) { InterruptionEndScreen(at: $0, enrolment: cases.tor) },
      Entry(name: "closure", session: anna) { ClosureFormScreen(at: $0, enrolment: cases.orjan) },
      Entry(name: "referral", session: anna) { ReferralPanelScreen(at: $0, card: orjan) },
      Entry(name: "referral, return", session: anna) {
        ReferralReasonScreen(at: $0, card: orjan, purpose: .return)
      },
      Entry(name: "assessment", session: anna) { AssessmentScreen(at: $0, enrolment: cases.asa) },
      Entry(name: "assessment, complete", session: anna) { AssessmentScreen(at: $0, enrolment: cases.siv) },
      Entry(name: "assessment difference", session: anna) { _ in
        AssessmentDifferenceScreen(
          AssessmentDifference(
            from: ["a": .text("Kock")], in: Self.twoQuestions, to: ["a": .text("Bagare"), "b": .yesNo(true)],
            in: Self.twoQuestions), number: 2)
      },
      Entry(name: "booking", session: anna) { BookingScreen(at: $0, enrolment: cases.hodan, kind: .followUp) },
      Entry(name: "booking, field", session: anna, keys: [.tab]) {
        BookingScreen(at: $0, enrolment: cases.hodan, kind: .followUp)
      },
      Entry(name: "booking, groups", session: anna, keys: ["g"]) {
        BookingScreen(at: $0, enrolment: cases.hodan, kind: .followUp)
      },
    ]
  }

  private static func intake(_ day: Workday, _ cases: Workday.Cases) throws -> [Entry] {
    let client = try day.run(OpenIntake(enrolment: cases.asa), as: day.anna).client
    return IntakeStep.allCases.enumerated().map { index, step in
      Entry(
        name: "intake, \(step)", session: day.anna, keys: Array(repeating: .control("n"), count: index)
      ) { IntakeScreen(at: $0, enrolment: step == .introduction ? cases.hodan : cases.asa) }
    } + [
      Entry(name: "details", session: day.anna) { DetailsScreen(at: $0, enrolment: cases.asa, client: client) }
    ]
  }

  private static func plan(_ day: Workday, _ cases: Workday.Cases) -> [Entry] {
    func plan(_ name: String, _ session: Session, _ keys: [Key]) -> Entry {
      Entry(name: name, session: session, keys: keys) { PlanScreen(at: $0, enrolment: cases.siv) }
    }
    return [
      Entry(name: "plan, empty", session: day.anna) { PlanScreen(at: $0, enrolment: cases.asa) },
      plan("plan", day.anna, []), plan("plan, activity", day.anna, [.down]), plan("plan, end", day.anna, [.end]),
      plan("plan, handläggare", day.karin, []), plan("plan goal", day.anna, ["ö"]),
      plan("plan activity", day.anna, [.down, "ö"]), plan("plan end", day.anna, [.end, "ö"]),
      plan("plan, adding", day.anna, ["+"]), plan("plan, deleting", day.anna, ["x"]),
      plan("plan, timeline", day.anna, ["v", .down]),
      Entry(name: "plan reason", session: day.karin) { _ in PlanReasonScreen(.return, of: "plan/1") },
      Entry(name: "plan difference", session: day.anna) { _ in
        PlanDifferenceScreen(
          .init(
            number: 2,
            content: .init(clientPart: ClientPart(tookPart: true, stance: .objects, words: "Söka arbete."))),
          against: [.init(number: 1, content: .init())])
      },
    ]
  }

  private static func attendance(
    _ day: Workday, _ group: (occasion: Occasion, people: [Enrolment.ID])
  ) -> [Entry] {
    func roll(_ name: String, _ keys: [Key]) -> Entry {
      Entry(name: name, session: day.anna, keys: keys) { RollCallScreen(at: $0, occasion: group.occasion.id) }
    }
    return [
      Entry(name: "occasions", session: day.anna) { OccasionsScreen(at: $0) },
      Entry(name: "occasions, day", session: day.anna, keys: ["g"]) { OccasionsScreen(at: $0) },
      Entry(name: "calendar", session: day.anna) { CalendarScreen(at: $0) },
      Entry(name: "calendar, day", session: day.anna, keys: ["v"]) { CalendarScreen(at: $0) },
      Entry(name: "sessions", session: day.anna) { PlanSessionsScreen(at: $0, from: $0.today) },
      roll("roll call", []), roll("roll call, marked", [.space]), roll("roll call, late", ["f"]),
      roll("roll call, not held", ["i"]),
    ]
  }
}
