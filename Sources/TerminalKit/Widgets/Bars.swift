/// Numbers as bars of text.
public enum Bars {
  /// A bar that is filled as far as `value` is of `whole`, `width` columns in all; without the empty part when
  /// `isOpen`.
  public static func bar(_ value: Double, of whole: Double, width: Int, glyphs: Glyphs, isOpen: Bool = false) -> String
  {
    guard width > 0 else { return "" }
    let share = whole > 0 && value.isFinite ? max(0, min(1, value / whole)) : 0
    let full = Int((share * Double(width)).rounded())
    return String(repeating: glyphs.full, count: full)
      + (isOpen ? "" : String(repeating: glyphs.empty, count: width - full))
  }

  /// A column a value, the highest value the highest step; nothing at all is the lowest.
  public static func sparkline(_ values: [Int], glyphs: Glyphs) -> String {
    guard let highest = values.max(), let last = glyphs.steps.indices.last else { return "" }
    return values.map { value in
      let share = highest > 0 ? Double(max(0, value)) / Double(highest) : 0
      return glyphs.steps[Int((share * Double(last)).rounded())]
    }.joined()
  }
}
