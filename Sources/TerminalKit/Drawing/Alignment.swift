/// Which edge text keeps to within its width.
public enum Alignment: Sendable {
  case left, right, center
}
