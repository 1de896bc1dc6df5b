import Casework
import Domain
import Testing

@testable import Repository

/// A person without a number gets one from the program; what replaces it finds the person, too (R14.3).
@Suite("Reserve numbers, and numbers that are replaced") struct ReserveNumberTests {
  let office: Office

  init() throws { office = try Office() }

  private func refer(_ family: String) throws(Refusal) -> Enrolment {
    try office.register.run(
      RegisterReferral(
        name: PersonName(given: "Siv", family: family), contact: ContactDetails(), number: nil,
        content: WorkingDay.content(office.hasselby)), by: office.session
    ).enrolment
  }

  private func client(_ enrolment: Enrolment) throws(Refusal) -> Client {
    try office.read { work throws(Refusal) in try work.client(enrolment.client) }
  }

  private func replace(_ enrolment: Enrolment, by number: IdentityNumber) throws(Refusal) -> ActLine {
    try office.register.run(
      ReplaceNumber(enrolment: enrolment.id, version: try client(enrolment).version, number: number),
      by: office.session)
  }

  private func found(_ text: String) throws(Refusal) -> [String] {
    try office.register.run(ListClients(query: ClientListQuery(search: text)), by: office.session).rows
      .map(\.name.family)
  }

  @Test("Each gets the next of the series, marked as such, and is found by it however it is typed")
  func series() throws {
    let (first, second) = (try refer("Ek"), try refer("Lind"))
    #expect(try client(first).details.number.text == "R-00001")
    #expect(try client(second).details.number.kind == .reserve)
    #expect(try client(second).details.number.text == "R-00002")
    for text in ["R-00002", "r-2", "r-0002", "00002"] { #expect(try found(text) == ["Lind"], "\(text)") }
  }

  @Test("The real number replaces it; both find the person in lists and when the next referral comes")
  func replaced() throws {
    let ek = try refer("Ek")
    let real = Office.number(90)
    #expect(try replace(ek, by: real) == "\(real.text) gäller, R-00001 hittar fortfarande hit: Ek, Siv.")
    let now = try client(ek)
    #expect(now.details.number == real && now.details.earlierNumbers.map(\.text) == ["R-00001"])
    for text in [real.text, real.stored, String(real.stored.dropFirst(2)), String(real.stored.prefix(4)), "R-00001"] {
      #expect(try found(text) == ["Ek"], "\(text)")
    }
    let number = now.details.earlierNumbers[0]
    let known = try office.register.run(FindByNumber(number: number), by: office.session)
    #expect(known?.client?.id == now.id)
    // A referral under the old number is the same person, and changes no number.
    _ = try office.register.run(
      CloseEnrolment(
        enrolment: ek.id, version: ek.version, closure: Closure(day: Office.today, reason: .movedAway),
        settlesOpen: true), by: office.session)
    let again = try office.register.run(
      RegisterReferral(
        person: Client.Details(number: number, name: PersonName(given: "Siv", family: "Ek")),
        content: WorkingDay.content(office.hasselby)), by: office.session
    ).enrolment
    #expect(again.client == ek.client)
    #expect(try client(again).details.number == real)
  }

  @Test("Undo gives the old number back, and the new one finds nobody")
  func undone() throws {
    let ek = try refer("Ek")
    _ = try replace(ek, by: Office.number(90))
    _ = try office.register.run(UndoLast(), by: office.session)
    #expect(try client(ek).details.number.text == "R-00001" && client(ek).details.earlierNumbers.isEmpty)
    #expect(try found(Office.number(90).text).isEmpty)
    #expect(try found("R-00001") == ["Ek"])
  }

  @Test("A number that stands, or that somebody else has or had, is refused, naming them")
  func refused() throws {
    let (ek, lind) = (try refer("Ek"), try refer("Lind"))
    _ = try replace(lind, by: Office.number(91))
    let same = #expect(throws: Refusal.self) { try replace(lind, by: Office.number(91)) }
    #expect(same?.code == "sameNumber")
    let taken = #expect(throws: Refusal.self) { try replace(ek, by: Office.number(91)) }
    #expect(taken?.code == "numberTaken" && taken?.message.contains("Lind, Siv, JT-2008-00002") == true)
    let earlier = try client(lind).details.earlierNumbers[0]
    #expect(throws: Refusal.self) { try replace(ek, by: earlier) }
  }
}
