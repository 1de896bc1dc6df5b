import Casework
import Domain
import Testing

@testable import Repository

/// A verb that would keep what can be undone, and does not say that it can be: nothing of it is kept at all.
@Suite("What is not recorded is not done") struct NotRecordedTests {
  private struct Forgetful: Verb {
    let client: Client.ID
    let isUndoable: Bool

    func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> String {
      var client = try work.client(client)
      client.details.address = "Annan gata 1"
      try work.update(client)
      try work.keepUndo(title: ActLine("adressen ändrad"), by: session)
      return "Adressen ändrad."
    }
  }

  @Test("It is refused as not recorded, and the register is as it was", arguments: [false, true])
  func refused(isUndoable: Bool) throws {
    let office = try NoShowOffice()
    func address() throws -> String? {
      let client = office.rut.client
      return try office.office.read { work throws(Refusal) in try work.client(client).details.address }
    }
    let before = try address()
    let verb = Forgetful(client: office.rut.client, isUndoable: isUndoable)
    guard !isUndoable else {
      #expect(try office.run(verb, as: office.anna) == "Adressen ändrad.")
      _ = try office.run(UndoLast(), as: office.anna)
      #expect(try address() == before)
      return
    }
    let refusal = #expect(throws: Refusal.self) { try office.run(verb, as: office.anna) }
    #expect(refusal?.code == "notRecorded" && refusal?.kind == .storage)
    #expect(refusal?.message == "Åtgärden kunde inte sparas.")
    #expect(try address() == before)
    #expect(try !office.run(ListActs(), as: office.anna).contains { $0.title == "Adressen ändrad." })
  }
}
