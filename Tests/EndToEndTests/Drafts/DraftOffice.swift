import Casework
import Demo
import Domain
import Exchange
import Foundation
import Repository

/// The demo's people in a register on disk, one goal in a plan of which more can be written, an examination of the right
/// to income support, and a second handläggare.
final class DraftOffice {
  private let folder: URL
  private var path: String { folder.appendingPathComponent("register.db").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-kill-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let register = try Register.create(at: path) { register in
      _ = try register.run(
        MakeRegister.shipped(administrator: "demo"),
        by: .nobody(at: DemoRegister.start))
      try DemoRegister.fill(register)
      try register.allowTestClock()
      let administrator = try register.run(SignIn(name: "demo"), by: .nobody(at: DemoRegister.start))
      _ = try register.run(
        AddUser(name: "maria", fullName: "Maria Lund", role: .caseworker, unitName: "Hässelby-Vällingby"),
        by: administrator)
      _ = try register.run(
        AddUser(name: "petra", fullName: "Petra Ås", role: .administrator), by: administrator)
    }
    try DraftOffice.draftPlan(in: register)
    try DraftOffice.openExamination(in: register)
    try DraftOffice.interrupt(in: register)
    try DraftOffice.postLetter(in: register)
    try register.close()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A plan for Åsa Svensson that could be adopted if her assessment were complete.
  private static func draftPlan(in register: Register) throws {
    let anna = try register.run(SignIn(name: DemoRegister.coach), by: .nobody(at: DemoRegister.start))
    let page = try register.run(ListClients(query: ClientListQuery(search: "svensson å")), by: anna)
    guard let asa = page.rows.first else { return }
    let sheet = try register.run(OpenPlan(enrolment: asa.id), by: anna)
    guard let activity = sheet.activities.first else { return }
    let planned = ActivityPlan.PlannedActivity(
      activity: activity.id, name: activity.name, provider: activity.provider, responsible: .client, hoursAWeek: 10,
      start: anna.today + 7, end: nil, followUp: nil)
    let content = ActivityPlan.Content(
      goals: [ActivityPlan.Goal(words: "Arbeta i skolkök", target: anna.today + 200, activities: [planned])],
      nextFollowUp: anna.today + 42, clientPart: ClientPart(tookPart: true, stance: .agrees))
    _ = try register.run(SavePlan(enrolment: asa.id, version: 0, content: content), by: anna)
  }

  /// Siv Ek was not reached the second time either: her right to support is to be examined.
  private static func openExamination(in register: Register) throws {
    let karin = try register.run(SignIn(name: DemoRegister.caseworker), by: .nobody(at: DemoRegister.start))
    for row in try register.run(OpenTasks(kind: .checkAbsence), by: karin) where row.name.listText == "Ek, Siv" {
      _ = try register.run(
        AddContactAttempt(task: row.task.id, way: .telephone, reached: false, note: ""), by: karin)
      _ = try register.run(
        CloseAbsenceCheck(task: row.task.id, version: row.task.version, finding: .notReached), by: karin)
    }
  }

  /// Per Lind is away until the middle of May.
  private static func interrupt(in register: Register) throws {
    let anna = try register.run(SignIn(name: DemoRegister.coach), by: .nobody(at: DemoRegister.start))
    for row in try register.run(ListClients(query: ClientListQuery(search: "lind per")), by: anna).rows {
      let coming = try register.run(OpenInterruption(enrolment: row.id), by: anna).coming
      _ = try register.run(
        BeginInterruption(
          enrolment: row.id, reason: .travel, from: anna.today, expectedReturn: anna.today + 21,
          cancelling: Set(coming.map(\.id))), by: anna)
    }
  }

  /// Rut Holm was sent her plan, which could come back.
  private static func postLetter(in register: Register) throws {
    let anna = try register.run(SignIn(name: DemoRegister.coach), by: .nobody(at: DemoRegister.start))
    for row in try register.run(ListClients(query: ClientListQuery(search: "holm rut")), by: anna).rows {
      _ = try register.run(
        RecordSentLetter(
          enrolment: row.id, kind: .plan, subject: .enrolment, language: "svenska", way: .digitalMailbox), by: anna)
    }
  }

  /// The real program as somebody, at 09:00 on 21 April 2008.
  func open(as user: String) throws -> PtyWindow {
    try PtyWindow(["--db", path, "--as", user, "--now", "2008-04-21T09:00"])
  }

  /// The files of drafts.
  var drafts: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/drafts")) ?? []).map {
      folder.path + "/drafts/" + $0
    }
  }

  /// Takes every draft away, so that the next run begins with none.
  func clear() throws { for file in drafts { try FileManager.default.removeItem(atPath: file) } }
}
