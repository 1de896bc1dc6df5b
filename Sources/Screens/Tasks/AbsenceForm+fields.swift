import Casework
import Domain
import TerminalKit

extension AbsenceForm {
  /// Every field; those that only some reasons ask for are hidden until then.
  static func fields(
    _ check: AbsenceCheck, times: [Choice], proposed: String?, today: Day
  ) -> [FormField<Field>] {
    let missed = check.occasion.start.day
    let details = check.client.details
    let yesNo = { (yes: String, no: String) in [Choice("yes", yes), Choice("no", no)] }
    // Everything that can be answered is seen at once, on paper as here.
    func choice(_ choices: [Choice], _ chosen: String? = nil) -> FormField<Field>.Control {
      .choice(ChoiceField(choices, chosen: chosen, staysWhole: true))
    }
    let valid: [ValidReason] = [.sickChild, .workOrInterview, .authorityOrMedicalVisit, .other]
    return [
      FormField(
        .way, "+ nytt försök", choice(ContactAttempt.Way.allCases.map { Choice($0.rawValue, $0.label) })),
      FormField(
        .reached, "nådde klienten", choice(yesNo("ja", "nej")),
        required: "Välj ja eller nej."),
      FormField(.note, "anteckning", .text(TextField(limit: 500)), width: 60),
      FormField(
        .day, "dag", .parsed(.date(nil, today: today, calendar: check.calendar)), width: 12,
        help: "När försöket gjordes. Tomt: i dag."),
      FormField(.time, "kl.", .parsed(.time()), width: 8, help: "Tomt: nu."),
      FormField(
        .reason, "ORSAK", choice(Reason.allCases.map { Choice($0.rawValue, $0.label) }),
        required: "Välj orsak: första bokstaven räcker, eller pilarna.", opensPart: true),
      FormField(
        .valid, "vilket skäl",
        choice(valid.map { Choice($0.rawValue, $0 == .other ? "annat" : $0.label) }),
        required: "Välj vilket skäl."),
      FormField(
        .fault, "vilket fel", choice(OwnFault.allCases.map { Choice($0.rawValue, $0.label) }),
        required: "Välj vad som blev fel."),
      FormField(.text, "i egna ord", .text(TextField(limit: 500)), width: 60),
      FormField(
        .from, "från", .parsed(.date(missed, today: today, calendar: check.calendar)), width: 12,
        required: "Ange första sjukdagen, till exempel 17/4."),
      FormField(
        .to, "till", .parsed(.date(nil, today: today, calendar: check.calendar)), width: 12,
        required: "Ange sista sjukdagen; den kan ligga framåt i tiden."),
      FormField(
        .language, "språk", .text(TextField(details.language ?? "", limit: 60)), width: 24,
        required: "Ange vilket språk klienten förstår."),
      FormField(
        .interpreter, "tolk",
        choice(yesNo("behövs", "behövs inte"), details.needsInterpreter.map { $0 ? "yes" : "no" }),
        required: "Välj om tolk behövs."),
      FormField(.newTime, "NY TID", choice(times, proposed), opensPart: true),
    ]
  }

  /// The new times, in words: the one the client has, proposals, another one, the coach gives one.
  static func newTimes(_ check: AbsenceCheck, today: Day) -> [Choice] {
    var choices: [Choice] = []
    if let coming = check.coming {
      choices.append(
        Choice(NewTimeChoice.keep.id, "\(coming.start.listText(today: today))  \(coming.title) (redan bokad)"))
    }
    var isNext = true
    for (index, time) in check.proposals.enumerated() {
      let what: String
      switch time {
      case .session(let occasion):
        what = occasion.title + (isNext ? String.nextSession : "")
        isNext = false
      case .appointment(let kind, _, _, _):
        what = "\(kind.label) med \(check.coachName ?? "coachen")"
      }
      choices.append(Choice(NewTimeChoice.proposal(index).id, "\(time.start.listText(today: today))  \(what)"))
    }
    choices.append(Choice(NewTimeChoice.other.id, "annan tid …"))
    choices.append(Choice(NewTimeChoice.coach.id, "\(check.coachName ?? "jobbtorget") bokar"))
    return choices
  }

  /// The first that is a time after an illness is proposed (R3.3); "annan tid" and "coachen bokar" are for the handläggare to
  /// choose.
  static func proposed(of check: AbsenceCheck, times: [Choice], after ill: Day?) -> String? {
    times.first { choice in
      guard let start = NewTimeChoice(id: choice.id).flatMap({ check.start(of: $0) }) else { return false }
      return ill.map { $0 < start.day } ?? true
    }?.id
  }
}

extension AbsenceCheck {
  /// When a choice under NY TID begins; nil where it is no time.
  func start(of choice: AbsenceForm.NewTimeChoice) -> LocalDateTime? {
    switch choice {
    case .proposal(let index): proposals.indices.contains(index) ? proposals[index].start : nil
    case .keep: coming?.start
    case .other, .coach: nil
    }
  }
}

extension String {
  /// What stands after the first session that is proposed.
  fileprivate static let nextSession = " (nästa tillfälle)"

  /// Whether two choices under NY TID are the same time, whichever of them is the next.
  func isSameTime(as other: String?) -> Bool {
    replacing(Self.nextSession, with: "") == other?.replacing(Self.nextSession, with: "")
  }
}
