import Foundation

/// A colour in CIELAB, and how different two of them look.
struct LabColor {
  var l: Double
  var a: Double
  var b: Double

  /// CIEDE2000 with all weights 1, after Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005).
  func difference(from other: LabColor) -> Double {
    let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let stretch = 0.5 * (1 - sqrt(pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))))
    let (a1, a2) = ((1 + stretch) * a, (1 + stretch) * other.a)
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    let (h1, h2) = (Self.hue(a1, b), Self.hue(a2, other.b))
    var turn = h2 - h1
    if c1 * c2 == 0 { turn = 0 } else if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let lightness = other.l - l
    let chroma = c2 - c1
    let hue = 2 * sqrt(c1 * c2) * sin(Self.radians(turn / 2))

    let (meanL, meanC) = ((l + other.l) / 2, (c1 + c2) / 2)
    var meanH = h1 + h2
    if c1 * c2 != 0 {
      if abs(h1 - h2) <= 180 { meanH /= 2 } else { meanH = (meanH < 360 ? meanH + 360 : meanH - 360) / 2 }
    }
    let t =
      1 - 0.17 * cos(Self.radians(meanH - 30)) + 0.24 * cos(Self.radians(2 * meanH))
      + 0.32 * cos(Self.radians(3 * meanH + 6)) - 0.2 * cos(Self.radians(4 * meanH - 63))
    let bend = 30 * exp(-pow((meanH - 275) / 25, 2))
    let rotation = -sin(Self.radians(2 * bend)) * 2 * sqrt(pow(meanC, 7) / (pow(meanC, 7) + pow(25, 7)))
    let sl = 1 + 0.015 * pow(meanL - 50, 2) / sqrt(20 + pow(meanL - 50, 2))
    let (dl, dc, dh) = (lightness / sl, chroma / (1 + 0.045 * meanC), hue / (1 + 0.015 * meanC * t))
    return sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh)
  }

  private static func hue(_ a: Double, _ b: Double) -> Double {
    guard a != 0 || b != 0 else { return 0 }
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
