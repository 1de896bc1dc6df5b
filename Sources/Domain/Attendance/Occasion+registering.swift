extension Occasion {
  /// Whether it has been, as far as registering goes: it has begun. From that moment on one can say of a client that they
  /// came or did not (R6.2), so from that moment on a decision, an interruption and a closure ask for it (R7.5, R8.2, R8.3),
  /// and there is none at which a time is neither to come nor to be registered. That it is over, and somebody is to be
  /// reminded of it, is another question (R6.3).
  public func hasBegun(at moment: LocalDateTime) -> Bool { start <= moment }

  /// Whether it stands and is to come: what one can be called to, book, move or cancel.
  public func isToCome(at moment: LocalDateTime) -> Bool { state == .booked && !hasBegun(at: moment) }

  /// Whether it is to come for the client of a place at it: the place stands, too.
  public func isToCome(for place: Participant, at moment: LocalDateTime) -> Bool {
    place.state == .booked && isToCome(at: moment)
  }

  /// Whether it has been and nothing is registered of a place at it: never read as absent (R6.2).
  public func isUnregistered(_ place: Participant, at moment: LocalDateTime) -> Bool {
    hasBegun(at: moment) && state.expectsAttendance && place.state == .booked && place.mark == nil
  }

  /// Whether whoever has the place came to it: a question apart from whether it was held in the end (R3.2). What our side
  /// did not hold shows as well that the person came (R7.6).
  public func isAttended(by place: Participant) -> Bool {
    (state.expectsAttendance || state == .notHeld) && place.state == .booked && place.mark?.isPresence == true
  }
}
