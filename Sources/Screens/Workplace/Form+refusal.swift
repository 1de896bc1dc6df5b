import Domain
import TerminalKit

extension Form where ID: RawRepresentable, ID.RawValue == String {
  /// Puts a refusal's words beside the fields that it names; false where it names none.
  @discardableResult
  mutating func show(_ refusal: Refusal) -> Bool {
    var errors: [ID: String] = [:]
    for (field, words) in refusal.fields { if let id = ID(rawValue: field) { errors[id] = words } }
    if !errors.isEmpty { show(errors: errors) }
    return !errors.isEmpty
  }
}
