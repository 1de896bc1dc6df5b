import Glibc

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

  /// The number of the one of 16…255 nearest to `color` by distance in CIELAB; the first sixteen are the user's own.
  public static func nearest(_ color: Color) -> Int {
    let candidates = Array(16..<256)
    return candidates.first { colors[$0] == color } ?? nearest(color, of: candidates)
  }

  /// The number of the one of the first sixteen for a colour with a hue: the nearest hue in CIELAB, of its two shades
  /// the nearer one. Nil for greys, which are best left to the terminal's own letters.
  ///
  /// The hue counts before all, since a pale green is nearer to cyan than to the one green there is.
  public static func nearestHue(_ color: Color) -> Int? {
    let lab = color.lab
    guard lab.a * lab.a + lab.b * lab.b > 15 * 15 else { return nil }
    let hue = atan2(lab.b, lab.a)
    func turn(_ index: Int) -> Double {
      let turn = abs(atan2(colors[index].lab.b, colors[index].lab.a) - hue)
      return min(turn, 2 * .pi - turn)
    }
    guard let base = (1...6).min(by: { turn($0) < turn($1) }) else { return nil }
    return nearest(color, of: [base, base + 8])
  }

  private static func nearest(_ color: Color, of candidates: [Int]) -> Int {
    let wanted = color.lab
    func distance(_ index: Int) -> Double {
      let lab = colors[index].lab
      let (l, a, b) = (lab.l - wanted.l, lab.a - wanted.a, lab.b - wanted.b)
      return l * l + a * a + b * b
    }
    return candidates.min { distance($0) < distance($1) }!
  }
}
