import Casework
import Domain
import TerminalKit

/// Uppgifter: the open tasks of the user and the unit, the most urgent first (screens.md "4 Uppgifter").
struct TasksScreen: DraftingScreen {
  enum Field: String, Hashable, Sendable { case receiver, note }

  /// What is being asked before something is done.
  enum Asked: Sendable { case receiver, note }

  enum Message: Sendable {
    case loaded(Result<[TaskListRow], Refusal>)
    case open, openCard, changeView, askKind, markAll, clearMarks
    case filter(FollowUpTask.Kind?)
    case askReceiver
    case colleagues(Result<[User], Refusal>)
    case askNote, answer, leaveQuestion
    case done(Result<String, Refusal>)
  }

  let workplace: Workplace
  let title = "Uppgifter"
  var rows: [TaskListRow] = []
  var isLoaded = false
  /// Everybody's of the unit, not only one's own and the unit's.
  var everybody: Bool
  var kind: FollowUpTask.Kind?
  var list = ListView<TaskListRow>(allowsMarks: true) { $0.name.listText }
  var asked: Asked?
  var prompt: Prompt<Field>?
  /// The tasks that the box is about: those that were meant when it was asked for, whichever is selected since.
  private(set) var about: [FollowUpTask.ID] = []

  /// The task whose closing is written in as soon as the list is there.
  private var noted: FollowUpTask.ID?

  /// - Parameter noted: the task whose closing is written in at once.
  init(at workplace: Workplace, noting noted: FollowUpTask.ID? = nil) {
    self.workplace = workplace
    self.noted = noted
    everybody = workplace.session.role == .unitHead
  }

  mutating func update(_ input: Input<Message>) -> [Effect<Message>] {
    switch input {
    case .opened(let size):
      list.resize(height: size.height - 3)
      return [load]
    case .resized(let size): list.resize(height: size.height - 3)
    case .refresh, .result: return [load]
    case .message(let message): return update(message)
    case .key(let key):
      if prompt != nil { _ = prompt?.form.handle(key) } else { list.handle(key) }
    case .paste(let text): _ = prompt?.form.paste(text)
    }
    return []
  }

  private mutating func update(_ message: Message) -> [Effect<Message>] {
    switch message {
    case .loaded(.success(let rows)):
      self.rows = rows
      isLoaded = true
      list.show(rows)
      noteWhatIsWritten()
    case .loaded(.failure(let refusal)), .colleagues(.failure(let refusal)): return [.refused(refusal)]
    case .open: return list.selection.map { [.push($0.screen(at: workplace))] } ?? []
    case .openCard:
      return list.selection.map { [.push(ClientCardScreen(at: workplace, enrolment: $0.task.enrolment))] } ?? []
    case .changeView:
      everybody.toggle()
      return [load]
    case .askKind: return [kindQuestion]
    case .markAll: list.markAll()
    case .clearMarks: list.clearMarks()
    case .filter(let kind):
      self.kind = kind
      return [load]
    case .askReceiver:
      about = handedOver
      return [.verb("kollegerna", ListColleagues(for: kindsMarked), at: workplace) { .colleagues($0) }]
    case .colleagues(.success(let users)):
      asked = .receiver
      prompt = receiverPrompt(users)
    case .askNote: askNote()
    case .leaveQuestion: stopAsking()
    case .answer: return answer()
    case .done(.success(let text)):
      let written = draftKey
      stopAsking()
      list.clearMarks()
      return [.done(text), load] + (written.map { [.endDraft($0)] } ?? [])
    case .done(.failure(let refusal)):
      // What was written stays where it can be mended.
      if prompt?.form.show(refusal) == true { return [.refused(refusal)] }
      let written = draftKey == nil ? Draft() : draft
      stopAsking()
      return [.refused(refusal.keeping(written))]
    }
    return []
  }

  /// Opens the box on the task that the list was opened for.
  private mutating func noteWhatIsWritten() {
    guard let noted else { return }
    self.noted = nil
    list.select(noted)
    if list.selection?.id == noted, list.selection?.noteRefusal(at: workplace) == nil { askNote() }
  }

  private mutating func askNote() {
    guard let row = list.selection else { return }
    about = [row.id]
    asked = .note
    prompt = row.notePrompt
  }

  /// Of the marked, else of the selected, what can be handed over: a decision is asked about of the case's handläggare.
  var handedOver: [FollowUpTask.ID] {
    let asked = Set(rows.filter(\.asksForReceipt).map(\.id))
    return list.targets.filter { !asked.contains($0) }
  }

  /// The kinds of what is handed over.
  private var kindsMarked: Set<FollowUpTask.Kind> {
    let targets = Set(about)
    return Set(rows.filter { targets.contains($0.id) }.map(\.task.kind))
  }

  private var load: Effect<Message> {
    .verb("uppgifterna", OpenTasks(everybody: everybody, kind: kind), at: workplace) { .loaded($0) }
  }

  private mutating func stopAsking() {
    asked = nil
    prompt = nil
  }

  private mutating func answer() -> [Effect<Message>] {
    guard let asked, prompt?.enter() == true, let form = prompt?.form else { return [] }
    switch asked {
    case .receiver:
      let receiver = Int64(form[.receiver]).map { User.ID($0) }
      return [
        .verb("överlämningen", ReassignTasks(tasks: about, to: receiver), at: workplace) { .done($0) }
      ]
    case .note:
      guard let task = about.first else { return [] }
      let note = form[.note]
      return [
        .verb(
          "uppgiften", CloseTask(task: task, note: note.isEmpty ? nil : note), at: workplace,
          saving: draftKey
        ) { .done($0) }
      ]
    }
  }
}
