/// What protects a person's details in the population register (R11.4).
public enum ProtectedIdentity: String, Codable, CaseIterable, Sendable {
  /// Sekretessmarkering.
  case secrecyMarking
  /// Skyddad folkbokföring.
  case protectedRegistration
}
