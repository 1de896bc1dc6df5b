import Casework
import Domain
import Testing

extension Office {
  /// A made-up number with birth number 980–999, the `serial`th of them from a day of birth on.
  static func number(_ serial: Int, from first: String = "1960-01-01") -> IdentityNumber {
    let day = Day(iso: first)! + serial / 20
    let birthNumber = 980 + serial % 20
    let parts = day.parts
    let digits = [
      parts.year / 1000, parts.year / 100 % 10, parts.year / 10 % 10, parts.year % 10, parts.month / 10,
      parts.month % 10, parts.day / 10, parts.day % 10, birthNumber / 100, birthNumber / 10 % 10,
      birthNumber % 10,
    ]
    let sum = digits[2...].enumerated().reduce(0) { sum, item in
      let weighted = item.element * (item.offset % 2 == 0 ? 2 : 1)
      return sum + (weighted > 9 ? weighted - 9 : weighted)
    }
    let text = digits.map(String.init).joined() + String((10 - sum % 10) % 10)
    return IdentityNumber(stored: text)!
  }

  /// Takes in a client with a referral and the enrolment that arises with it.
  @discardableResult
  func enrol(
    _ given: String, _ family: String, serial: Int, district: HomeDistrict.ID? = nil, sent: String = "2008-04-01",
    received: String? = nil, isTakenOver: Bool = false, closure: Closure? = nil, caseworkerName: String? = nil,
    linked: User.ID? = nil, born: String = "1960-01-01", means: String? = "försörjningsstöd"
  ) throws(Refusal) -> Enrolment {
    let district = district ?? hasselby
    let centre = district == rinkeby ? kista : vallingby
    return try write { work throws(Refusal) in
      let number = Office.number(serial, from: born)
      let client: Client
      if let known = try work.client(numbered: number) {
        client = known
      } else {
        client = try work.addClient(
          Client.Details(
            number: number, name: PersonName(given: given, family: family), address: "Provgatan 1, 162 60 Vällingby"))
      }
      let referral = try work.addReferral(
        of: client.id,
        content: Referral.Content(
          district: district, caseworkerName: caseworkerName, sent: Day(iso: sent)!,
          received: Day(iso: received ?? sent)!, targetGroup: .unemployedIncomeSupport,
          path: ReferralPath(meansOfSupport: means), meansOfSupport: means),
        caseworker: linked, state: .received, fingerprint: "f\(serial)")
      return try work.addEnrolment(
        referral: referral, centre: centre, firstTimeDue: referral.content.received + 7, isTakenOver: isTakenOver,
        closure: closure)
    }
  }

  /// Books a time for an enrolment; the place.
  @discardableResult
  func book(
    _ enrolment: Enrolment, at start: String, kind: Occasion.Kind = .appointment(.planMeeting),
    given: String = "2008-04-03"
  ) throws(Refusal) -> Participant {
    let coach = coach
    return try write { work throws(Refusal) in
      let occasion = try work.addOccasion(
        Occasion(
          id: .init(0), kind: kind, title: "Planmöte", centre: enrolment.centre, start: LocalDateTime(iso: start)!,
          minutes: 45, place: "rum 4", leader: coach, places: 12, state: .booked, version: 1))
      let place = try work.addParticipant(
        Participant(
          id: .init(0), occasion: occasion.id, enrolment: enrolment.id, client: enrolment.client,
          given: Day(iso: given)!, isInterpreterBooked: false, state: .booked, version: 1))
      try work.refresh(enrolment.id, now: Office.now)
      return place
    }
  }
}
