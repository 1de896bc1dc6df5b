import Casework
import Domain
import Testing

@testable import Repository

/// A wrong "kom tillbaka" has a way back, and a letter in time is one that can still be answered (R3.4, R7.5).
extension LetterVerbTests {
  private func history() throws -> [String] {
    let rut = office.rut
    return try office.office.read { work throws(Refusal) in try work.history(of: rut.id).map(\.text) }
  }

  @Test("å takes back that a letter came back, and Ctrl-Y says it again")
  func returnUndone() throws {
    let made = try make(.place(office.meeting("2008-04-28T13:00").id))
    _ = try send([made])
    let posted = try #require(sent.first)
    _ = try office.run(RecordReturn(posted.id, day: Office.today), as: office.anna)
    _ = try office.run(UndoLast(), as: office.anna)
    #expect(try sent.map(\.provesDelivery) == [true])
    #expect(try outbox().isEmpty)
    _ = try office.run(RedoLast(), as: office.anna)
    #expect(try sent.map(\.cameBack?.day) == [Office.today])
    #expect(try outbox().map(\.id) == [made.id])
  }

  @Test(
    "A return that was noted by mistake is corrected later, with its reason in Historik; it can come back after all")
  func returnCorrected() throws {
    let made = try make(.place(office.meeting("2008-04-28T13:00").id))
    _ = try send([made])
    let posted = try #require(sent.first)
    func correct(_ reason: String, at moment: String = "2008-04-22T09:00") throws(Refusal) -> ActLine {
      try office.run(
        WithdrawReturn(enrolment: office.rut.id, sent: posted.id, reason: reason), as: office.anna, at: moment)
    }
    #expect(#expect(throws: Refusal.self) { try correct("Fel brev.") }?.code == "notReturned")
    _ = try office.run(RecordReturn(posted.id, day: Office.today), as: office.anna)
    #expect(#expect(throws: Refusal.self) { try correct(" ") }?.code == "reasonMissing")
    #expect(try sent.map(\.provesDelivery) == [false])
    #expect(try correct("Fel brev i handen.").contains("kom inte tillbaka"))
    #expect(try sent.map(\.provesDelivery) == [true])
    #expect(try outbox().isEmpty)
    #expect(try history().contains { $0.contains("rättat") && $0.contains("Fel brev i handen.") })
    #expect(try history().contains("brev kom tillbaka"))
    // The next day it really lies there.
    _ = try office.run(RecordReturn(posted.id, day: Day(iso: "2008-04-23")!), as: office.anna, at: "2008-04-23T09:00")
    #expect(try outbox().map(\.id) == [made.id])
    _ = try correct("Det var grannens.", at: "2008-04-24T09:00")
    #expect(try sent.map(\.provesDelivery) == [true])
  }

  @Test(
    "A letter whose last day to answer has passed, or has become a free day, is out of date",
    arguments: [
      ("2008-04-25", nil, true), ("2008-04-26", nil, false), ("2008-04-28", nil, false),
      ("2008-04-24", "2008-04-25", false),
      ("2008-04-24", "2008-04-24", true), ("2008-04-24", "2008-04-29", true),
    ] as [(String, String?, Bool)])
  func timely(_ day: String, _ free: String?, _ holds: Bool) throws {
    // Monday 28 April: to be answered by Friday 25 April.
    let made = try make(.place(office.meeting("2008-04-28T13:00").id))
    if let free {
      let admin = Session(
        user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
      _ = try office.run(
        AddFreeDay(day: Day(iso: free)!, name: "Planeringsdag"), as: admin, at: "2008-04-22T09:00")
    }
    let rows = try office.run(OpenOutbox(), as: office.anna, at: day + "T09:00").rows
    #expect(rows.map(\.holds) == [holds])
    let other = try make(.enrolment)
    let outcome = try office.run(
      SendLetters([made.id, other.id], way: .post, day: Day(iso: day)!), as: office.anna, at: day + "T10:00")
    #expect(outcome.sent == (holds ? 2 : 1))
    #expect(outcome.stays.count == (holds ? 0 : 1))
  }

  @Test("One that went out in time and is told of later is good; told of alone when it did not, it is said")
  func timelyThen() throws {
    let made = try make(.place(office.meeting("2008-04-28T13:00").id))
    let other = try make(.enrolment)
    let then = try office.run(
      SendLetters([made.id, other.id], way: .post, day: Day(iso: "2008-04-22")!), as: office.anna,
      at: "2008-04-29T10:00")
    #expect(then.sent == 2)
    let late = try office.run(
      MakeLetter(letter(content(.place(office.meeting("2008-04-30T13:00").id)))), as: office.anna)
    let alone = try office.run(
      SendLetters([late.id], way: .post, day: Day(iso: "2008-04-30")!), as: office.anna, at: "2008-04-30T10:00")
    #expect(alone.message.hasSuffix("Det som den säger gäller inte längre: gör en ny."))
  }
}
