import Domain
import Testing

/// The one next step where a letter came back, and where something is to be reconsidered.
struct NextStepTests {
  private static let today = Day(iso: "2008-04-21")!
  private static let came = NextStep.ReturnedLetter(what: "kallelse", day: Day(iso: "2008-04-18")!)

  private func sentence(
    _ state: EnrolmentState = .active, check: (owner: String, due: Day)? = nil,
    reconsideration: (owner: String, due: Day, what: String)? = nil, returned: NextStep.ReturnedLetter? = nil,
    unregistered: Int = 0, time: String = "Uppföljning"
  ) -> String {
    NextStep(
      NextStep.Situation(
        state: state, promise: .met(daysLate: 0), promiseLastDay: Self.today,
        nextTime: (LocalDateTime(iso: "2008-04-25T13:00")!, time), absenceCheck: check,
        reconsideration: reconsideration, returned: returned, newTimeMissing: false, questionsLeft: 0,
        unregistered: unregistered), today: Self.today
    ).text
  }

  @Test func `a letter that came back is what is next: the address, and a new letter`() {
    #expect(
      sentence(returned: Self.came) == "ta reda på adressen och skicka ett nytt brev – kallelse kom tillbaka fre 18/4.")
  }

  @Test func `where it called to a time whose absence counts, the finding is looked at again`() {
    var letter = Self.came
    letter.counted = "Karin Ek"
    #expect(
      sentence(returned: letter)
        == "Karin Ek prövar frånvaroorsaken på nytt – kallelse kom tillbaka fre 18/4, klienten var inte kallad.")
  }

  @Test func `while the absence is being checked, it is said there`() {
    #expect(
      sentence(check: ("Karin Ek", Self.today + 1), returned: Self.came)
        == "Karin Ek kontrollerar frånvaroorsaken, senast tis 22/4; kallelse kom tillbaka fre 18/4.")
  }

  @Test func `what is not registered goes before, and without a letter that came back the next time is next`() {
    #expect(sentence(returned: Self.came, unregistered: 1).hasPrefix("registrera närvaro"))
    #expect(sentence() == "uppföljning är bokad fre 25/4 13:00.")
  }

  @Test(arguments: [EnrolmentState.active, .closed])
  func `what is to be reconsidered is next, in a closed case too`(_ state: EnrolmentState) {
    #expect(
      sentence(state, reconsideration: ("Karin Ek", Self.today + 14, "beslutet"))
        == "Karin Ek omprövar beslutet, senast mån 5/5 – underlaget är ändrat.")
  }

  @Test func `the meeting that is next is named once`() {
    #expect(
      sentence(.firstVisitGiven, time: "Introduktionsmöte") == "introduktionsmöte är bokad fre 25/4 13:00.")
    #expect(
      sentence(.firstVisitGiven, time: "Kartläggning") == "introduktionsmöte – kartläggning är bokad fre 25/4 13:00.")
  }
}
