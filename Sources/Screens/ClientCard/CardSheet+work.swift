import Casework
import Domain
import TerminalKit

/// Kartläggning and Plan, to read.
extension CardSheet {
  var assessmentIntro: [[Span]] {
    guard let begun = card.assessment.assessment else { return [] }
    let done = begun.completed.map { "klar \($0.iso)" } ?? "påbörjad \(begun.started.iso)"
    let head = "version \(begun.number) · \(done) · \(card.answered) av \(card.questions) besvarade"
    let scope = card.isAssessmentSummaryOnly ? " · här visas coachens sammanfattning" : ""
    return still(head + scope, .muted) + [[]]
  }

  /// Section by section, the questions with their answers; unanswered ones say so.
  var answers: [CardLine] {
    guard let begun = card.assessment.assessment else { return [] }
    var lines: [CardLine] = []
    for section in card.assessment.form.sections {
      if !lines.isEmpty { lines.append(.blank("\(section.id).blank")) }
      lines.append(CardLine(id: section.id, text: [Span(section.title, .heading)], target: .assessment))
      for question in section.questions {
        lines += CardLine.wrapped(
          question.text, id: "\(question.id).asked", width: width - 2, style: .muted, target: .assessment)
        let answer = begun.answers[question.id].flatMap { $0.isAnswered ? question.words(for: $0) : nil }
        lines += CardLine.wrapped(
          answer ?? "ej besvarad", id: question.id, width: width - 2, style: answer == nil ? .warning : .text,
          indent: 2, target: .assessment)
      }
    }
    return lines
  }

  var planIntro: [[Span]] {
    guard let plan = card.plan.plan else { return [] }
    var head = "version \(plan.number) · \(plan.state.label)"
    if let adopted = plan.adopted { head += " \(adopted.day.iso)" }
    head += " · \(plan.content.hoursAWeek) av \(card.plan.fullTimeHours) tim/vecka"
    if let next = plan.content.nextFollowUp { head += " · följs upp \(next.iso)" }
    var lines = still(head, .muted)
    if let part = plan.content.clientPart { lines += still("Klientens del: \(part.text)") }
    if let comment = plan.comment { lines += still("Stadsdelens kommentar: \(comment)") }
    return lines + [[]]
  }

  var planLines: [CardLine] {
    var lines: [CardLine] = []
    for (index, goal) in (card.plan.plan?.content.goals ?? []).enumerated() {
      if index > 0 { lines.append(.blank("goal.\(index).blank")) }
      let target = goal.target.map { " – klart till \($0.iso)" } ?? ""
      lines += CardLine.wrapped(
        "MÅL \(index + 1)  \"\(goal.words)\"\(target)", id: "goal.\(index)", width: width - 2, style: .heading,
        target: .plan)
      for (place, activity) in goal.activities.enumerated() {
        lines += CardLine.wrapped(
          words(for: activity), id: "goal.\(index).\(place)", width: width - 2, indent: 2, target: .plan)
      }
      if goal.activities.isEmpty {
        lines += CardLine.wrapped(
          "ingen aktivitet än", id: "goal.\(index).none", width: width - 2, style: .muted, indent: 2, target: .plan)
      }
    }
    return lines
  }

  private func words(for activity: ActivityPlan.PlannedActivity) -> String {
    func day(_ day: Day) -> String { "\(day.dayOfMonth)/\(day.month)" + (day.year == today.year ? "" : " \(day.year)") }
    var parts = [activity.name, activity.provider, "ansvar \(activity.responsible.label)"]
    parts.append("\(activity.hoursAWeek) tim/v")
    parts.append(
      activity.end.map { "\(day(activity.start))–\(day($0))" } ?? "från \(day(activity.start)), tills vidare")
    if let followUp = activity.followUp { parts.append("följs upp \(followUp)") }
    return parts.joined(separator: " · ")
  }
}
