import Domain

/// Whom a draft is about, as its form's key says it.
public enum DraftSubject: Hashable, Sendable {
  case enrolment(Enrolment.ID), client(Client.ID), task(FollowUpTask.ID), place(Participant.ID)
}

/// Names whom drafts are about, as far as the session may see their cases; what is gone or may not be seen has no name.
public struct NameDrafts: Verb {
  /// What a draft is about, by name.
  public struct Named: Hashable, Sendable {
    /// The client's name.
    public var name: PersonName
    /// The case.
    public var enrolment: Enrolment.ID
    /// What a form needs that is not so now, and why.
    public var locks: [DraftNeed: DraftLock]
  }

  /// Whom they are about.
  public var subjects: [DraftSubject]

  /// Names of `subjects`.
  public init(_ subjects: [DraftSubject]) { self.subjects = subjects }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [DraftSubject: Named] {
    var names: [DraftSubject: Named] = [:]
    for subject in subjects {
      do throws(Refusal) {
        let enrolment = try work.enrolment(enrolment(of: subject, in: work))
        try session.require(.seeCases, for: enrolment)
        names[subject] = Named(
          name: try work.client(enrolment.client).details.name, enrolment: enrolment.id,
          locks: try work.locks(of: subject, in: enrolment))
      } catch {
        guard error.kind == .notFound || error.kind == .notPermitted else { throw error }
      }
    }
    return names
  }

  private func enrolment(of subject: DraftSubject, in work: any UnitOfWork) throws(Refusal) -> Enrolment.ID {
    switch subject {
    case .enrolment(let id): return id
    case .task(let id): return try work.task(id).enrolment
    case .place(let id): return try work.participant(id).enrolment
    case .client(let id):
      guard let first = try work.enrolments(of: id).first else {
        throw Refusal(.notFound, "noCase", "Klienten har inget ärende.")
      }
      return first.id
    }
  }
}
