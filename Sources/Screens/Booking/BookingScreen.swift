import Casework
import Domain
import TerminalKit

/// Boka tid: what for, with whom, how long and where above; the free times of a week, or the groups with places left,
/// below (R3.1, R3.3). On success it closes with the booked `Occasion`.
struct BookingScreen: DraftingScreen {
  enum Message: Sendable {
    case loaded(Result<BookingSheet, Refusal>)
    case booked(Result<BookingOutcome, Refusal>)
    case languageFound(LetterLanguage, missing: String?)
    case book, groups, interpreter, letter, nextWeek, previousWeek, next, previous, back
  }

  /// The place that gives way to what is booked, who asked and why (R3.2).
  struct Moved: Sendable {
    var place: Participant.ID
    var asked: Rebooking.Asked
    var reason: String
    /// The room of its own that it had, whose times are shown at first.
    var room: Room.ID?
  }

  /// The fields above the times; the last two are kept for the draft and not shown as fields of their own.
  enum Field: String, CaseIterable, Hashable, Sendable {
    case kind, day, coach, length, place, elsewhere, language, interpreterBooked
  }

  let workplace: Workplace
  let enrolment: Enrolment.ID
  let kind: AppointmentKind
  /// Whether the breadcrumb does not name the client already.
  let namesClient: Bool
  /// Whether a kallelse can follow from here; in Intag it is a step of its own.
  let offersLetter: Bool
  /// What is moved; nil where a time is booked anew.
  let moved: Moved?
  var title: String {
    guard namesClient, let sheet else { return moved == nil ? "Boka tid" : "Ny tid" }
    return "\(sheet.client.details.name.titleText): boka tid"
  }

  var sheet: BookingSheet?
  /// Whether a field has the focus, else the times or groups below.
  var isInForm = false
  var showsGroups = false
  var size = Size(0, 0)

  /// What is booked: its fields show what is proposed, until something else is entered.
  var form: Form<Field>
  /// Whether the first times have been read: from then on what is entered is a draft.
  var isReady = false

  /// The language of the kallelse that is to follow, and the client's where there is no template in it; nil for none.
  var summons: (language: LetterLanguage, missing: String?)?

  /// The chosen cell of the grid.
  var chosen: LocalDateTime?
  var groups = ListView<BookingSheet.Group> { $0.occasion.title }

