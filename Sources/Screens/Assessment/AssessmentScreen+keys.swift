import TerminalKit

extension AssessmentScreen {
  var keymap: KeyMap<Message> {
    let isComplete = sheet?.assessment?.completed != nil
    let refusal = workplace.refusal(of: .writeAssessment)
    return KeyMap(
      [
        Binding("assessment.next", [.tab], "Nästa fråga", short: "nästa", inFooter: true, .next),
        Binding(
          "assessment.nextSection", [.pageDown], "Nästa avsnitt", short: "avsnitt", inFooter: true, .nextSection),
        Binding("assessment.previousSection", [.pageUp], "Förra avsnittet", .previousSection),
        Binding(
          "assessment.save", [.control("s")], "Spara", short: "spara", inFooter: true,
          disabled: isEditable ? nil : whyReadOnly ?? "Kartläggningen läses in.", .save),
        Binding(
          .completeAssessment, isComplete ? "Öppna kartläggningen igen" : "Klarmarkera",
          short: isComplete ? "öppna igen" : "klarmarkera", synonyms: ["färdig", "klar"], inFooter: true,
          disabled: overReason ?? refusal ?? (sheet?.enrolment.isOpen == false ? whyReadOnly : nil), .finish),
        Binding(
          .nextAssessment, "Ny version utifrån den här", short: "ny version",
          synonyms: ["ny kartläggning", "börja om", "uppdatera"], inFooter: isComplete,
          disabled: refusal ?? (sheet?.enrolment.isOpen == false ? whyReadOnly : nil)
            ?? (isComplete ? nil : "Kartläggningen är inte klarmarkerad än; svara i den som är öppen."),
          .askToBegin),
        Binding(
          "assessment.difference", ["d"], "Visa skillnaden mot förra versionen", short: "skillnad",
          synonyms: ["jämför", "ändrat"], inFooter: isComplete,
          disabled: sheet?.difference == nil ? "Det finns ingen tidigare version att jämföra med." : nil, .difference),
        Binding("assessment.previous", [.backTab], "Förra frågan", short: "förra", inFooter: true, .previous),
        Binding("assessment.back", [.escape], "Tillbaka; allt sparas", short: "tillbaka", inFooter: true, .back),
      ],
      hints: [
        KeyHint([.left, .right], "Välj bland svaren; en bokstav går till svaret som börjar så"),
        KeyHint([.space], "Kryssa för ett av flera svar"),
        KeyHint([.up, .down], "Förra och nästa fråga; i lång text en rad"),
      ],
      isTyping: isEditable, widgetKeys: isEditable ? [.enter, .up, .down] : [.up, .down])
  }
}
