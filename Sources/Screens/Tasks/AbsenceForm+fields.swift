import Casework
import Domain
import TerminalKit

extension AbsenceForm {
  /// Every field; those that only some reasons ask for are hidden until then.
  static func fields(_ check: AbsenceCheck, times: [Choice], today: Day) -> [FormField<Field>] {
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
      FormField(.newTime, "NY TID", choice(times, times.first.flatMap(proposed)), opensPart: true),
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
        what = occasion.title + (isNext ? " (nästa tillfälle)" : "")
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

  /// The first is proposed when it is a time; "annan tid" and "coachen bokar" are for the handläggare to choose.
  private static func proposed(_ first: Choice) -> String? {
    switch NewTimeChoice(id: first.id) {
    case .keep, .proposal: first.id
    case .other, .coach, nil: nil
    }
  }
}
