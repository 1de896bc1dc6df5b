import Testing

@testable import Domain

/// R7.5: what must be there before a negative outcome, each with who and when, or what is missing.
@Suite struct ExaminationChecklistTests {
  private func missing(_ change: (inout ExaminationFacts) -> Void, on day: String = "2008-05-05") -> [String] {
    var facts = Checklists.full
    change(&facts)
    return ExaminationChecklist(facts, on: Day(iso: day)!).missing.map { "\($0.title): \($0.text)" }
  }

  @Test func whatIsThereSaysTheDayItTellsOfAndWhoWroteItWhen() {
    #expect(Checklists.complete.isComplete)
    #expect(
      Checklists.complete.lines.map { "\($0.title): \($0.text)" } == [
        "närvaro registrerad: alla tillfällen, senast mån 21/4, Karin Ek",
        "frånvaroorsaker kontrollerade: alla",
        "uteblev från Planmöte mån 14/4 09:00: gick inte att nå, antecknat tis 15/4, Karin Ek",
        "kallelse mån 14/4 09:00: kallelse skickad med post fre 4/4, antecknat samma dag, Karin Ek",
        "orsaken efterfrågad mån 14/4 09:00: telefon tis 15/4, antecknat samma dag, Karin Ek",
        "uteblev från Planmöte mån 21/4 09:00: gick inte att nå, antecknat tis 22/4, Karin Ek",
        "kallelse mån 21/4 09:00: kallelse lämnad i handen mån 14/4, antecknat samma dag, Karin Ek",
        "orsaken efterfrågad mån 21/4 09:00: brev tis 22/4, antecknat samma dag, Karin Ek",
        "kommunicering: brev tis 22/4, antecknat samma dag, Karin Ek, svar senast fre 2/5; inget svar",
        "språk och tolk: somaliska, tolk behövs tis 22/4, antecknat samma dag, Karin Ek",
      ])
  }

  @Test(arguments: [
    ("2008-04-04", "antecknat samma dag, Karin Ek"), ("2008-04-05", "antecknat lör 5/4, Karin Ek"),
    ("2008-04-06", "antecknat i efterhand sön 6/4, Karin Ek"),
  ])
  func whatWasWrittenMoreThanADayLaterSaysSo(_ written: String, _ words: String) {
    var facts = Checklists.full
    facts.absences[0].summons = [
      SummonsEvidence(Checklists.evidence("2008-04-04", "kallelse skickad med post", written: written))
    ]
    let line = ExaminationChecklist(facts, on: Checklists.today).lines.first { $0.item == .summons(.init(1)) }
    #expect(line?.text == "kallelse skickad med post fre 4/4, \(words)")
  }

  @Test func oneAbsenceIsTooFewWhateverTheSetting() {
    #expect(
      missing {
        $0.terms = ExaminationTerms(absences: 1)
        $0.absences.removeLast()
      } == ["uteblivna som räknas: 1, minst 2 krävs"])
  }

  @Test func noSettingIsBelowTheFloorsOfTheCode() {
    let low = ExaminationTerms(absences: 0, summonsDays: 1, answerDays: 0)
    #expect((low.absences, low.summonsDays, low.answerDays) == (2, 5, 5))
    let forwarded = ExaminationTerms(summonsDays: 7, answerDays: 20, isForwarded: true)
    #expect((forwarded.summonsDays, forwarded.answerDays) == (15, 20))
  }

  @Test func anAbsenceThatIsNotCheckedIsNamed() {
    #expect(
      missing { $0.unchecked = [Checklists.meeting("2008-04-18")] } == [
        "frånvaroorsaker kontrollerade: inte kontrollerad: Planmöte fre 18/4"
      ])
  }

  @Test func anUnregisteredOccasionIsNamed() {
    #expect(
      missing { $0.unregistered = [Checklists.meeting("2008-04-18")] } == [
        "närvaro registrerad: ej registrerad: Planmöte fre 18/4"
      ])
  }

  @Test(arguments: [
    // Tuesday to Monday is four working days.
    ("2008-04-15", true, true, "är för sent"), ("2008-04-01", true, true, "är från före ons 2/4, då tiden gavs"),
    ("2008-04-14", false, true, "visar inte att den kom fram"), ("2008-04-14", true, false, "nämner inte tiden"),
  ])
  func aLetterProvesOnlyWhatItCan(_ day: String, _ proves: Bool, _ names: Bool, _ fault: String) {
    let letter = Checklists.evidence(day, "kallelse skickad med post")
    #expect(
      missing {
        $0.absences[1].summons = [SummonsEvidence(letter, provesDelivery: proves, names: names)]
      } == [
        "kallelse mån 21/4 09:00: \(letter.words(today: Checklists.today)), \(fault); inte visad lämnad senast mån 14/4"
      ])
  }

  @Test func withoutALetterTheLastDayForItIsSaid() {
    #expect(
      missing { $0.absences[1].summons = [] } == ["kallelse mån 21/4 09:00: inte visad lämnad senast mån 14/4"])
    // Where mail goes by Skatteverket, fifteen working days.
    #expect(
      missing { $0.terms = ExaminationTerms(isForwarded: true) }.count == 3)
  }

  @Test func redDaysAreNoWorkingDays() {
    // From Wednesday 19 March to Friday 28 March lie five working days: Easter is between.
    for (day, isEnough) in [("2008-03-19", true), ("2008-03-20", false)] {
      let facts = missing {
        $0.absences[0].occasion = Checklists.meeting("2008-03-28")
        $0.absences[0].summons = [SummonsEvidence(Checklists.evidence(day, "kallelse skickad med post"))]
        $0.absences[0].given = Day(iso: "2008-03-10")!
        $0.absences[0].attempts = [Checklists.attempt("2008-03-28", "telefon")]
      }
      #expect(facts.isEmpty == isEnough)
    }
  }

  @Test func theReasonMustHaveBeenAskedForEachTimeAndAfterTheAbsence() {
    #expect(
      missing { $0.absences[0].attempts = [] } == ["orsaken efterfrågad mån 14/4 09:00: inget kontaktförsök"])
    #expect(
      missing { $0.absences[0].attempts = [Checklists.attempt("2008-04-13", "telefon")] } == [
        "orsaken efterfrågad mån 14/4 09:00: inget kontaktförsök efter frånvaron"
      ])
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

  @Test func aHearingBeforeTheExaminationWithoutTimeOrAnAbsenceIsNone() {
    func hearing(_ change: (inout Hearing) -> Void) -> Int {
      missing {
        var hearing = Checklists.hearing
        change(&hearing)
        $0.heard?.hearing = hearing
      }.count { $0.hasPrefix("kommunicering") }
    }
    #expect(hearing { _ in } == 0)
    #expect(hearing { $0.told = Day(iso: "2008-04-21")! } == 1)
    // Tuesday to Monday is four working days.
    #expect(hearing { $0.answerBy = Day(iso: "2008-04-28")! } == 1)
    #expect(hearing { $0.answerBy = Day(iso: "2008-04-29")! } == 0)
    #expect(hearing { $0.absences = [.init(1)] } == 1)
    #expect(hearing { $0.papers = " " } == 1)
    // A third absence that is counted afterwards is not one that the client was told of.
    #expect(
      missing {
        $0.absences.append(
          Checklists.absence(
            "2008-04-23", id: 3, letter: Checklists.evidence("2008-04-14", "kallelse skickad med post"),
            attempt: Checklists.attempt("2008-04-24", "telefon")))
      }.map { $0.contains("2008-04-23 saknas") } == [true])
  }

  @Test(arguments: [
    (ContactAttempt.Way.letter, 0, nil as String?), (.letter, 5, nil), (.telephone, 0, nil), (.visit, 0, nil),
    (.viaInterpreter, 0, nil), (.telephone, 1, "told"), (.visit, 1, "told"), (.viaInterpreter, 3, "told"),
    (.sms, 0, "toldWay"), (.email, 0, "toldWay"), (.sms, 2, "toldWay"),
  ])
  func `a hearing is in writing, or oral and written down that day`(
    _ way: ContactAttempt.Way, _ later: Int, _ field: String?
  ) {
    let written = Checklists.hearing.told + later
    var hearing = Checklists.hearing
    hearing.way = way
    #expect(Array(hearing.faults(in: Checklists.full, written: written).keys) == (field.map { [$0] } ?? []))
    // And the checklist of a decision says it of what lies in a register already.
    let missing = missing {
      $0.heard = .init(
        hearing: hearing, told: Checklists.evidence(hearing.told.iso, way.label, written: written.iso))
    }
    #expect(missing.count == (field == nil ? 0 : 1))
    if let field { #expect(missing.first?.contains(field == "told" ? "antecknas samma dag" : "påminns bara") == true) }
    #expect(Hearing.ways.contains(way) == (field != "toldWay"))
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
      var facts = Checklists.full
      facts.heard = hearing.map { .init(hearing: $0, told: Checklists.evidence(told.iso, "brev")) }
      return Set(content.faults(in: facts, today: today).keys)
    }
    let hearing = Hearing(
      told: told, way: .letter, answerBy: today + 7, absences: [.init(1), .init(2)], papers: "närvarolistan")
    #expect(faults(.hearing(hearing)).isEmpty)
    func changed(_ change: (inout Hearing) -> Void) -> Set<String> {
      var other = hearing
      change(&other)
      return faults(.hearing(other))
    }
    #expect(changed { $0.answerBy = told + 1 } == ["answerBy"])
    #expect(changed { ($0.told, $0.answerBy) = (today + 1, today + 12) } == ["told"])
    #expect(changed { $0.told = Day(iso: "2008-04-21")! } == ["told"])
    #expect(changed { $0.absences = [.init(2)] } == ["named"])
    #expect(changed { $0.absences.insert(.init(9)) } == ["named"])
    #expect(changed { $0.papers = "" } == ["papers"])
    #expect(faults(.answer(day: today, words: "Jag var sjuk.")) == ["answered"])
    #expect(faults(.answer(day: told - 1, words: "Jag var sjuk."), after: hearing) == ["answered"])
    #expect(faults(.answer(day: today, words: " "), after: hearing) == ["words"])
    #expect(faults(.answer(day: today, words: "Jag var sjuk."), after: hearing).isEmpty)
    #expect(
      faults(.language(LanguageConsidered(language: "", needsInterpreter: true, how: ""))) == ["language", "how"])
  }
}
