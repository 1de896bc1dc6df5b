import Casework
import Domain
import TerminalKit

/// What the absence form holds: a new try to reach the client, the reason with what it asks for, and the new time.
struct AbsenceForm: Sendable {
  enum Field: String, Hashable, Sendable {
    case way, reached, note, day, time
    case reason, valid, text, fault, from, to, language, interpreter
    case newTime
  }

  /// The six answers to ORSAK; two of them ask further.
  enum Reason: String, CaseIterable, Sendable {
    case illness, languageMisunderstanding, otherValid, ownFault, notValid, notReached

    var label: String {
      switch self {
      case .illness: "sjuk"
      case .languageMisunderstanding: "språkmissförstånd"
      case .otherValid: "annat giltigt skäl"
      case .ownFault: "vårt fel"
      case .notValid: "inget giltigt skäl"
      case .notReached: "går inte att nå"
      }
    }
  }

  /// What is chosen under NY TID.
  enum NewTimeChoice: Hashable, Sendable {
    case keep, proposal(Int), other, coach

    var id: String {
      switch self {
      case .keep: "keep"
      case .proposal(let index): "\(index)"
      case .other: "other"
      case .coach: "coach"
      }
    }

    init?(id: String) {
      switch id {
      case "keep": self = .keep
      case "other": self = .other
      case "coach": self = .coach
      default:
        guard let index = Int(id) else { return nil }
        self = .proposal(index)
      }
    }
  }

  var form = Form<Field>([])
  private var isFilled = false
  private var today: Day?
  /// The last day of illness for which times were proposed.
  private(set) var proposedAfter: Day?
  /// The time that a person has chosen, in words; nil while it is the program's proposal.
  private var wanted: String?
  /// Whether only the finding is asked for: the check is closed already.
  private var isFindingOnly = false

  /// Takes in what was read; what is filled in already stays, and the new times are those that can be given now.
  ///
  /// - Parameter hasBooked: another time was just booked from here: it becomes the new time.
  mutating func offer(_ check: AbsenceCheck, today: Day, hasBooked: Bool) {
    let times = AbsenceForm.newTimes(check, today: today)
    let proposed = AbsenceForm.proposed(of: check, times: times, after: illUntil)
    if isFilled {
      var stays: String?
      form.change(.newTime) { field in
        // The time that was chosen, and not what stands in its place now.
        guard case .choice(let before) = field.control else { return }
        let label = wanted ?? before.label
        stays = times.first { $0.label.isSameTime(as: label) }?.id
        field.control = .choice(ChoiceField(times, chosen: stays, staysWhole: true))
      }
      // Nobody has chosen: the proposal lies after the illness that was filled in (R3.3).
      if wanted == nil, illUntil != proposedAfter { form.load(.newTime, proposed.map { [$0] } ?? []) }
      proposedAfter = illUntil
      if hasBooked, check.coming != nil {
        form[.newTime] = NewTimeChoice.keep.id
        wanted = chosenTime
      }
      return
    }
    isFilled = true
    self.today = today
    form = Form(AbsenceForm.fields(check, times: times, proposed: proposed, today: today))
    adapt()
    form.markSaved()
    form.focus(on: .reason)
  }

  // MARK: What is chosen

  /// The last day of the illness that is filled in; nil where another reason is.
  var illUntil: Day? { reason == .illness ? day(.to) : nil }

  /// The words of the chosen time.
  private var chosenTime: String? {
    if case .choice(let times) = form.field(.newTime)?.control { times.label } else { nil }
  }

  /// A time that a person has chosen and that cannot be given now.
  var lostTime: String? { form[.newTime].isEmpty ? wanted : nil }

  /// Remembers a time that a draft had, for when it is offered.
  mutating func want(_ words: String?) { wanted = words }

  var focused: Field? { form.focused }
  var isDirty: Bool { form.isDirty }
  var widgetKeys: Set<Key> { form.widgetKeys }
  var reason: Reason? { Reason(rawValue: form[.reason]) }
  var newTime: NewTimeChoice? { NewTimeChoice(id: form[.newTime]) }
  /// Whether a new try is being filled in.
  var hasAttempt: Bool { !form[.way].isEmpty }
  /// Whether nothing but a new try is filled in.
  var holdsOnlyAttempt: Bool { Set(form.changed).isSubset(of: Self.ofAttempt) }

  /// Whether the field with the focus is a choice, where `+` has no other use.
  var isChoosing: Bool {
    if case .choice = form.focused.flatMap(form.field)?.control { true } else { false }
  }

  /// What was found, as far as it is filled in.
  var finding: AbsenceReason? {
    let text = form[.text].isEmpty ? nil : form[.text]
    switch reason {
    case .illness:
      return .valid(.illness, from: day(.from), to: day(.to), text: nil)
    case .languageMisunderstanding: return .valid(.languageMisunderstanding, from: nil, to: nil, text: nil)
    case .otherValid:
      return ValidReason(rawValue: form[.valid]).map { .valid($0, from: nil, to: nil, text: text) }
    case .ownFault: return OwnFault(rawValue: form[.fault]).map { .ownFault($0) }
    case .notValid: return .notValid(text: text)
    case .notReached: return .notReached
    case nil: return nil
    }
  }

