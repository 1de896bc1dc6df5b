import Casework
import Domain
import TerminalKit

extension PlanScreen {
  /// Says which version it is, how it stands and whose it is.
  func readStatus(_ sheet: PlanSheet, into reading: inout Reading) {
    reading.fact("Version", "\(shownNumber)")
    reading.fact("Läge", stateWords)
    reading.fact(sheet.districtName, sheet.policy.label)
    if isChanged {
      reading.fact("Utkast", "sparat")
    } else if let author = sheet.authorName {
      reading.fact("Skriven av", author)
    }
  }

  /// Says the selected row, a fact a line, then its place and the hours in all.
  func readRow(_ sheet: PlanSheet, into reading: inout Reading) {
    if content.goals.isEmpty {
      reading.text(emptyWords)
    }
    let first = reading.lines.count
    switch selectedRow {
    case .goal(let index):
      let goal = content.goals[index]
      reading.fact("Mål \(index + 1)", goal.words)
      reading.fact("Klart till", goal.target?.iso ?? "slutdatum saknas")
      reading.fact("Aktiviteter", goal.activities.isEmpty ? "ingen än" : "\(goal.activities.count)")
    case .activity(let goal, let index):
      let (activity, today) = (content.goals[goal].activities[index], workplace.today)
      reading.fact("Aktivitet", activity.name)
      reading.fact("Under mål", "\(goal + 1), \(content.goals[goal].words)")
      reading.fact("Hos", activity.provider)
      reading.fact("Ansvar", activity.responsible.label)
      reading.fact("Timmar i veckan", "\(activity.hoursAWeek)")
      reading.fact("Från", PlanScreen.short(activity.start, today: today))
      reading.fact("Till", activity.end.map { PlanScreen.short($0, today: today) } ?? "tills vidare")
      reading.fact("Följs upp", activity.followUp ?? "inte bestämt")
      if let warning = contractWarning(of: activity) { reading.fact("Avtal", warning, .warning) }
    case .followUp:
      reading.fact("Nästa uppföljning", content.nextFollowUp.map { "\($0.weekday.short) \($0.iso)" } ?? "saknas")
    case .clientPart:
      reading.fact("Klientens del", content.clientPart?.text ?? "saknas")
    }
    reading.putCursor(line: first)
    reading.fact(
      reading.words.row, "\((rows.firstIndex(of: selectedRow) ?? 0) + 1) \(reading.words.of) \(rows.count)", .muted)
    let (hours, full) = (content.hoursAWeek, sheet.fullTimeHours)
    reading.fact(
      "Summa", "\(hours) av \(full) tim/vecka" + (hours > full ? ", över heltid" : ""), hours > full ? .warning : .text)
  }
}
