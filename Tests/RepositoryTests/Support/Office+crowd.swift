import Casework
import Domain
import TestSupport

extension Office {
  /// Takes in `count` made-up clients, spread over districts, states and coaches as chance gives, in one transaction.
  func fill(_ count: Int, using generator: inout SeededGenerator) throws(Refusal) {
    var plans: [(given: String, family: String, district: HomeDistrict.ID, sent: Day, closed: Bool, mine: Bool)] = []
    for _ in 0..<count {
      let double = Int.random(in: 0..<10, using: &generator) == 0
      let family = Office.families.randomElement(using: &generator)!
      plans.append(
        (
          Office.givens.randomElement(using: &generator)!,
          double ? family + " " + Office.families.randomElement(using: &generator)! : family,
          [hasselby, hasselby, bromma, rinkeby].randomElement(using: &generator)!,
          Day(iso: "2008-01-02")! + Int.random(in: 0..<100, using: &generator),
          Int.random(in: 0..<4, using: &generator) == 0, Bool.random(using: &generator)
        ))
    }
    let (planned, coach, rinkeby, kista, vallingby) = (plans, coach, rinkeby, kista, vallingby)
    try write { work throws(Refusal) in
      for (serial, plan) in planned.enumerated() {
        let client = try work.addClient(
          Client.Details(number: Office.number(serial), name: PersonName(given: plan.given, family: plan.family)))
        let referral = try work.addReferral(
          of: client.id,
          content: Referral.Content(
            district: plan.district, sent: plan.sent, received: plan.sent + serial % 3, targetGroup: .newApplicant,
            path: .incomeSupport),
          caseworker: nil, state: .received, fingerprint: nil)
        var enrolment = try work.addEnrolment(
          referral: referral, centre: plan.district == rinkeby ? kista : vallingby,
          firstTimeDue: referral.content.received + 7, isTakenOver: serial % 5 == 0,
          closure: plan.closed
            ? Closure(
              day: plan.sent + 30, reason: .missedIntroduction, caseworkerTold: plan.sent + 29,
              ground: .init(summonsDays: 5, absences: [], at: Office.now)) : nil)
        if plan.mine {
          enrolment.coach = coach
          try work.update(enrolment)
        }
      }
    }
  }

  static let givens = [
    "Åsa", "Anna", "Örjan", "Nils", "Hodan", "Siv", "Rut", "Per", "Amal", "Anna-Karin", "Mehmet", "Zahra", "Émile",
  ]
  static let families = [
    "Svensson", "Öberg", "Oberg", "Ek", "Lind", "Holm", "Ali", "Noor", "Ångström", "Ärlig", "Wikström", "Vik",
    "von Essen", "Andersson", "Svahn",
  ]
}
