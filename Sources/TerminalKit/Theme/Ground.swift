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

  /// What tells it from the page where it has no colour.
  var mark: Attributes {
    switch self {
    case .page: []
    case .field: .underline
    case .selection, .title: .reverse
    }
  }
}
