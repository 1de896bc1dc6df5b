/// Colours and attributes for every role, and the signs to draw with.
public struct Theme: Sendable {
  /// The name that the user picks it by.
  public var name: String
  /// What it says about each role; a missing role looks as `text`.
  public var looks: [Role: Look]
  /// The signs to draw with.
  public var glyphs: Glyphs

  /// A theme.
  public init(name: String, looks: [Role: Look], glyphs: Glyphs = .unicode) {
    self.name = name
    self.looks = looks
    self.glyphs = glyphs
  }

  /// No colours at all: bold, underline and reverse tell things apart.
  public static let plain = Theme(name: "plain", looks: [:])

  /// The colour of a role's letters, `text`'s when it has none of its own.
  public func foreground(_ role: Role) -> Color? { looks[role]?.foreground ?? looks[.text]?.foreground }

  /// The colour of a ground, the page's when it has none of its own.
  public func background(_ ground: Ground) -> Color? {
    looks[ground.role]?.background ?? looks[.text]?.background
  }

  /// What a terminal with that many colours is told for a style.
  ///
  /// Of 256 colours the nearest ones are taken. With sixteen, whose shades and whose page are the user's own, letters
  /// with a hue get the nearest of those and nothing else is coloured. Where a ground has no colour of its own it has
  /// its `mark`, so that no state hangs on colour alone.
  public func paint(_ style: Style, depth: ColorDepth) -> Paint {
    var attributes = style.attributes.union(looks[style.role]?.attributes ?? [])
    if style.ground != .page { attributes.formUnion(looks[style.ground.role]?.attributes ?? []) }
    switch depth {
    case .none: return Paint(attributes: attributes.union(style.ground.mark))
    case .sixteen:
      attributes.formUnion(style.ground.mark)
      let isReversed = attributes.contains(.reverse)
      let front = isReversed ? nil : foreground(style.role).flatMap { Palette.nearestHue($0) }
      return Paint(foreground: front, attributes: attributes)
    case .full:
      let page = background(.page).map { Palette.nearest($0) }
      let back = background(style.ground).map { Palette.nearest($0) }
      var front = foreground(style.role).map { Palette.nearest($0) }
      if back == page { attributes.formUnion(style.ground.mark) }
      if front != nil, front == back { front = foreground(.text).map { Palette.nearest($0) } }
      return Paint(foreground: front, background: back, attributes: attributes)
    }
  }
}
