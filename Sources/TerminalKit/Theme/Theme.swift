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
  /// Without colours, and where too few of them make a ground look like the page, attributes take over, so that no
  /// state hangs on colour alone.
  public func paint(_ style: Style, depth: ColorDepth) -> Paint {
    var attributes = style.attributes.union(looks[style.role]?.attributes ?? [])
    if style.ground != .page { attributes.formUnion(looks[style.ground.role]?.attributes ?? []) }
    guard depth != .none, let text = foreground(.text), let page = background(.page) else {
      attributes.formUnion(Theme.plainAttributes(style))
      return Paint(attributes: attributes)
    }
    let pageNumber = Palette.nearest(page, depth: depth)
    var back = background(style.ground).flatMap { Palette.nearest($0, depth: depth) }
    var front = foreground(style.role).flatMap { Palette.nearest($0, depth: depth) }
    if style.ground != .page, back == pageNumber {
      back = pageNumber
      attributes.formUnion(style.ground == .field ? .underline : .reverse)
    }
    if front == back { front = Palette.nearest(text, depth: depth) }
    return Paint(foreground: front, background: back, attributes: attributes)
  }

  private static func plainAttributes(_ style: Style) -> Attributes {
    var attributes: Attributes =
      switch style.role {
      case .accent, .danger, .warning, .heading, .title: .bold
      case .matched: [.bold, .underline]
      case .text, .muted, .good, .disabled, .border, .field, .selection: []
      }
    switch style.ground {
    case .page: break
    case .selection, .title: attributes.formUnion(.reverse)
    case .field: attributes.formUnion(.underline)
    }
    return attributes
  }
}
