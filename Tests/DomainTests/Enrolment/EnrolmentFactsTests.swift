import Domain
import Testing

/// R8.1: the state follows from what has happened.
@Suite struct EnrolmentFactsTests {
  @Test(arguments: [
    (EnrolmentFacts(), EnrolmentState.referred),
    (EnrolmentFacts(firstTimeGiven: true), .firstVisitGiven),
    (EnrolmentFacts(firstTimeGiven: true, introduced: true), .introduced),
    (EnrolmentFacts(assessmentStarted: true), .assessing),
    (EnrolmentFacts(introduced: true, assessmentStarted: true, assessmentCompleted: true), .assessed),
    (EnrolmentFacts(assessmentStarted: true, inActivity: true), .active),
    (EnrolmentFacts(inActivity: true, isInterrupted: true), .interrupted),
    (EnrolmentFacts(inActivity: true, isInterrupted: true, isClosed: true), .closed),
  ])
  func state(facts: EnrolmentFacts, state: EnrolmentState) { #expect(facts.state == state) }
}
