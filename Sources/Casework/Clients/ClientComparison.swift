import Domain

/// Two clients beside each other that may be one person (R14.3).
public struct ClientComparison: Hashable, Sendable {
  /// One of the two.
  public struct Side: Hashable, Sendable {
    /// The client.
    public var client: Client
    /// The cases, newest first, each with its jobbtorg's name.
    public var cases: [Case]

    /// The open case.
    public var open: Enrolment? { cases.first { $0.enrolment.isOpen }?.enrolment }
  }

  /// A case with the name of its jobbtorg.
  public struct Case: Hashable, Sendable {
    /// The case.
    public var enrolment: Enrolment
    /// "Vällingby".
    public var centreName: String
  }

  /// The case from whose card one looks.
  public var enrolment: Enrolment.ID
  /// Who would go into the other.
  public var merged: Side
  /// Who would stand, whose number holds.
  public var kept: Side

  /// The details in which both state something, and not the same.
  public var differing: [ClientMerge.Field] {
    ClientMerge.Field.allCases.filter { field in
      guard let one = merged.client.details.value(field), let other = kept.client.details.value(field) else {
        return false
      }
      return one != other
    }
  }

  /// Why they cannot be joined as they are; nil when they can.
  public var refusal: Refusal? {
    do {
      try ClientMerge.require((merged.client, merged.open), into: (kept.client, kept.open))
      return nil
    } catch {
      return error
    }
  }
}
