import Casework
import Domain
import TerminalKit

extension OccasionsScreen {
  var keymap: KeyMap<Message> {
    if let dayPrompt { return dayPrompt.keymap(save: .goToDay, cancel: .leaveQuestion) }
    let row = list.selection
    return KeyMap(
      [
        Binding(
          "occasions.open", ["ö", .enter], "Öppna uppropet", short: "upprop", synonyms: ["närvaro", "registrera"],
          inFooter: true, disabled: row == nil ? "Inget tillfälle är valt." : nil, .open),
        Binding(
          "occasions.previous", [.left], "Dagen före", short: "förra dagen", synonyms: ["igår"], inFooter: true,
          .move(days: -1)),
        Binding(
          "occasions.next", [.right], "Dagen efter", short: "nästa dag", synonyms: ["imorgon"], inFooter: true,
          .move(days: 1)),
        Binding(
          "occasions.day", ["g"], "Gå till en dag", short: "gå till dag", synonyms: ["datum", "kalender"],
          inFooter: true,
          .askDay),
        Binding(
          "occasions.today", ["t"], "Till i dag", short: "i dag", synonyms: ["idag", "nu"],
          disabled: day == workplace.today ? "Det är dagens tillfällen som visas." : nil, .today),
        Binding(
          "occasions.calendar", ["v"], "Kalender: min vecka och mina lediga tider", short: "kalender",
          synonyms: ["vecka", "schema", "ledigt"], inFooter: true, disabled: calendarRefusal, .calendar),
        Binding(
          .planSessions, "Lägg upp tillfällen efter en veckoregel", short: "nya tillfällen",
          synonyms: ["planera", "schema", "introduktionsmöte", "grupp"], inFooter: true,
          disabled: workplace.refusal(of: .book), .plan),
        Binding(
          "occasions.export", ["x"], "Exportera mina tider till en annan kalender", short: "exportera",
          synonyms: ["kalender", "ics", "mobil"], disabled: exportRefusal, .export),
        Binding(
          "occasions.card", ["i"], "Öppna klientens kort", short: "klientkort", synonyms: ["ärende"],
          disabled: row?.row.enrolment == nil ? "Tillfället gäller en grupp. Öppna uppropet först." : nil, .openCard),
      ], hints: list.hints(move: "flytta", mark: "markera", jump: "hoppa till det som börjar så"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }
  /// Why one sees no calendar; nil when one does.
  private var calendarRefusal: String? {
    if let refusal = workplace.refusal(of: .registerAttendance) { return refusal }
    guard case .centre = workplace.session.unit else { return "Kalendern finns på ett jobbtorg." }
    return nil
  }
  /// Why one has no times of one's own to export; nil when one can.
  private var exportRefusal: String? {
    if let refusal = workplace.refusal(of: .book) { return refusal }
    guard case .centre = workplace.session.unit else { return "Det här görs på ett jobbtorg." }
    return nil
  }
}
