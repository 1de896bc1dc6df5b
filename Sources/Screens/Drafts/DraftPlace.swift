import Casework
import Domain
import TerminalKit

/// Where a draft belongs: what its form is called, whom it is about, and the form on what it is about, read from the form's
/// key.
struct DraftPlace: Sendable {
  /// Makes the form on what it is about, given the case where the draft is about one; nil where that is gone.
  typealias Making = @Sendable (Workplace, Enrolment.ID?) throws(Refusal) -> (any Screen)?

  /// What the form is called.
  let title: String
  /// Whom it is about; nil where it is about no client.
  let subject: DraftSubject?
  /// What its form can be written in only while; nil where nothing.
  let needs: DraftNeed?
  /// The form, with what has to be read for it: run where one can wait.
  let open: Making

  init(
    _ title: String, _ subject: DraftSubject? = nil, needs: DraftNeed? = nil, open: @escaping Making
  ) {
    self.title = title
    self.subject = subject
    self.needs = needs
    self.open = open
  }

  /// The place of the form whose draft has this key.
  init(_ key: String) {
    let parts = DraftKey(key)
    self =
      Self.ofCase(parts) ?? Self.ofTask(parts) ?? Self.ofLetter(parts) ?? Self.ofMatching(parts)
      ?? Self.ofOffice(parts) ?? DraftPlace(key) { _, _ in nil }
  }

  // MARK: Cases

  private static func ofCase(_ key: DraftKey) -> DraftPlace? {
    let enrolment = DraftSubject.enrolment(key.id(1))
    func form(
      _ title: String, needs: DraftNeed? = nil, _ make: @escaping @Sendable (Workplace, Enrolment.ID) -> any Screen
    ) -> DraftPlace {
      DraftPlace(title, enrolment, needs: needs) { workplace, found in found.map { make(workplace, $0) } }
    }
    switch key.kind {
    case "note" where key.count > 2:
      let note = key.id(3) as CaseNote.ID
      return onCard("Rättelse av anteckning", enrolment) { workplace, card in
        card.notes.first { $0.note.id == note }
          .map { NoteFormScreen(at: workplace, enrolment: card.enrolment.id, corrects: $0.note) }
      }
    case "note": return form("Anteckning") { NoteFormScreen(at: $0, enrolment: $1, corrects: nil) }
    // The new time of one that is moved: by way of who asked for that and why.
    case "booking" where key.count > 2: return rebooking("Ny tid vid ombokning", key.id(3))
    case "booking": return form("Boka tid", needs: .openCase) { BookingScreen(at: $0, enrolment: $1, kind: .followUp) }
    case "rebooking": return rebooking("Ombokning", key.id(1))
    case "plan":
      let part = PlanScreen.Part(key.rest(from: 2))
      // What is said of a step has no text of the plan in it.
      let isText = ["", "goal", "activity"].contains(key[2])
      return form(part?.title ?? "Aktivitetsplan", needs: isText ? .changeablePlan : .openCase) {
        PlanScreen(at: $0, enrolment: $1, opening: part)
      }
    case "assessment": return form("Kartläggning", needs: .openAssessment) { AssessmentScreen(at: $0, enrolment: $1) }
    case "closure": return form("Avslut", needs: .openCase) { ClosureFormScreen(at: $0, enrolment: $1) }
    case "interruption": return form("Avbrott", needs: .openCase) { InterruptionScreen(at: $0, enrolment: $1) }
    case "interruption-end":
      return form("Avbrottets slut", needs: .openCase) { InterruptionEndScreen(at: $0, enrolment: $1) }
    case "move":
      return onCard("Flytt", enrolment) { workplace, card throws(Refusal) in
        MoveFormScreen(
          at: workplace, card: card, centres: try workplace.desk.run(ListCentres(besides: card.enrolment.id)))
      }
    case "referral" where key.count > 2:
      guard let purpose = ReferralReasonScreen.Purpose(rawValue: key[2]) else { return nil }
      return onCard(purpose.title, enrolment) { ReferralReasonScreen(at: $0, card: $1, purpose: purpose) }
    case "referral": return DraftPlace("Ny remiss") { workplace, _ in ReferralFormScreen(at: workplace) }
    case "details":
      return onCard("Klientens uppgifter", .client(key.id(1))) {
        DetailsScreen(at: $0, enrolment: $1.enrolment.id, client: $1.client)
      }
    case "number":
      return onCard("Byte av nummer", .client(key.id(1))) {
        NumberScreen(at: $0, enrolment: $1.enrolment.id, client: $1.client)
      }
    case "merge":
      let kept = DraftSubject.client(key.id(2))
      return DraftPlace("Sammanföring", .client(key.id(1))) { workplace, found throws(Refusal) in
        guard let found, let other = try workplace.desk.run(NameDrafts([kept]))[kept]?.enrolment else { return nil }
        let number = try workplace.desk.run(OpenClientCard(enrolment: other)).client.details.number
        return MergeScreen(at: workplace, try workplace.desk.run(CompareClients(enrolment: found, number: number)))
      }
    case "withdraw": return withdrawal(key)
    case "consent":
      return DraftPlace("Samtycke", enrolment) { workplace, found throws(Refusal) in
        guard let found else { return nil }
        return ConsentFormScreen(at: workplace, sheet: try workplace.desk.run(OpenConsents(enrolment: found)))
      }
    default: return nil
    }
  }

  private static func rebooking(_ title: String, _ place: Participant.ID) -> DraftPlace {
    onCard(title, .place(place)) { workplace, card in
      card.places.first { $0.id == place }.map { RebookScreen(at: workplace, place: $0) }
    }
  }

  private static func withdrawal(_ key: DraftKey) -> DraftPlace {
    let subject = DraftSubject.enrolment(key.id(2))
    if key[1] == "decision" {
      let task = key.id(3) as FollowUpTask.ID
      return DraftPlace("Återkallande", subject) { workplace, found throws(Refusal) in
        guard found != nil else { return nil }
        let sheet = try workplace.desk.run(OpenExamination(task: task))
        return sheet.task.decision.map {
          WithdrawalScreen(.decision(sheet.task, $0), of: sheet.client.details.name, at: workplace)
        }
      }
    }
    let (kind, number) = (key[1], Int64(key[3]))
    return onCard("Återkallande", subject) { workplace, card in
      let what: WithdrawalScreen.What? =
        switch kind {
        case "note": card.notes.first { $0.note.id.rawValue == number }.map { .note($0.note) }
        case "plan": card.plan.versions.first { $0.id.rawValue == number }.map { .plan($0) }
        default: card.letters.first { $0.id.rawValue == number }.map { .letter($0) }
        }
      return what.map { WithdrawalScreen($0, of: card.client.details.name, at: workplace) }
    }
  }

  /// A form that is made from the client's card.
  private static func onCard(
    _ title: String, _ subject: DraftSubject,
    _ make: @escaping @Sendable (Workplace, ClientCard) throws(Refusal) -> (any Screen)?
  ) -> DraftPlace {
    DraftPlace(title, subject) { workplace, found throws(Refusal) in
      guard let found else { return nil }
      return try make(workplace, try workplace.desk.run(OpenClientCard(enrolment: found)))
    }
  }
}
