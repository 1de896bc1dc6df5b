import Casework
import Domain
import TerminalKit

/// What one tab of the card shows: lines that stand still, then lines to move in.
struct CardSheet {
  let card: ClientCard
  let tab: CardTab
  let now: LocalDateTime
  let width: Int
  /// What the key is called that makes what the tab shows, for a tab without a line.
  let makes: (NamedKey) -> String

  var today: Day { now.day }

  /// The lines above the list.
  var intro: [[Span]] {
    switch tab {
    case .overview: overviewIntro
    case .assessment: assessmentIntro
    case .plan: planIntro
    case .attendance: attendanceIntro
    case .times: timesIntro
    case .notes, .history: []
    }
  }

  /// The lines to move in.
  var lines: [CardLine] {
    switch tab {
    case .overview: timeline
    case .assessment: answers
    case .plan: planLines
    case .attendance: attendance
    case .times: times
    case .notes: notes
    case .history: history
    }
  }

  /// What is said when there is no line.
  var empty: String {
    switch tab {
    case .overview: "Inget har hänt än."
    case .assessment:
      card.isAssessmentSummaryOnly
        ? "Coachen har inte skrivit sammanfattningen än." : "Inte påbörjad. \(makes(.assess)) börjar."
    case .plan: "Ingen plan än. \(makes(.openPlan)) gör en."
    case .attendance: "Inga tillfällen har varit än."
    case .times: "Inga tider. \(makes(.book)) bokar."
    case .notes: "Inga anteckningar. \(makes(.writeNote)) skriver en."
    case .history: "Inget har gjorts i ärendet än."
    }
  }

  /// Text takes the whole width; events have columns for day, state and who.
  var columns: [Column<CardLine>] {
    switch tab {
    case .assessment, .plan, .notes: return [Column("", .flexible(1, most: 400)) { $0.text }]
    case .overview, .attendance, .times:
      return [
        Column("Dag", .fixed(tab == .overview ? 9 : 15)) { [Span($0.day, .muted)] },
        Column("Vad", .flexible(25, most: 27)) { $0.text },
        Column("Läge", .flexible(tab == .overview ? 26 : 20, most: 70)) { $0.state },
        Column("Vem", .flexible(10, most: 16), priority: 1) { [Span($0.who, .muted)] },
      ]
    case .history:
      return [
        Column("När", .fixed(16)) { [Span($0.day, .muted)] },
        Column("Vad", .flexible(16, most: 60)) { $0.text },
        Column("Vem", .flexible(10, most: 24)) { [Span($0.who, .muted)] },
      ]
    }
  }

  /// Text as lines that stand still, broken to the width.
  func still(_ text: String, _ style: Style = .text) -> [[Span]] {
    TextWrap.texts(text, width: max(1, width)).map { [Span($0, style)] }
  }

  /// "mån 14/4", in lists.
  func short(_ day: Day) -> String { day.listText(today: today) }
}
