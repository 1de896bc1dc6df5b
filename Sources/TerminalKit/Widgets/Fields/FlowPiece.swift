/// A choice as drawn: pieces follow each other in a line, three blanks between, and go on in the next line; a long one has
/// a line of its own.
public struct FlowPiece: Hashable, Sendable {
  /// The sign and the words.
  public var text: String
  /// Whether the keys act on it: it has the cursor.
  public var isCurrent: Bool

  /// The columns from which a piece has a line of its own.
  static let long = 39

  /// Where each piece begins.
  public static func places(_ pieces: [FlowPiece], width: Int) -> [Point] {
    var places: [Point] = []
    var (x, y) = (0, 0)
    var isAfterLong = false
    for piece in pieces {
      let needed = TextWidth.of(piece.text)
      let isLong = needed >= long
      if x > 0, isLong || isAfterLong || x + needed > width {
        x = 0
        y += 1
      }
      places.append(Point(x, y))
      x += needed + 3
      isAfterLong = isLong
    }
    return places
  }

  /// The rows that the pieces take, at least one.
  public static func rows(_ pieces: [FlowPiece], width: Int) -> Int { (places(pieces, width: width).last?.y ?? 0) + 1 }

  /// Draws the pieces over the canvas, in its width.
  public static func render(_ pieces: [FlowPiece], into canvas: inout Canvas) {
    for (piece, place) in zip(pieces, places(pieces, width: canvas.width)) {
      let style = piece.isCurrent ? Style(.field, on: .field) : .text
      canvas.write(piece.text, place.x, place.y, style)
      if piece.isCurrent { canvas.putCursor(place.x, place.y) }
    }
  }
}
