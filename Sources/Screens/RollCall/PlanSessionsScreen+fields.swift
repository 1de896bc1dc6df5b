import Casework
import Domain
import TerminalKit

extension PlanSessionsScreen {
  /// What is stored for introduction meetings among the activities.
  static let introduction = "introduction"

  func fields(_ planning: SessionPlanning) -> [FormField<Field>] {
    let today = workplace.today
    let kinds =
      [Choice(PlanSessionsScreen.introduction, "introduktionsmöte")]
      + planning.activities.map { Choice("\($0.id.rawValue)", $0.name) }
    let ownID = "\(workplace.session.user.rawValue)"
    let leaders = planning.leaders.map { Choice("\($0.id.rawValue)", $0.fullName) }
    let dayMissing = "Skriv ett datum, till exempel 25/4, fre eller +5."
    return [
      FormField(
        .kind, "Vad", .choice(ChoiceField(kinds, chosen: PlanSessionsScreen.introduction)), required: "Välj vad.",
        help: "Skriv de första bokstäverna."),
      FormField(
        .title, "Namn", .text(TextField(limit: 100)), width: 40,
        help: "Bara om det heter något annat, till exempel Jobbsökarverkstad."),
      FormField(
        .weekdays, "Veckodagar",
        .choices(MultiChoice(Weekday.allCases.prefix(5).map { Choice($0.rawValue, $0.short) })),
        required: "Välj minst en veckodag.", help: "Blanksteg kryssar."),
      FormField(.time, "Tid", .parsed(.time()), width: 8, required: "Skriv en tid, till exempel 9 eller 9:30."),
      FormField(
        .minutes, "Längd, min", .parsed(.number(planning.introductionMinutes, in: 5...600)), width: 6,
        required: "Ange längden i minuter."),
      FormField(
        .from, "Från", .parsed(.date(from, today: today, calendar: planning.calendar)), width: 14,
        required: dayMissing),
      FormField(
        .to, "Till", .parsed(.date(nil, today: today, calendar: planning.calendar)), width: 14, required: dayMissing),
      FormField(
        .leader, "Ledare",
        .choice(ChoiceField(leaders, chosen: leaders.contains { $0.id == ownID } ? ownID : leaders.first?.id)),
        required: "Välj vem som leder."),
      FormField(
        .room, "Lokal",
        .choice(
          ChoiceField(
            planning.rooms.map { Choice("\($0.id.rawValue)", "\($0.name) (\($0.places.counted("plats", "platser")))") })
        ),
        help: "Utan lokal hålls mötet på jobbtorget."),
      FormField(
        .places, "Platser", .parsed(.number(12, in: 2...200)), width: 6, required: "Ange minst 2."),
    ]
  }
}
