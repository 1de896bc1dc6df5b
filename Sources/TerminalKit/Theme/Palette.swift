/// The fixed colours of terminals. The program only points at them; it never redefines one.
public enum Palette {
  /// xterm's 256 colours; the first sixteen are xterm's defaults, which users change.
  public static let colors: [Color] = {
    let base: [(UInt8, UInt8, UInt8)] = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
      (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
      (255, 255, 255),
    ]
    var colors = base.map { Color($0.0, $0.1, $0.2) }
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    for red in steps {
      for green in steps {
        for blue in steps { colors.append(Color(red, green, blue)) }
      }
    }
    for grey in 0..<24 {
      let shade = UInt8(8 + grey * 10)
      colors.append(Color(shade, shade, shade))
    }
    return colors
  }()

  /// The number of the colour nearest to `color` by distance in CIELAB; nil when there are no colours.
  ///
  /// Of the 256 only 16…255 are taken, since the first sixteen are the user's own.
  public static func nearest(_ color: Color, depth: ColorDepth) -> Int? {
    let candidates: Range<Int>
    switch depth {
    case .none: return nil
    case .sixteen: candidates = 0..<16
    case .full:
      candidates = 16..<256
      if let exact = candidates.first(where: { colors[$0] == color }) { return exact }
    }
    let wanted = color.lab
    func distance(_ index: Int) -> Double {
      let lab = colors[index].lab
      let (l, a, b) = (lab.l - wanted.l, lab.a - wanted.a, lab.b - wanted.b)
      return l * l + a * a + b * b
    }
    return candidates.min { distance($0) < distance($1) }
  }
}
