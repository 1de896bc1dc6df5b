import Casework
import Domain
import TerminalKit

extension ExaminationForm {
  /// Every field; those of an addition or of the decision are hidden until one is chosen.
  static func fields(_ sheet: RightExamination, today: Day) -> [FormField<Field>] {
    let details = sheet.client.details
    let calendar = sheet.facts.calendar
    func date(_ day: Day?) -> FormField<Field>.Control { .parsed(.date(day, today: today, calendar: calendar)) }
    // Everything that can be answered is seen at once.
    func choice(_ choices: [Choice], _ chosen: String? = nil) -> FormField<Field>.Control {
      .choice(ChoiceField(choices, chosen: chosen, staysWhole: true))
    }
    let absences = sheet.absences.map {
      Choice("\($0.occasion.id.rawValue)", "\($0.occasion.title) \($0.occasion.start.day.listText(today: today))")
    }
    return [
      FormField(
        .adds, "LÄGG TILL", choice(Addition.allCases.map { Choice($0.rawValue, $0.label) }), opensPart: true),
      FormField(
        .absence, "till", choice(absences, absences.count == 1 ? absences[0].id : nil),
        required: "Välj vilken tid kallelsen gällde."),
      FormField(
        .givenWay, "hur",
        choice(SendingWay.allCases.filter(\.provesDelivery).map { Choice($0.rawValue, $0.label) }),
        required: "Välj hur den lämnades."),
      FormField(.given, "dag", date(nil), width: 12, required: "Skriv vilken dag den lämnades eller skickades."),
      FormField(.told, "fick veta", date(today), width: 12, required: "Skriv när klienten fick veta vad som övervägs."),
      FormField(
        .toldWay, "hur", choice(Hearing.ways.map { Choice($0.rawValue, $0.label) }),
        required: "Välj hur klienten fick veta det.", help: "I brev, eller muntligt: det antecknas samma dag."),
      FormField(
        .answerBy, "svar senast", date(nil), width: 12,
        required: "Skriv till vilken dag klienten kan svara, till exempel +2v."),
      FormField(
        .named, "nämnde", .choices(MultiChoice(absences)),
        required: "Markera varje frånvaro som klienten fick veta om, med mellanslag."),
      FormField(
        .papers, "underlag", .text(TextField(limit: 500)), width: 60,
        required: "Skriv vilket underlag klienten fick ta del av, till exempel: närvarolistan och kallelserna."),
      FormField(.answered, "svarade", date(today), width: 12, required: "Skriv vilken dag klienten svarade."),
      FormField(
        .words, "svaret", .area(TextArea(limit: 4000), rows: 2), required: "Skriv vad klienten svarade."),
      FormField(
        .language, "språk", .text(TextField(details.language ?? "", limit: 60)), width: 24,
        required: "Ange vilket språk klienten förstår."),
      FormField(
        .interpreter, "tolk",
        choice(
          [Choice("yes", "behövs"), Choice("no", "behövs inte")], details.needsInterpreter.map { $0 ? "yes" : "no" }),
        required: "Välj om tolk behövs."),
      FormField(
        .how, "hur beaktat", .text(TextField(limit: 500)), width: 60,
        required: "Skriv hur, till exempel: brevet på somaliska, tolk vid samtalet."),
      FormField(
        .outcome, "BESLUT", choice(RightOutcome.allCases.map { Choice($0.rawValue, $0.label) }),
        required: "Välj beslut: första bokstaven räcker, eller pilarna.", opensPart: true),
      FormField(.day, "beslutsdag", date(today), width: 12, required: "Skriv vilken dag beslutet fattades."),
      FormField(.motive, "motiv", .area(TextArea(limit: 4000), rows: 2), required: "Skriv skälen för beslutet."),
      FormField(.received, "mottaget", date(nil), width: 12),
    ]
  }
}
