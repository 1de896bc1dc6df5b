import Casework
import Domain

extension [EmptyUnit] {
  /// "Utan handläggare: Bromma (3 uppgifter väntar), Kista. Utan coach: Vantör."; nil where every unit has somebody.
  var words: String? {
    let parts = [Role.caseworker, .coach].compactMap { role -> String? in
      let units = filter { $0.unit.missingRole == role.label }
      guard !units.isEmpty else { return nil }
      return "Utan \(role.label): \(units.map(\.nameAndWaiting).joined(separator: ", "))."
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension EmptyUnit {
  /// "Bromma (3 uppgifter väntar)".
  var nameAndWaiting: String {
    guard waiting > 0 else { return name }
    return "\(name) (\(waiting) \(waiting == 1 ? "uppgift" : "uppgifter") väntar)"
  }
}
