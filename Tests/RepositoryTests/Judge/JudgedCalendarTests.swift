import Testing

/// The judge's own calendar gives the known answers of R2.2.
@Suite("The judge's calendar") struct JudgedCalendarTests {
  @Test(
    "Five working days after receipt, the eves free",
    arguments: [
      ("2008-03-19", "2008-03-28"), ("2008-04-24", "2008-05-02"), ("2008-06-18", "2008-06-26"),
      ("2008-12-19", "2009-01-02"), ("2015-12-23", "2016-01-05"), ("2026-12-18", "2026-12-29"),
    ])
  func knownAnswers(_ received: String, _ due: String) {
    let calendar = JudgedCalendar()
    #expect(calendar.workingDays(after: received, through: due) == 5)
    #expect(calendar.isWorking(JudgedCalendar.number(due)))
  }

  @Test("A working eve counts where it is set")
  func eves() {
    #expect(JudgedCalendar(evesAreFree: false).workingDays(after: "2008-12-23", through: "2008-12-31") == 4)
    #expect(JudgedCalendar().workingDays(after: "2008-12-23", through: "2008-12-31") == 2)
  }
}
