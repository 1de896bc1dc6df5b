/// An answer to each question of the shipped form, as it is typed in its field; a blank ticks the first of several.
enum AssessmentAnswers {
  static let all = [
    "Arbeta i kök.", "Ha ett eget arbete.", "gymn", "Restaurangskola, två år.", "Kallskänka i fyra år.", "2007-12-31",
    "Somaliska och svenska.", "behöver", "n", "Inget.", "60", " ", "30", "Snabb och noggrann.",
    "Saknar meritförteckning.",
    " ", "Hjälp att söka praktik.", "Vill arbeta i restaurangkök, kan börja genast.",
  ]
}