  /// The try that is filled in; nil when none is, or when nobody has said whether it reached the client.
  func attempt(for task: FollowUpTask.ID) -> AddContactAttempt? {
    guard let way = ContactAttempt.Way(rawValue: form[.way]), !form[.reached].isEmpty else { return nil }
    return AddContactAttempt(task: task, way: way, reached: form[.reached] == "yes", note: form[.note], at: moment)
  }

  /// Marks what is missing of the try; true when nothing is.
  mutating func checkAttempt() -> Bool {
    var errors: [Field: String] = [:]
    for field in form.fields where Self.ofAttempt.contains(field.id) && form.isShown(field) {
      errors[field.id] = form.fault(of: field)
    }
    form.show(errors: errors)
    return errors.isEmpty
  }

  /// When the try was made, where that is filled in; nil is now.
  private var moment: LocalDateTime? {
    guard let time = form.parsed(.time).flatMap({ try? ClockTime.typed($0) }) else { return nil }
    return (form.day(.day) ?? today).map { LocalDateTime($0, time) }
  }

  /// What a try asks for.
  private static let ofAttempt: Set<Field> = [.way, .reached, .note, .day, .time]

  /// Language and interpreter need, where a misunderstanding asks for them.
  var languageNeed: LanguageNeed? {
    reason == .languageMisunderstanding
      ? LanguageNeed(language: form[.language], needsInterpreter: form[.interpreter] == "yes") : nil
  }

  /// What closes the check.
  func verb(for check: AbsenceCheck?) -> CloseAbsenceCheck? {
    guard let check, let finding else { return nil }
    var verb = CloseAbsenceCheck(task: check.task.id, version: check.task.version, finding: finding)
    verb.language = languageNeed
    switch newTime {
    case .proposal(let index) where check.proposals.indices.contains(index): verb.newTime = check.proposals[index]
    case .keep: verb.keepsTime = true
    case .proposal, .other, .coach, nil: break
    }
    return verb
  }

  private func day(_ field: Field) -> Day? { form.parsed(field).flatMap { Day(iso: $0) } }

  // MARK: Changes

  /// Asks for another finding of a closed check, with the try in which it came out; no new time.
  mutating func changeOnlyTheFinding() {
    isFindingOnly = true
    adapt()
    form.focus(on: .reason)
  }

  mutating func handle(_ key: Key) {
    guard case .edited(let field) = form.handle(key) else { return }
    if field == .newTime { wanted = chosenTime }
    adapt()
  }

  mutating func paste(_ text: String) { if case .edited = form.paste(text) { adapt() } }

  mutating func focus(on field: Field) { form.focus(on: field) }

  /// Takes away the try that was saved.
  mutating func clearAttempt() {
    let wasThere = form.focused
    for field in Self.ofAttempt { form[field] = "" }
    adapt()
    if let wasThere, Self.ofAttempt.contains(wasThere) { form.focus(on: .reason) }
  }

  /// Marks what is missing; true when nothing is.
  mutating func check(today: Day, for check: AbsenceCheck?) -> Bool {
    guard form.check() else { return false }
    guard let check, let finding else { return true }
    var faults = finding.faults(absence: check.occasion.start.day, today: today)
    // A try that is filled in is saved with it.
    let new = attempt(for: check.task.id).map { [$0.reached] } ?? []
    faults.merge(finding.faults(tries: check.attempts.map(\.attempt.reached) + new)) { $1 }
    show(faults)
    return faults.isEmpty
  }

  /// Puts what the verb refused beside its field.
  mutating func show(_ refusal: Refusal) { show(refusal.fields) }

  private mutating func show(_ faults: [String: String]) {
    var errors: [Field: String] = [:]
    for (name, text) in faults {
      errors[name == "attempts" ? .way : name == "at" ? .day : Field(rawValue: name) ?? .reason] = text
    }
    form.show(errors: errors)
  }

  /// Shows the fields that the reason asks for, and no others.
  mutating func adapt() {
    let reason = reason
    let other = form[.valid] == ValidReason.other.rawValue
    let shown: [Field: Bool] = [
      .newTime: !isFindingOnly, .reached: hasAttempt, .note: hasAttempt,
      .day: hasAttempt, .time: hasAttempt,
      .valid: reason == .otherValid, .fault: reason == .ownFault,
      .from: reason == .illness, .to: reason == .illness,
      .language: reason == .languageMisunderstanding, .interpreter: reason == .languageMisunderstanding,
      .text: reason == .notValid || (reason == .otherValid && other),
    ]
    for (field, isShown) in shown { form.change(field) { $0.isHidden = !isShown } }
    // A day without a time would be a guess.
    let hasDay = !form[.day].isEmpty
    form.change(.time) { $0.required = !hasDay ? nil : "Skriv klockslaget också, till exempel 9:30." }
    form.change(.text) { $0.required = other && reason == .otherValid ? "Skriv vilket skäl." : nil }
  }
}
