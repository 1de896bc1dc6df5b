import Domain
import Testing

/// R7.5: the checklist as it stood is kept with the decision; what is taken away afterwards is seen.
@Suite struct KeptChecklistTests {
  private let kept = KeptChecklist(
    Checklists.complete, terms: ExaminationTerms(), at: LocalDateTime(iso: "2008-05-05T09:00")!, by: "Karin Ek")

  private func lost(_ change: (inout ExaminationFacts) -> Void) -> [String] {
    var facts = Checklists.full
    change(&facts)
    return kept.lost(in: ExaminationChecklist(facts, on: Checklists.today)).map(\.words)
  }

  @Test func nothingIsLostWhileNothingChanges() {
    #expect(lost { _ in }.isEmpty)
    #expect(kept.absences == [.init(1), .init(2)])
  }

  @Test func whatIsTakenAwayIsNamedOnce() {
    #expect(
      lost { $0.absences.removeLast() } == [
        "uteblev från Planmöte mån 21/4 09:00 – räknas inte längre"
      ])
    #expect(
      lost { $0.unregistered = [Checklists.meeting("2008-04-18")] } == [
        "närvaro registrerad – ej registrerad: Planmöte fre 18/4"
      ])
    #expect(lost { $0.absences[0].summons = [] }.map { $0.prefix(8) } == ["kallelse"])
    #expect(lost { $0.absences[0].attempts = [] }.count == 1)
    #expect(lost { $0.heard = nil }.count == 1)
    #expect(lost { $0.language = nil } == ["språk och tolk – inte beaktat"])
  }

  @Test func anotherFindingAndAnotherLetterAreNotWhatItRestedOn() {
    #expect(
      lost { $0.absences[0].finding = Checklists.evidence("2008-04-15", "inget giltigt skäl") }.map {
        $0.contains("nu: inget giltigt skäl")
      } == [true])
    let another = SummonsEvidence(Checklists.evidence("2008-04-03", "kallelse lämnad i handen"))
    #expect(lost { $0.absences[0].summons = [another] }.count == 1)
    // Beside the letter that it rested on it takes nothing away, whichever is the later.
    #expect(lost { $0.absences[0].summons.append(another) }.isEmpty)
    #expect(lost { $0.absences[0].summons.insert(another, at: 0) }.isEmpty)
  }
}
