import Casework
import Domain

/// What `jobbtorg task list --json` writes: open tasks with ids, kinds and days.
public struct TaskListMessage: Encodable, Sendable {
  /// One task.
  public struct Item: Encodable, Sendable {
    var task: Int64
    var kind, caseNumber, client: String
    var occasion: Missed?
    /// Which no-show of the case it is about, from 1.
    var ordinal: Int?
    var owner: String?
    var opened, due: String
    var daysLate: Int
    var note: String?

    /// The occasion that was missed.
    struct Missed: Encodable {
      var title, start: String
    }

    /// A line of the list, of the case with this number.
    public init(_ row: TaskListRow, caseNumber: CaseNumber) {
      task = row.task.id.rawValue
      kind = row.task.kind.rawValue
      self.caseNumber = caseNumber.text
      client = row.name.listText
      occasion = row.occasion.map { Missed(title: $0.title, start: $0.start.iso) }
      ordinal = row.task.ordinal > 0 ? row.task.ordinal : nil
      owner = row.ownerName
      opened = row.task.opened.iso
      due = row.task.due.iso
      daysLate = row.daysLate
      note = row.task.note
    }
  }

  /// The message's version.
  public var version = 1
  /// By last day.
  public var tasks: [Item]

  /// A list.
  public init(tasks: [Item]) { self.tasks = tasks }
}
