import Casework
import Domain
import TerminalKit

/// Tasks, roll calls, letters and matching.
extension DraftPlace {
  static func ofTask(_ key: DraftKey) -> DraftPlace? {
    let task = key.id(1) as FollowUpTask.ID
    func form(_ title: String, _ make: @escaping @Sendable (Workplace) -> any Screen) -> DraftPlace {
      // Another finding is written of a check that is closed.
      DraftPlace(title, .task(task), needs: key[2] == "change" ? nil : .openTask) { workplace, found in
        found.map { _ in make(workplace) }
      }
    }
    switch key.kind {
    case "absence":
      let isChange = key[2] == "change"
      return form("Frånvaroorsak") { AbsenceScreen(at: $0, task: task, changing: isChange) }
    case "examination": return form("Prövning") { ExaminationScreen(at: $0, task: task) }
    case "task": return form("Uppgift") { TasksScreen(at: $0, noting: task) }
    case "targetGroup":
      return DraftPlace("Målgrupp", .task(task), needs: .openTask) { workplace, found throws(Refusal) in
        guard found != nil else { return nil }
        let rows = try workplace.desk.run(OpenTasks(everybody: true, kind: .reconsiderTargetGroup))
        return rows.first { $0.id == task }.map { TargetGroupScreen(at: workplace, row: $0) }
      }
    case "rollCall":
      let occasion = key.id(1) as Occasion.ID
      let people = key[3].split(separator: "-").compactMap { Int64($0) }.map { Participant.ID($0) }
      let asked = RollCallScreen.Asked(rawValue: key[2])
      return DraftPlace("Upprop", people.first.map { .place($0) }) { workplace, _ in
        RollCallScreen(at: workplace, occasion: occasion, asking: asked.map { ($0, people) })
      }
    case "sessions":
      return DraftPlace("Nya tillfällen") { workplace, _ in PlanSessionsScreen(at: workplace, from: workplace.today) }
    default: return nil
    }
  }

  static func ofLetter(_ key: DraftKey) -> DraftPlace? {
    let about = key.rest(from: 2)
    func form(
      _ title: String, _ make: @escaping @Sendable (Workplace, LetterSheet) -> (any Screen)?
    ) -> DraftPlace {
      DraftPlace(title, .enrolment(key.id(1))) { workplace, found throws(Refusal) in
        guard let found else { return nil }
        return make(workplace, try workplace.desk.run(OpenLetters(enrolment: found)))
      }
    }
    switch key.kind {
    case "letter":
      return form("Brev som är lämnat") { workplace, sheet in
        sheet.offers.first { $0.request.subject.draftName == about }
          .map { RecordLetterScreen(at: workplace, offer: $0, sheet: sheet) }
      }
    case "sending" where key.count > 2:
      return form("Skickat hur och när") { workplace, sheet in
        let letter = sheet.offers.lazy.compactMap(\.waiting?.letter).first { $0.request.subject.draftName == about }
        return letter.map {
          SendingScreen(
            at: workplace, letters: [$0.id], about: $0.request,
            what: ActLine($0.kind.label, of: sheet.client.details.name.listText).text,
            calendar: sheet.calendar)
        }
      }
    case "sending":
      let ids = Set(key[1].split(separator: "-").compactMap { Int64($0) })
      return DraftPlace("Skickat hur och när") { workplace, _ throws(Refusal) in
        let outbox = try workplace.desk.run(OpenOutbox())
        let rows = outbox.rows.filter { ids.contains($0.id.rawValue) }
        // Of those that were meant, none may be missing: it is said of all of them.
        guard rows.count == ids.count, !rows.isEmpty else { return nil }
        return SendingScreen(
          at: workplace, letters: rows.map(\.letter.id), what: OutboxScreen.what(rows), calendar: outbox.calendar)
      }
    case "return":
      let sent = key.id(2) as SentLetter.ID
      return form("Brev som kom tillbaka") { workplace, sheet in
        sheet.sent.first { $0.letter.id == sent }.map {
          ReturnScreen(at: workplace, sent: $0.letter, name: sheet.client.details.name, calendar: sheet.calendar)
        }
      }
    default: return nil
    }
  }

  static func ofMatching(_ key: DraftKey) -> DraftPlace? {
    let isNew = key[1] == "new"
    switch key.kind {
    case "opening":
      let opening = key.id(1) as Opening.ID
      return DraftPlace(isNew ? "Ny plats" : "Plats") { workplace, _ throws(Refusal) in
        let sheet = try workplace.desk.run(OpenOpeningForm())
        let found = isNew ? nil : try workplace.desk.run(OpenOpening(opening: opening)).opening
        return OpeningFormScreen(at: workplace, sheet: sheet, opening: found)
      }
    case "partner":
      let partner = key.id(1) as Partner.ID
      return DraftPlace(isNew ? "Ny samarbetspart" : "Samarbetspart") { workplace, _ throws(Refusal) in
        let calendar = try workplace.desk.run(ReadOfficeCalendar()).calendar
        if isNew { return PartnerFormScreen(at: workplace, partner: nil, calendar: calendar) }
        return try workplace.desk.run(ListPartners()).first { $0.id == partner }
          .map { PartnerFormScreen(at: workplace, partner: $0, calendar: calendar) }
      }
    default: return nil
    }
  }
}
