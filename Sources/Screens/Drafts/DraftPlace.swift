import Casework
import Domain
import TerminalKit

/// Where a draft belongs: what its form is called, whom it is about, and the way there, read from the form's key.
struct DraftPlace: Sendable {
  /// What the form is called.
  let title: String
  /// Whom it is about; nil where it is about no client.
  let subject: DraftSubject?
  /// Whether its form can be written in only while the task that it is about is open.
  let needsOpenTask: Bool
  /// The form, or the screen that it is opened on; given the case where the draft is about one.
  let open: @Sendable (Workplace, Enrolment.ID?) -> (any Screen)?

  private init(
    _ title: String, _ subject: DraftSubject? = nil, needsOpenTask: Bool = false,
    open: @escaping @Sendable (Workplace, Enrolment.ID?) -> (any Screen)?
  ) {
    self.title = title
    self.subject = subject
    self.needsOpenTask = needsOpenTask
    self.open = open
  }

  /// The place of the form whose draft has this key.
  init(_ key: String) {
    let parts = key.split(separator: "/").map(String.init)
    func id<Owner>(_ index: Int) -> Identifier<Owner> {
      .init(parts.indices.contains(index) ? Int64(parts[index]) ?? 0 : 0)
    }
    let number = id(1) as Identifier<Enrolment>
    func card(_ title: String, _ subject: DraftSubject) -> DraftPlace {
      DraftPlace(title, subject) { workplace, found in found.map { ClientCardScreen(at: workplace, enrolment: $0) } }
    }
    func ofCase(_ title: String, _ make: @escaping @Sendable (Workplace, Enrolment.ID) -> any Screen) -> DraftPlace {
      DraftPlace(title, .enrolment(number)) { workplace, found in found.map { make(workplace, $0) } }
    }
    func ofTask(_ title: String, _ make: @escaping @Sendable (Workplace) -> any Screen) -> DraftPlace {
      // Another finding is written of a check that is closed.
      DraftPlace(title, .task(id(1)), needsOpenTask: parts.last != "change") { workplace, found in
        found.map { _ in make(workplace) }
      }
    }
    func settings(_ title: String) -> DraftPlace {
      DraftPlace(title) { workplace, _ in SettingsPlace(at: workplace).first }
    }
    let task = id(1) as FollowUpTask.ID
    let occasion = id(1) as Occasion.ID
    self =
      switch parts.first ?? "" {
      case "note" where parts.count > 2: card("Rättelse av anteckning", .enrolment(number))
      case "note": ofCase("Anteckning") { NoteFormScreen(at: $0, enrolment: $1, corrects: nil) }
      case "booking": ofCase("Boka tid") { BookingScreen(at: $0, enrolment: $1, kind: .followUp) }
      case "plan": ofCase("Aktivitetsplan") { PlanScreen(at: $0, enrolment: $1) }
      case "assessment": ofCase("Kartläggning") { AssessmentScreen(at: $0, enrolment: $1) }
      case "closure": ofCase("Avslut") { ClosureFormScreen(at: $0, enrolment: $1) }
      case "interruption": ofCase("Avbrott") { InterruptionScreen(at: $0, enrolment: $1) }
      case "interruption-end": ofCase("Avbrottets slut") { InterruptionEndScreen(at: $0, enrolment: $1) }
      case "consent": ofCase("Samtycke") { ConsentsScreen(at: $0, enrolment: $1) }
      case "letter": ofCase("Brev som är lämnat") { LettersScreen(at: $0, enrolment: $1) }
      case "sending" where parts.count > 2: ofCase("Skickat hur och när") { LettersScreen(at: $0, enrolment: $1) }
      case "sending": DraftPlace("Skickat hur och när") { workplace, _ in OutboxScreen(at: workplace) }
      case "return": ofCase("Brev som kom tillbaka") { LettersScreen(at: $0, enrolment: $1) }
      case "move": card("Flytt", .enrolment(number))
      case "withdraw": card("Återkallande", .enrolment(id(2)))
      case "details": card("Klientens uppgifter", .client(id(1)))
      case "number": card("Byte av nummer", .client(id(1)))
      case "merge": card("Sammanföring", .client(id(2)))
      case "rebooking": card("Ombokning", .place(id(1)))
      case "absence": ofTask("Frånvaroorsak") { AbsenceScreen(at: $0, task: task) }
      case "examination": ofTask("Prövning") { ExaminationScreen(at: $0, task: task) }
      case "task": ofTask("Uppgift") { TasksScreen(at: $0) }
      case "targetGroup": ofTask("Målgrupp") { TasksScreen(at: $0) }
      case "referral" where parts.count > 1: DraftPlace("Remiss") { workplace, _ in ReferralsScreen(at: workplace) }
      case "referral": DraftPlace("Ny remiss") { workplace, _ in ReferralFormScreen(at: workplace) }
      case "rollCall": DraftPlace("Upprop") { workplace, _ in RollCallScreen(at: workplace, occasion: occasion) }
      case "sessions":
        DraftPlace("Nya tillfällen") { workplace, _ in PlanSessionsScreen(at: workplace, from: workplace.today) }
      case "opening": DraftPlace("Plats") { workplace, _ in OpeningsScreen(at: workplace) }
      case "partner": DraftPlace("Samarbetspart") { workplace, _ in PartnersScreen(at: workplace) }
      case "setting": settings("Regel")
      case "freeDay": settings("Ledig dag")
      case "room": settings("Lokal")
      case "hours": settings("Öppettider")
      case "user": settings("Användare")
      case "district": settings("Stadsdel")
      case "activity": settings("Utbud")
      default: DraftPlace(key) { _, _ in nil }
      }
  }
}
