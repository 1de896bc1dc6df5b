/// What is said, broken into the rows of a window.
struct SpokenPage {
  typealias Row = (text: String, role: Role)

  private(set) var rows: [Row] = []
  /// Where the hardware cursor stands.
  private(set) var cursor = Point(0, 0)

  init(_ reading: Reading, width: Int) {
    for (index, line) in reading.lines.enumerated() {
      for piece in TextWrap.lines(line.text, width: width) {
        if let place = reading.cursor, place.line == index, place.character >= piece.start {
          let before = piece.text.prefix(place.character - piece.start)
          cursor = Point(TextWidth.of(String(before)), rows.count)
        }
        rows.append((piece.text, line.role))
      }
    }
  }
}