  init(
    at workplace: Workplace, enrolment: Enrolment.ID, kind: AppointmentKind, namesClient: Bool = true,
    offersLetter: Bool = true, moved: Moved? = nil
  ) {
    self.workplace = workplace
    self.enrolment = enrolment
    self.kind = kind
    self.namesClient = namesClient
    self.offersLetter = offersLetter
    self.moved = moved
    form = Form(Self.fields(kind: kind, today: workplace.today))
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      resize(size)
      return [load(week: workplace.today)]
    case .resized(let size): resize(size)
    case .refresh, .result: return [load()]
    case .paste(let text): return paste(text)
    case .key(let key): return press(key)
    case .message(let message): return update(message)
    }
    return []
  }

  private mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let sheet)): return take(sheet)
    case .loaded(.failure(let refusal)): return sheet == nil ? [.pop, .refused(refusal)] : [.refused(refusal)]
    case .booked(.success(let outcome)):
      form.markSaved()
      if summons != nil {
        let request = LetterRequest(enrolment: enrolment, subject: .place(outcome.place.id))
        return [.done(outcome.message), .replace(LetterScreen(at: workplace, request: request))]
      }
      return [.finish(outcome.occasion), .done(outcome.message)]
    case .booked(.failure(let refusal)): return [.refused(refusal)] + (sheet == nil ? [] : [load()])
    case .book: return book()
    case .groups:
      showsGroups.toggle()
      adapt()
      leaveForm()
    case .interpreter: return changeInterpreter()
    case .letter:
      if summons == nil { return [findLanguage()] }
      summons = nil
    case .languageFound(let language, let missing): summons = (language, missing)
    case .nextWeek: return showWeek(by: 1)
    case .previousWeek: return showWeek(by: -1)
    case .next: return moveFocus(by: 1)
    case .previous: return moveFocus(by: -1)
    case .back:
      guard isInForm else { return [.pop] }
      leaveForm()
    }
    return []
  }

  // MARK: What is chosen

  var chosenKind: AppointmentKind { AppointmentKind(rawValue: form[.kind]) ?? kind }
  var chosenCoach: User.ID? { Int64(form[.coach]).map(User.ID.init) }
  var chosenRoom: Room.ID? { Int64(form[.place]).map(Room.ID.init) }
  var minutes: Int { form.parsed(.length).flatMap { Int($0) } ?? sheet?.minutes ?? 30 }
  var isElsewhere: Bool { form[.place] == Self.elsewhere }
  var isInterpreterBooked: Bool { form[.interpreterBooked] == "yes" }

  /// The choices of a place that is no room: the house, and one that is not in it.
  static let house = "house"
  static let elsewhere = "elsewhere"

  /// The interpreter to book, nil for what the client's need says.
  var interpreter: Booking.Interpreter? {
    form.text(.language).map { Booking.Interpreter(language: $0.trimmed, isBooked: isInterpreterBooked) }
  }

  // MARK: Reading

  /// Reads a week's times with what is chosen now.
  func load(week: Day? = nil) -> Effect<Message> {
    let week = week ?? sheet?.monday ?? workplace.today
    let verb = OpenBooking(
      enrolment: enrolment, week: week, kind: chosenKind, coach: chosenCoach,
      room: sheet == nil ? moved?.room : chosenRoom,
      minutes: form.changed.contains(.length) ? form.parsed(.length).flatMap { Int($0) } : nil, moving: moved?.place)
    return .verb("de lediga tiderna", verb, at: workplace) { .loaded($0) }
  }

  private mutating func take(_ new: BookingSheet) -> [Effect<Message>] {
    let isFirst = sheet == nil
    sheet = new
    propose(from: new)
    groups.show(new.groups.sorted { ($0.occasion.start, $0.id) < ($1.occasion.start, $1.id) })
    if isFirst,
      let meeting = new.groups.first(where: {
        $0.occasion.appointmentKind == kind && !new.isIll(on: $0.occasion.start.day)
      })
    {
      showsGroups = true
      adapt()
      groups.select(meeting.id)
    }
    let effects = chooseWithinWeek(mayGoOn: isFirst)
    if effects.isEmpty { isReady = true }
    return effects
  }

  /// Keeps the chosen time in the week that is shown: the day asked for, else the first free time.
  private mutating func chooseWithinWeek(mayGoOn: Bool) -> [Effect<Message>] {
    guard let sheet else { return [] }
    let days = self.days
    if let chosen, days.contains(chosen.day) { return [] }
    let now = workplace.session.now
    if let day = form.day(.day), days.contains(day) {
      choose(sheet.free.starts(on: day, minutes: minutes, now: now).first ?? times.first.map { LocalDateTime(day, $0) })
      return []
    }
    let length = minutes
    let free = days.lazy.filter { !sheet.isIll(on: $0) }
      .compactMap { sheet.free.starts(on: $0, minutes: length, now: now).first }.first
    if free == nil, mayGoOn {
      return [load(week: max(sheet.monday + 7, sheet.illUntil.map { $0 + 1 } ?? sheet.monday))]
    }
    choose(free ?? days.first.flatMap { day in times.first.map { LocalDateTime(day, $0) } })
    return []
  }

  mutating func choose(_ start: LocalDateTime?) {
    chosen = start
    guard !(isInForm && form.focused == .day), let start else { return }
    form.load(.day, [start.day.iso])
  }

  private mutating func showWeek(by step: Int) -> [Effect<Message>] {
    guard let sheet else { return [] }
    let monday = sheet.monday + 7 * step
    guard monday + 6 >= workplace.today else { return [.say("Veckan har redan varit.", .warning)] }
    chosen = nil
    form.load(.day, [])
    return [load(week: monday)]
  }

  private mutating func resize(_ size: Size) {
    self.size = size
    groups.resize(height: max(1, size.height - 8))
  }

  // MARK: Booking

  private mutating func book() -> [Effect<Message>] {
    leaveForm()
    if showsGroups {
      guard let group = groups.selection else { return [.say("Ingen grupp är vald.", .warning)] }
      guard check() else { return faulty }
      if let moved { return [move(moved, to: .occasion(group.id, interpreter: interpreter))] }
      let verb = JoinOccasion(enrolment: enrolment, occasion: group.id, interpreter: interpreter)
      return [.verb("bokningen", verb, at: workplace, saving: draftKey) { .booked($0) }]
    }
    guard check() else { return faulty }
    if let reason = whyNot { return [.say(reason, .warning)] }
    guard let chosen else { return [.say("Ingen tid är vald.", .warning)] }
    let place = isElsewhere ? form[.elsewhere].trimmed : nil
    let booking = Booking(
      kind: chosenKind, start: chosen, minutes: minutes, coach: chosenCoach, room: chosenRoom, place: place,
      interpreter: interpreter)
    if let moved { return [move(moved, to: .booking(booking))] }
    return [
      .verb("bokningen", BookAppointment(enrolment: enrolment, booking: booking), at: workplace, saving: draftKey) {
        .booked($0)
      }
    ]
  }

  /// Marks what is missing; true when nothing is. Else the focus is in it.
  private mutating func check() -> Bool {
    guard !form.check() else { return true }
    isInForm = true
    return false
  }

  private var faulty: [Effect<Message>] {
    [.say(form.focused.flatMap { form.field($0)?.error } ?? "Rätta det som är markerat.", .warning)]
  }

  private func move(_ moved: Moved, to time: RebookAppointment.Time) -> Effect<Message> {
    let verb = RebookAppointment(participant: moved.place, asked: moved.asked, reason: moved.reason, time: time)
    return .verb("ombokningen", verb, at: workplace, saving: draftKey) { .booked($0) }
  }

  /// Why the chosen time cannot be booked; nil when it can.
  var whyNot: String? {
    guard let sheet, let chosen else { return nil }
    for id in [Field.day, .length] { if !form[id].isEmpty, let fault = form.field(id)?.fault { return fault } }
    return sheet.free.refusal(start: chosen, minutes: minutes, now: workplace.session.now)?.message
  }

  /// In which language the client would get a kallelse.
  private func findLanguage() -> Effect<Message> {
    let stated = sheet?.client.details.language
    return .perform("språket") { [workplace] stop in
      let workplace = workplace.stopped(by: stop)
      let language = workplace.desk.documents?.language(of: .summons, for: stated)
      let isOther = stated != nil && workplace.desk.documents?.language(of: .summons, for: nil) == language
      return .languageFound(
        language ?? LetterLanguage(id: "", label: "svenska"), missing: isOther ? stated : nil)
    }
  }

  private mutating func changeInterpreter() -> [Effect<Message>] {
    guard form.text(.language) == nil else {
      form[.interpreterBooked] = isInterpreterBooked ? "no" : "yes"
      return []
    }
    guard let language = sheet?.client.details.language else {
      isInForm = true
      form.focus(on: .language)
      return [.say("Skriv vilket språk tolken behöver.")]
    }
    form[.language] = language
    return []
  }
}
