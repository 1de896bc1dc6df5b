import Casework
import Domain

/// Fills a new register with the demo: 735 made-up people, the staff, and the spring up to 09:00 on Monday 21 April 2008.
///
/// Everything goes through the same verbs that people use, so that nothing in the demo is possible only there.
public struct DemoRegister: Sendable {
  /// The moment at which the demo begins.
  public static let start = LocalDateTime(day: Day(year: 2008, month: 4, day: 21)!, second: 9 * 3600)
  /// The coach's account.
  public static let coach = "anna"
  /// The handläggare's account.
  public static let caseworker = "karin"

  /// Fills the register behind `runner`, whose reference data, form and catalogue are loaded.
  public static func fill(_ runner: any VerbRunner) throws(Refusal) {
    let people = DemoPeople()
    var stage = try DemoStage(runner)
    try stage.enrol(people)
    try stage.layOutOccasions()
    try stage.shareOutCoaches(people)
    try stage.giveFirstTimes(people)
    try stage.playTheSpring(people)
    try stage.playTheCases(people)
    try stage.matchClients(people)
    try stage.interruptOne(people)
  }
}
