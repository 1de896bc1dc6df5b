/// How a cell looks, said in meaning: a role for the letters, what they stand on, and attributes besides the role's own.
///
/// A `Theme` turns it into colours; nothing on a screen knows a colour.
public struct Style: Hashable, Sendable {
  /// What the letters mean.
  public var role: Role
  /// What they stand on.
  public var ground: Ground
  /// Attributes added to the role's own.
  public var attributes: Attributes

  /// A style.
  public init(_ role: Role, on ground: Ground = .page, _ attributes: Attributes = []) {
    self.role = role
    self.ground = ground
    self.attributes = attributes
  }

  /// Ordinary text.
  public static let text = Style(.text)
  /// Text that may be skipped.
  public static let muted = Style(.muted)
  /// Keys and ways on.
  public static let accent = Style(.accent)
  /// What went well.
  public static let good = Style(.good)
  /// What needs attention soon.
  public static let warning = Style(.warning)
  /// What is wrong or late.
  public static let danger = Style(.danger)
  /// A heading.
  public static let heading = Style(.heading)
  /// Lines.
  public static let border = Style(.border)

  /// The same letters on another ground.
  public func on(_ ground: Ground) -> Style { Style(role, on: ground, attributes) }
}

extension Style: CustomStringConvertible {
  /// `danger on selection bold`: the form of snapshots.
  public var description: String {
    var words = [role.rawValue]
    if ground != .page { words += ["on", ground.rawValue] }
    words += Attributes.names.filter { attributes.contains($0.attribute) }.map(\.name)
    return words.joined(separator: " ")
  }
}
