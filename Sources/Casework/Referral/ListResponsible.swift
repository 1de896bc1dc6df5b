import Domain

/// Who can be made responsible for clients of the session's unit: a jobbtorg's coaches, a district's handläggare (R1.10).
public struct ListResponsible: Verb {
  /// Who can be chosen, by name, and who is proposed.
  public struct Choice: Sendable {
    /// Who can be chosen.
    public var people: [User]
    /// The coach who booked the first time of the first case that has no coach; nil where there is none.
    public var proposed: User.ID?
  }

  /// The cases.
  public var enrolments: [Enrolment.ID]

  /// Those who can be made responsible for `enrolments`.
  public init(for enrolments: [Enrolment.ID] = []) { self.enrolments = enrolments }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Choice {
    switch session.unit {
    case .centre:
      try session.require(.assignCoach)
      var choice = Choice(people: try work.users(as: .coach, at: session.unit))
      for id in enrolments where choice.proposed == nil {
        let enrolment = try work.enrolment(id)
        try session.require(.assignCoach, for: enrolment)
        guard enrolment.coach == nil, let booker = try work.firstBooker(of: id) else { continue }
        choice.proposed = choice.people.first { $0.id == booker }?.id
      }
      return choice
    case .district:
      try session.require(.assignCaseworker)
      return Choice(people: try work.users(as: .caseworker, at: session.unit))
    case .city: throw Refusal(.notPermitted, "noUnit", "Det här görs på ett jobbtorg eller i en stadsdel.")
    }
  }
}
