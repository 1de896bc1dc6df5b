/// A case's move from one jobbtorg to another, which the client asked for ("valfrihet", R1.7). The enrolment goes on with
/// all its history; only added to.
public struct CentreMove: Hashable, Sendable {
  public typealias ID = Identifier<CentreMove>

  /// The key in the register.
  public var id: ID
  /// The case.
  public var enrolment: Enrolment.ID
  /// The jobbtorg that it left.
  public var from: JobCentre.ID
  /// The jobbtorg that it went to.
  public var to: JobCentre.ID
  /// The day; figures count it at the new jobbtorg from this day on, and as `transferred` at the old one.
  public var day: Day
  /// Why, for both sides to read.
  public var reason: String
  /// Who moved it.
  public var by: User.ID

  /// A move as stored.
  public init(
    id: ID, enrolment: Enrolment.ID, from: JobCentre.ID, to: JobCentre.ID, day: Day, reason: String, by: User.ID
  ) {
    self.id = id
    self.enrolment = enrolment
    self.from = from
    self.to = to
    self.day = day
    self.reason = reason
    self.by = by
  }

  /// Refuses a move that cannot be made, saying what would make it possible.
  ///
  /// - Parameter unregistered: starts of the past occasions where the client's attendance is not registered: who was
  ///   there is known at the old jobbtorg alone (R6.2).
  public static func require(
    _ enrolment: Enrolment, to centre: JobCentre, unregistered: [LocalDateTime], today: Day
  ) throws(Refusal) {
    guard enrolment.isOpen else {
      throw Refusal(
        .impossible, "closed", "\(enrolment.caseNumber.text) är \(enrolment.stateLabel) och kan inte flyttas.")
    }
    guard centre.id != enrolment.centre else {
      throw Refusal(
        .invalid, "sameCentre", "Ärendet är redan hos \(centre.name).",
        fields: ["centre": "Välj ett annat jobbtorg."])
    }
    guard unregistered.isEmpty else { throw unregisteredRefusal(unregistered, today: today) }
  }

  /// The refusal of a move away from where it is known whether the client came.
  static func unregisteredRefusal(_ starts: [LocalDateTime], today: Day) -> Refusal {
    let days = starts.sorted().map { $0.day.listText(today: today) }
    return Refusal(
      .impossible, "unregistered",
      "Registrera först närvaron \(days.joined(separator: ", ")): det är här man vet om klienten kom.")
  }
}
