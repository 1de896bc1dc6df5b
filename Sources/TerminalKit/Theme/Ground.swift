/// What letters stand on.
public enum Ground: String, CaseIterable, Sendable {
  case page, selection, field, title

  /// The role whose background and attributes it has.
  var role: Role {
    switch self {
    case .page: .text
    case .selection: .selection
    case .field: .field
    case .title: .title
    }
  }
}
