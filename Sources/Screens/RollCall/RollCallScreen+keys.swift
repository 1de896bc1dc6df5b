import Casework
import Domain
import TerminalKit

extension RollCallScreen {
  var keymap: KeyMap<Message> {
    if let prompt { return prompt.keymap(save: .answer, cancel: .leaveQuestion) }
    let off = refusal
    let nobody =
      off ?? (list.selection == nil ? "Ingen är vald." : nil)
      ?? (isAwayOnly
        ? "Avbrott: ingen närvaro väntas. Är klienten tillbaka: avsluta avbrottet på kortet, annars v." : nil)
    return KeyMap(
      [
        Binding(
          "roll.present", ["n"], "Närvarande", short: "närvarande", synonyms: ["kom", "här"], inFooter: true,
          disabled: nobody, .mark(.present)),
        Binding(
          "roll.late", ["f"], "Närvarande men försenad: minuter", short: "försenad", synonyms: ["sen"], inFooter: true,
          disabled: nobody, .ask(.late)),
        Binding(
          "roll.leftEarly", ["t"], "Gick tidigare: minuter", short: "gick tidigare", inFooter: true, disabled: nobody,
          .ask(.leftEarly)),
        Binding(
          "roll.excused", ["a"], "Anmäld frånvaro: vad som anmäldes", short: "anmäld frånvaro",
          synonyms: ["sjuk", "ledig"], inFooter: true, disabled: nobody, .ask(.excuse)),
        Binding(
          "roll.noShow", ["u"], "Uteblev", short: "uteblev", synonyms: ["borta", "frånvarande"], inFooter: true,
          disabled: nobody, .mark(.noShow)),
        Binding(
          "roll.notExpected", ["v"], "Väntades inte: avbrott den dagen", short: "väntades inte",
          synonyms: ["avbrott", "ingen närvaro krävdes"],
          disabled: off ?? (isAwayOnly ? nil : "Inget avbrott omfattar dagen för den som är vald."), .ask(.notExpected)),
        Binding(
          "roll.rest", ["r"], "Resten är närvarande", short: "resten här", synonyms: ["alla"], inFooter: true,
          disabled: off ?? (rest.isEmpty ? "Alla är redan registrerade." : nil), .rest),
        Binding(
          "roll.error", ["w"], "Felregistrering: ta bort markeringen", short: "felregistrering",
          synonyms: ["fel person", "rätta", "ta bort"],
          disabled: off ?? (hasMark ? nil : "Ingen markering finns att ta bort."), .enteredInError),
        Binding(
          "roll.notHeld", ["i"], "Mötet blev inte av (ej genomfört)", short: "ej genomfört",
          synonyms: ["inställt", "ledaren sjuk"], disabled: off, .ask(.notHeld)),
        Binding(
          "roll.letters", ["l"], "Kallelser till alla, eller till de markerade", short: "kallelser",
          synonyms: ["brev", "skicka", "skriv ut"], disabled: lettersRefusal, .letters),
        Binding(
          "roll.card", ["ö", .enter], "Öppna klientens kort", short: "klientkort", synonyms: ["ärende"],
          disabled: list.selection == nil ? "Ingen är vald." : nil, .openCard),
      ], hints: list.hints(move: "flytta", mark: "markera flera", jump: "hoppa till namnet"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// Whether nobody of those chosen is expected (R8.2).
  private var isAwayOnly: Bool {
    let targets = Set(list.targets)
    let chosen = call?.rows.filter { targets.contains($0.id) } ?? []
    return !chosen.isEmpty && chosen.allSatisfy(\.isInterrupted)
  }

  private var hasMark: Bool {
    let targets = Set(list.targets)
    return call?.rows.contains { targets.contains($0.id) && $0.mark != nil } ?? false
  }

  /// Why nobody can be called here; nil when they can.
  private var lettersRefusal: String? {
    guard let call else { return "Uppropet läses in." }
    if let refusal = workplace.refusal(of: .sendLetter) { return refusal }
    guard call.occasion.isToCome(at: workplace.session.now) else {
      return "Mötet har börjat eller är inställt; ingen kallas dit."
    }
    return call.rows.isEmpty ? "Ingen är anmäld hit." : nil
  }

  /// Why nothing can be registered here; nil when it can.
  var refusal: String? {
    guard let call else { return "Uppropet läses in." }
    if let refusal = workplace.refusal(of: .registerAttendance) { return refusal }
    guard call.occasion.state.expectsAttendance else {
      return "Mötet är \(call.occasion.state.label); ingen närvaro registreras."
    }
    return nil
  }

  /// The box that asks for minutes or a reason; `name` is the person's, nil for several.
  static func prompt(_ asked: Asked, for name: String?) -> Prompt<Field> {
    let whom = name.map { " – \($0)" } ?? " – alla markerade"
    let minutes = { (label: String) -> FormField<Field> in
      FormField(
        .minutes, label, .parsed(.number(nil, in: 1...600, unit: "minuter")), width: 8,
        required: "Ange antalet minuter.")
    }
    switch asked {
    case .late: return Prompt(["Försenad\(whom)"], [minutes("Hur många minuter")])
    case .leftEarly: return Prompt(["Gick tidigare\(whom)"], [minutes("Hur många minuter")])
    case .excuse:
      return Prompt(
        ["Anmäld frånvaro\(whom)", "Det som anmäldes innan mötet började. Om skälet är giltigt avgör handläggaren."],
        [
          FormField(
            .reason, "Vad anmäldes", .text(TextField(limit: 200)), width: 50,
            required: "Skriv vad som anmäldes, till exempel sjuk.")
        ])
    case .notExpected:
      return Prompt(
        ["Väntades inte\(whom)", "Ett avbrott omfattar dagen. Tillfället räknas inte."],
        [
          FormField(
            .reason, "Varför", .text(TextField(limit: 200)), width: 50,
            required: "Skriv varför klienten inte väntades, till exempel sjukskriven.")
        ])
    case .notHeld:
      return Prompt(
        [
          "Mötet blev inte av",
          "Det räknas inte mot någon, och uppgifter om frånvaro härifrån återtas. Det går att ångra.",
        ],
        [
          FormField(
            .reason, "Varför", .text(TextField(limit: 200)), width: 50,
            required: "Skriv varför, till exempel ledaren sjuk.")
        ])
    }
  }
}
