import Casework
import Domain
import Testing

@Suite("Going through a client's details (R1.2)") struct CheckDetailsTests {
  let office: NoShowOffice
  static let contact = ContactDetails(
    phone: "08-465 000 01", email: "rut@exempel.se", address: "Provgatan 1", language: "somaliska",
    needsInterpreter: true)

  init() throws { office = try NoShowOffice() }

  private func check(
    _ contact: ContactDetails = contact, version: Int? = nil, as session: Session? = nil
  ) throws(Refusal) -> ActLine {
    let read = try client.version
    let verb = CheckDetails(enrolment: office.rut.id, version: version ?? read, contact: contact)
    return try office.run(verb, as: session ?? office.anna)
  }

  private var client: Client {
    get throws(Refusal) {
      let id = office.rut.client
      return try office.office.read { work throws(Refusal) in try work.client(id) }
    }
  }

  private func intake() throws -> IntakeProgress {
    try office.run(OpenIntake(enrolment: office.rut.id, isOpening: false), as: office.anna).progress
  }

  private func history() throws -> [String] {
    let id = office.rut.id
    return try office.office.read { work throws(Refusal) in try work.history(of: id) }.map(\.text)
  }

  @Test("What the client says is kept, counts as checked, and stands in the history")
  func keeps() throws {
    #expect(try check() == "Uppgifterna är sparade: Holm, Rut.")
    #expect(try client.details.contact == Self.contact)
    #expect(try intake()[.details].state == .done)
    #expect(try history().first == "uppgifter ändrade")
  }

  @Test("Details that were right already count as checked, without a new version of the client")
  func confirms() throws {
    _ = try check()
    let version = try client.version
    #expect(try check() == "Inget är ändrat: Holm, Rut.")
    #expect(try client.version == version)
    _ = try office.run(UndoLast(), as: office.anna)
    #expect(try check(ContactDetails(address: "Provgatan 1, 162 60 Vällingby")) == "Uppgifterna stämmer: Holm, Rut.")
    #expect(try history().first == "uppgifter kontrollerade")
    #expect(try intake()[.details].words.hasPrefix("saknas: telefon eller e-post"))
  }

  @Test("Undoing gives back what was stored, and the check with it")
  func undoes() throws {
    let before = try client.details
    _ = try check()
    #expect(try office.run(UndoLast(), as: office.anna).message == "Ångrat: Uppgifterna är sparade: Holm, Rut.")
    #expect(try client.details == before)
    #expect(try intake()[.details].state == .notBegun)
  }

  @Test("It is not undone when somebody else has changed the details since")
  func builtOn() throws {
    _ = try check()
    var other = Self.contact
    other.phone = "08-465 000 02"
    _ = try check(other, as: office.karin)
    let refusal = #expect(throws: Refusal.self) { try office.run(UndoLast(), as: office.anna) }
    #expect(refusal?.message.hasPrefix("Går inte att ångra: Karin Ek har arbetat vidare") == true)
    #expect(try client.details.contact == other)
  }

  @Test("Two people changing the details: the later one is refused and sees both values (R15.3)")
  func conflict() throws {
    let version = try client.version
    _ = try check(version: version)
    var other = Self.contact
    other.phone = "08-465 000 02"
    let refusal = #expect(throws: Refusal.self) { try check(other, version: version, as: office.karin) }
    #expect(refusal?.kind == .conflict)
    #expect(refusal?.conflicts.contains { $0.mine == "08-465 000 02" && $0.theirs == "08-465 000 01" } == true)
    #expect(try client.details.contact == Self.contact)
  }

  @Test(
    "What cannot be is said at its field",
    arguments: [
      (ContactDetails(email: "rut.exempel.se"), "email"), (ContactDetails(email: "rut @exempel.se"), "email"),
      (ContactDetails(phone: "saknas"), "phone"), (ContactDetails(needsInterpreter: true), "language"),
    ])
  func faults(_ contact: ContactDetails, _ field: String) throws {
    let refusal = #expect(throws: Refusal.self) { try check(contact) }
    #expect(refusal?.fields.keys.sorted() == [field])
    #expect(try intake()[.details].state == .notBegun)
  }

  @Test("A handläggare of another district, and a leader, may not")
  func permission() throws {
    #expect(throws: Refusal.self) { try check(as: office.lars) }
    var leader = office.anna
    leader.role = .sessionLeader
    let refusal = #expect(throws: Refusal.self) { try check(as: leader) }
    #expect(refusal?.message.contains("får du inte ändra klienters uppgifter") == true)
  }
}
