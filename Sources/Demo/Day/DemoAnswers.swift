import Domain

/// Made-up answers to the assessment's questions, by the kind of question.
enum DemoAnswers {
  private static let texts = [
    "desired_work": [
      "Helst inom vården. Har trivts som vårdbiträde men vill läsa till undersköterska.",
      "I kök eller restaurang, gärna dagtid.", "Något praktiskt, helst utomhus.",
      "Vill köra buss. Har körkort B och övar till D.",
    ],
    "own_goal": ["Ha ett eget arbete och klara mig själv.", "Ha klarat sfi D och börjat en utbildning."],
    "work_experience": ["Vårdbiträde i fyra år, städning i två.", "Restaurang i hemlandet i sju år, disk i Sverige."],
    "languages": ["Talar och läser svenska och engelska.", "Somaliska som modersmål, svenska i tal."],
  ]

  /// An answer that fits the question; `variant` makes people differ.
  static func answer(to question: AssessmentQuestion, variant: Int) -> AssessmentAnswer {
    switch question.kind {
    case .text:
      let bank = texts[question.id] ?? ["Det går bra som det är.", "Vi har pratat om det och skriver mer nästa gång."]
      return .text(bank[variant % bank.count])
    case .choice: return .choice(question.options[variant % question.options.count].id)
    case .choices: return .choices([question.options[variant % question.options.count].id])
    case .number: return .number(min(max(30, question.minimum ?? 0), question.maximum ?? 30))
    case .date: return .date(Day(ordinal: 13_600 - variant % 900))
    case .yesNo: return .yesNo(variant % 3 == 0)
    }
  }
}
