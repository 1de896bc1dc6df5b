/// What the judge holds a register against, in domain.md's words.
enum JudgedRule: String, CaseIterable, Sendable {
  case oneCheckANoShow = "R7.1 one task a no-show, none without one"
  case centreMarks = "R7.1 only the jobbtorg marks attendance"
  case notReached = "R7.2 not reached only when no attempt reached the person"
  case examination = "R7.4 examined from two no-shows that count on, once at a time"
  case notHeld = "R7.4 no absence is asked about or counts whose meeting was not held"
  case examinable = "R7.4 never for a person under 18, nor where there is no support or none is stated"
  case homeDecides = "R7.4 only a handläggare of the home district decides"
  case twoCount = "R7.5 two no-shows count"
  case registered = "R7.5 no past occasion is unregistered"
  case checksClosed = "R7.5 no R7.1 task is open"
  case letter = "R7.5 a letter that names the time, sent when it was given, five working days before"
  case reasonAsked = "R7.5 the reason was asked for after the absence"
  case hearing = "R7.5 told of every absence, after the examination opened, with five working days"
  case hearingShown = "R7.5 told in writing, or orally and written down that day"
  case answered = "R7.5 answered, or the day for it has passed"
  case language = "R7.5 language and interpreter were considered"
  case questioned = "R7.5 what is taken away opens the task to reconsider"
  case proposal = "R7.6 closing is proposed from two no-shows at the introduction meeting on, none of them unchecked"
  case missedIntroduction = "R7.6 closed as missedIntroduction"
  case questionedClosing = "R7.6 what a closing rested on and is gone opens the task to reconsider it"
  case activeOwner = "R7.7 no task is owned by somebody inactive or who may not do it"
  case emptyUnit = "R7.7 no task is a unit's in which nobody can close it, unless shown"
  case endedDistrict = "R1.7 nothing waits for a district that has ended"
  case openedOnce = "R7.7 a task is opened once, and not for a closed case"
  case settledUnseen = "R8.2 a past occasion is registered, not made to lapse"
  case transferred = "R8.3 transferred only by a move"
  case closureSettles = "R8.3 a closure settles what is open"
  case closureDay = "R8.3 closed after the last attendance, not in the future"
  case storage = "no verb fails on what the register itself refuses"
}

/// A rule that a register breaks, and where.
struct Fault: Hashable, CustomStringConvertible, Sendable {
  var rule: JudgedRule
  var words: String

  init(_ rule: JudgedRule, _ words: String) {
    self.rule = rule
    self.words = words
  }

  var description: String { "\(rule.rawValue): \(words)" }
}
