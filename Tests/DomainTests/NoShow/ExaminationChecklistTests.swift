import Domain
import Testing

/// R7.5: what must be there before a negative outcome, each with who and when, or what is missing.
@Suite struct ExaminationChecklistTests {
  private func missing(_ change: (inout ExaminationFacts) -> Void, on day: String = "2008-05-05") -> [String] {
    var facts = Checklists.full
    change(&facts)
    return ExaminationChecklist(facts, on: Day(iso: day)!).missing.map { "\($0.title): \($0.text)" }
  }

  @Test func whatIsThereSaysWhoAndWhen() {
    #expect(Checklists.complete.isComplete)
    #expect(
      Checklists.complete.lines.map { "\($0.title): \($0.text)" } == [
        "närvaro registrerad: alla tillfällen, senast mån 21/4, Karin Ek",
        "kallelse mån 14/4 09:00: kallelse skickad med post fre 4/4, Karin Ek",
        "orsaken efterfrågad mån 14/4 09:00: telefon tis 15/4, Karin Ek",
        "kallelse mån 21/4 09:00: kallelse lämnad i handen mån 14/4, Karin Ek",
        "orsaken efterfrågad mån 21/4 09:00: brev tis 22/4, Karin Ek",
        "kommunicering: brev tis 22/4, Karin Ek, svar senast fre 2/5; inget svar",
        "språk och tolk: somaliska, tolk behövs tis 22/4, Karin Ek",
      ])
  }

  @Test func anUnregisteredOccasionIsNamed() {
    #expect(
      missing { $0.unregistered = [Checklists.meeting("2008-04-18")] } == [
        "närvaro registrerad: ej registrerad: Planmöte fre 18/4"
      ])
  }

  @Test func aLetterMustHaveBeenGivenFiveWorkingDaysBefore() {
    #expect(
      missing { $0.absences[1].summons = [] } == [
        "kallelse mån 21/4 09:00: inte visad lämnad senast mån 14/4"
      ])
    // Tuesday to Monday is four working days.
    #expect(
      missing { $0.absences[1].summons = [Checklists.evidence("2008-04-15", "kallelse skickad med post")] } == [
        "kallelse mån 21/4 09:00: kallelse skickad med post tis 15/4, Karin Ek är för sent; "
          + "inte visad lämnad senast mån 14/4"
      ])
    #expect(
      missing {
        $0.absences[1].summons = [Checklists.evidence("2008-04-15", "kallelse skickad med post")]
        $0.absences[1].summonsDays = 4
      }.isEmpty)
  }

  @Test func redDaysAreNoWorkingDays() {
    // From Wednesday 19 March to Friday 28 March lie five working days: Easter is between.
    for (day, isEnough) in [("2008-03-19", true), ("2008-03-20", false)] {
      let facts = missing {
        $0.absences[0].occasion = Checklists.meeting("2008-03-28")
        $0.absences[0].summons = [Checklists.evidence(day, "kallelse skickad med post")]
      }
      #expect(facts.isEmpty == isEnough)
    }
  }

  @Test func theReasonMustHaveBeenAskedForEachTime() {
    #expect(
      missing { $0.absences[0].attempts = [] } == ["orsaken efterfrågad mån 14/4 09:00: inget kontaktförsök"])
  }

  @Test func theClientMustHaveBeenToldAndAnsweredOrHadTheTime() {
    #expect(
      missing { $0.heard = nil } == [
        "kommunicering: klienten har inte fått veta vad som övervägs"
      ])
    // On the last day for an answer the client can still answer.
    #expect(missing({ _ in }, on: "2008-05-02").count == 1)
    #expect(missing({ _ in }, on: "2008-05-03").isEmpty)
    func answered(on day: String) -> [String] {
      missing({ $0.heard?.answer = Checklists.evidence("2008-04-29", "Jag var sjuk.") }, on: day)
    }
    #expect(answered(on: "2008-04-30").isEmpty)
    // A decision of a day before the answer rests on no answer.
    #expect(answered(on: "2008-04-28").count == 1)
  }

  @Test func languageAndInterpreterMustHaveBeenConsidered() {
    #expect(missing { $0.language = nil } == ["språk och tolk: inte beaktat"])
  }

  @Test func aRefusalListsAllThatIsMissingAndNoMeasureNeedsNone() throws {
    let refusal = #expect(throws: Refusal.self) { try Checklists.empty.require(for: .rejected) }
    for item in ["närvaro registrerad", "kallelse", "orsaken efterfrågad", "kommunicering", "språk och tolk"] {
      #expect(refusal?.message.contains(item) == true)
    }
    try Checklists.empty.require(for: .noMeasure)
    try Checklists.complete.require(for: .rejected)
  }

  @Test func whatIsRecordedMustHoldTogether() {
    let today = Checklists.today
    let told = today - 3
    func faults(_ content: ExaminationRecord.Content, after hearing: Hearing? = nil) -> Set<String> {
      Set(content.faults(after: hearing, today: today).keys)
    }
    let hearing = Hearing(told: told, way: .letter, answerBy: today + 7)
    #expect(faults(.hearing(hearing)).isEmpty)
    #expect(faults(.hearing(Hearing(told: told, way: .letter, answerBy: told))) == ["answerBy"])
    #expect(faults(.hearing(Hearing(told: today + 1, way: .letter, answerBy: today + 9))) == ["told"])
    #expect(faults(.answer(day: today, words: "Jag var sjuk.")) == ["answered"])
    #expect(faults(.answer(day: told - 1, words: "Jag var sjuk."), after: hearing) == ["answered"])
    #expect(faults(.answer(day: today, words: " "), after: hearing) == ["words"])
    #expect(faults(.answer(day: today, words: "Jag var sjuk."), after: hearing).isEmpty)
    #expect(
      faults(.language(LanguageConsidered(language: "", needsInterpreter: true, how: ""))) == ["language", "how"])
  }
}
