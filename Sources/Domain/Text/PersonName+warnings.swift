extension PersonName {
  /// Something about a name that is unusual enough to be looked at, but never a reason to refuse (R16.2).
  public enum Warning: String, CaseIterable, Sendable {
    /// No given name.
    case givenMissing
    /// No family name.
    case familyMissing
    /// Signs such as `-` or `.` stand where a name should.
    case placeholder
    /// The name holds digits.
    case digits

    /// A Swedish sentence for the person who decides.
    public var message: String {
      switch self {
      case .givenMissing: "Förnamn saknas."
      case .familyMissing: "Efternamn saknas."
      case .placeholder: "Ett tecken står i stället för namn."
      case .digits: "Namnet innehåller siffror."
      }
    }
  }

  /// What is worth a look, in the order of `Warning`; empty for most names.
  public var warnings: [Warning] {
    Warning.allCases.filter { warning in
      switch warning {
      case .givenMissing: given.isEmpty
      case .familyMissing: family.isEmpty
      case .placeholder: [given, family].contains { !$0.isEmpty && !$0.contains(where: \.isLetter) }
      case .digits: (given + family).contains(where: \.isNumber)
      }
    }
  }
}
