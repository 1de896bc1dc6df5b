import Domain
import Testing

@Suite("How far an intake has come") struct IntakeProgressTests {
  private static let now = LocalDateTime(iso: "2008-04-21T09:00")!
  private static let whole = ContactDetails(
    phone: "08-465 000 01", address: "Provgatan 1", language: "svenska", needsInterpreter: false)
  private static let nothing = IntakeFacts(now: now, contact: ContactDetails(), questions: 18, requiredLeft: 9)

  private static func facts(_ change: (inout IntakeFacts) -> Void) -> IntakeFacts {
    var facts = nothing
    change(&facts)
    return facts
  }

  private static func meeting(_ start: String, _ mark: AttendanceMark? = nil) -> IntakeFacts.Meeting {
    .init(start: LocalDateTime(iso: start)!, mark: mark)
  }

  @Test(
    "A step's state, whether anything is to do there, and its words",
    arguments: [
      (
        IntakeStep.details, nothing, IntakeProgress.State.notBegun, false,
        "inte kontrollerade, saknas: telefon eller e-post, adress, språk, om tolk behövs"
      ),
      (.details, facts { $0.contact = whole }, .notBegun, false, "inte kontrollerade"),
      (
        .details,
        facts {
          $0.contact.phone = "1"
          $0.detailsChecked = now.day
        }, .begun, true, "saknas: adress, språk, om tolk behövs"
      ),
      (
        .details,
        facts {
          $0.contact = whole
          $0.detailsChecked = now.day - 3
        }, .done, true, "kontrollerade fre 18/4"
      ),
      (.introduction, nothing, .notBegun, false, "inget möte bokat"),
      (
        .introduction, facts { $0.introduction = meeting("2008-04-24T09:00") }, .begun, true, "bokat tor 24/4 09:00"
      ),
      (
        .introduction, facts { $0.introduction = meeting("2008-04-21T08:00") }, .begun, false,
        "inte registrerat mån 21/4 08:00"
      ),
      (
        .introduction, facts { $0.introduction = meeting("2008-04-21T08:00", .present) }, .done, true,
        "närvarande mån 21/4 08:00"
      ),
      (
        .introduction, facts { $0.introduction = meeting("2008-04-17T09:00", .noShow) }, .begun, false,
        "uteblev tor 17/4 09:00, ny tid saknas"
      ),
      (
        .introduction, facts { $0.introduction = meeting("2008-04-17T09:00", .excused(reason: "sjuk")) }, .begun, false,
        "anmäld frånvaro tor 17/4 09:00, ny tid saknas"
      ),
      (.assessment, nothing, .notBegun, false, "inte påbörjad, 18 frågor"),
      (.assessment, facts { $0.answered = 12 }, .begun, false, "12 av 18 besvarade, 9 måste besvaras"),
      (
        .assessment,
        facts {
          $0.answered = 17
          $0.requiredLeft = 0
        }, .begun, false, "17 av 18 besvarade, kan klarmarkeras"
      ),
      (.assessment, facts { $0.assessed = now.day }, .done, true, "klar mån 21/4"),
      (.plan, nothing, .notBegun, false, "ingen plan än"),
      (.plan, facts { $0.plan = .draft }, .begun, false, "utkast, inte fastställd"),
      (.plan, facts { $0.plan = .submitted }, .begun, true, "väntar på stadsdelens godkännande"),
      (.plan, facts { $0.plan = .returned }, .begun, false, "återsänd, ändra efter kommentaren"),
      (.plan, facts { $0.plan = .approved }, .begun, false, "godkänd, inte fastställd"),
      (.plan, facts { $0.plan = .adopted }, .done, true, "fastställd"),
      (.letter, nothing, .notBegun, true, "ingen tid att kalla till"),
      (
        .letter, facts { $0.nextTime = .init(start: now.adding(minutes: 60), title: "Planmöte") }, .notBegun, false,
        "kallelse inte skickad"
      ),
      (
        .letter,
        facts {
          $0.nextTime = .init(start: now.adding(minutes: 60), title: "Planmöte")
          $0.summoned = .init(way: .post, day: now.day)
        }, .done, true, "kallelse skickad med post mån 21/4"
      ),
      (.nextTime, nothing, .notBegun, false, "ingen tid bokad"),
      (
        .nextTime, facts { $0.nextTime = .init(start: LocalDateTime(iso: "2008-04-22T10:30")!, title: "Planmöte") },
        .done, true, "tis 22/4 10:30 planmöte"
      ),
    ])
  func lines(_ step: IntakeStep, _ facts: IntakeFacts, _ state: IntakeProgress.State, _ settled: Bool, _ words: String)
  {
    let line = IntakeProgress(facts)[step]
    #expect(line.state == state)
    #expect(line.isSettled == settled)
    #expect(line.words == words)
  }

  @Test("The next thing to do goes round, past what is settled, and is nothing when all is")
  func next() {
    var facts = Self.nothing
    #expect(IntakeProgress(facts).nextToDo(after: nil) == .details)
    facts.detailsChecked = Self.now.day
    facts.introduction = Self.meeting("2008-04-24T09:00")
    #expect(IntakeProgress(facts).nextToDo(after: .details) == .assessment)
    facts.assessed = Self.now.day
    facts.plan = .submitted
    #expect(IntakeProgress(facts).nextToDo(after: .assessment) == .nextTime)
    facts.introduction?.mark = .noShow
    facts.nextTime = .init(start: Self.now.adding(minutes: 60), title: "Planmöte")
    #expect(IntakeProgress(facts).nextToDo(after: .nextTime) == .letter)
    #expect(IntakeProgress(facts).nextToDo(after: .letter) == .introduction)
    facts.introduction?.mark = .present
    #expect(IntakeProgress(facts).nextToDo(after: .nextTime) == .letter)
    facts.summoned = .init(way: .handedOver, day: Self.now.day)
    #expect(IntakeProgress(facts).nextToDo(after: .nextTime) == nil)
  }
}
