extension Canvas {
  /// Draws with `body`, or, where the screen is read, lets `say` say it instead.
  public mutating func read(_ say: (inout Reading) -> Void, drawing body: (inout Canvas) -> Void = { _ in }) {
    guard var reading else { return body(&self) }
    say(&reading)
    self.reading = reading
    lastSaid = nil
  }

  /// Whether the screen is read: only for what cannot be said in `read(_:drawing:)`.
  public var isRead: Bool { reading != nil }

  /// Says a piece of text that is written at a place; one that goes on where the last one ended is the same line.
  mutating func say(_ text: String, _ x: Int, _ y: Int, width: Int, _ role: Role, cursor: Int? = nil) {
    guard var reading else { return }
    let place = absolute(x, y)
    let pieces = Reading.pieces(text)
    if let lastSaid, lastSaid.y == place.y, lastSaid.x == place.x, let first = cursor == nil ? pieces.first : text {
      reading.goOn(first, role, cursor: cursor)
      for piece in cursor == nil ? Array(pieces.dropFirst()) : [] { reading.text(piece, role) }
      self.lastSaid = Point(place.x + width, place.y)
    } else if cursor != nil {
      reading.fact("", text, role, cursor: cursor)
      self.lastSaid = nil
    } else if !pieces.isEmpty {
      for piece in pieces { reading.text(piece, role) }
      self.lastSaid = Point(place.x + width, place.y)
    }
    self.reading = reading
  }
}
