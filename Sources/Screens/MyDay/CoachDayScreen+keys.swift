import Casework
import Domain
import TerminalKit

extension CoachDayScreen {
  var keymap: KeyMap<Message> {
    let row = panes.selection
    let nothing = row == nil ? "Ingen rad är vald." : nil
    return KeyMap(
      [
        Binding(
          .openDayRow, "Öppna det valda", short: "öppna", synonyms: ["upprop", "kort", "visa"],
          inFooter: true, disabled: nothing, .open),
        Binding(
          "day.book", ["b"], "Boka tid för klienten", short: "boka", synonyms: ["tid", "möte"], inFooter: true,
          disabled: nothing ?? bookingRefusal(row), .book),
        Binding(
          "day.present", ["n"], "Närvarande: klienten kom", short: "närvarande", synonyms: ["kom", "närvaro"],
          inFooter: true, disabled: nothing ?? markRefusal(row), .mark(.present)),
        Binding(
          "day.noShow", ["u"], "Uteblev: klienten kom inte", short: "uteblev", synonyms: ["frånvaro", "borta"],
          inFooter: true, disabled: nothing ?? markRefusal(row), .mark(.noShow)),
        Binding(
          "day.intake", ["i"], "Intag med klienten, steg för steg", short: "intag",
          synonyms: ["nyinskrivning", "kartläggning", "första mötet"],
          disabled: nothing ?? intakeRefusal(row), .intake),
        Binding("day.nextPane", [.tab], "Nästa ruta", short: "nästa ruta", .movePane(1)),
        Binding("day.previousPane", [.backTab], "Förra rutan", short: "förra rutan", .movePane(-1)),
      ], hints: panes.panes[panes.focus].list.hints(move: "flytta", mark: "markera", jump: "hoppa till namnet"),
      isTyping: panes.isJumping, widgetKeys: panes.widgetKeys)
  }

  private func bookingRefusal(_ row: DayRow?) -> String? {
    if let refusal = workplace.refusal(of: .book) { return refusal }
    return row?.enrolment == nil ? "Raden gäller en grupp. Välj en klient, eller boka från klientkortet." : nil
  }

  private func intakeRefusal(_ row: DayRow?) -> String? {
    if let refusal = workplace.refusal(of: .writeAssessment) { return refusal }
    guard row?.enrolment == nil else { return nil }
    return "Raden gäller en grupp. Öppna uppropet (\(workplace.name(.openDayRow))) och välj en klient."
  }

  private func markRefusal(_ row: DayRow?) -> String? {
    if let refusal = workplace.refusal(of: .registerAttendance) { return refusal }
    if panes.focus != 0 { return "Välj en av dagens tider till vänster (Tab) och tryck igen." }
    guard row?.place == nil else { return nil }
    return "Mötet har flera deltagare. Öppna uppropet (\(workplace.name(.openDayRow))) och markera var och en."
  }
}
