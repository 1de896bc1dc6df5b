import Casework
import Domain
import Exchange
import Foundation
import Testing

@Suite("A row that meets the register")
struct ImportedRowTests {
  static let number = "198007249934"

  @Test(
    "is rejected for what the register knows",
    arguments: [
      (["stadsdel": "Katarina-Sofia"], "replacedDistrict", "stadsdel", "Södermalm"),
      (["stadsdel": "Solna"], "unknownDistrict", "stadsdel", "Bromma"),
      (["målgrupp": "ungdom 16-24 år"], "notYouth", "målgrupp", "27 år"),
      (["målgrupp": "försörjningsstöd annat skäl"], "secondStepClosed", "målgrupp", "inte emot"),
    ])
  func rejected(cells: [String: String], code: String, column: String, words: String) throws {
    let office = try ImportOffice()
    let report = try office.load(cells)
    let remark = try #require(report.rejected.first)
    #expect((remark.record, remark.line, remark.column, remark.code) == (1, 2, column, code))
    #expect(remark.reason.contains(words), "\(remark.reason)")
    #expect(try office.client(Self.number) == nil)
  }

  @Test("under an old district's name is taken for a day on which the name held")
  func oldDistrict() throws {
    let office = try ImportOffice()
    #expect(try office.load(["stadsdel": "maria–gamla  stan", "remissdatum": "2006-12-31"]).accepted == 1)
    let district = try #require(try office.referral(Self.number)).content.district
    let name = try office.look { work throws(Refusal) in try work.districts().first { $0.id == district }?.name }
    #expect(name == "Maria-Gamla stan")
  }

  @Test(
    "of a district that has ended is its successor's when it was sent before, and else refused with the name and day")
  func endedDistrict() throws {
    let office = try ImportOffice()
    _ = try office.desk.run(AddUser(name: "karin", fullName: "Karin Ek", role: .caseworker, unitName: "Rinkeby-Kista"))
    let (bromma, kista) = try office.look { work throws(Refusal) in
      let districts = HomeDistrictDirectory(try work.districts())
      return (
        try districts.district(named: "Bromma", on: ReferralTable.today).id,
        try districts.district(named: "Rinkeby-Kista", on: ReferralTable.today).id
      )
    }
    _ = try office.desk.run(EndDistrict(district: bromma, lastDay: ReferralTable.today, successor: kista))
    let later = office.desk.session.at(LocalDateTime(iso: "2008-04-23T09:00")!)
    func load(_ cells: [String: String]) throws -> ImportReport {
      let path = NSTemporaryDirectory() + "jobbtorg-" + UUID().uuidString + ".csv"
      try Data(ReferralTable.file(cells).utf8).write(to: URL(fileURLWithPath: path))
      defer { try? FileManager.default.removeItem(atPath: path) }
      let source = try DelimitedReferralSource(path: path, today: later.today, rejects: nil)
      return try office.register.run(ImportReferrals(source: source, today: later.today), by: later)
    }
    let after = try load(["remissdatum": "2008-04-22"])
    #expect(
      after.rejected.map(\.reason) == [
        "Stadsdelen Bromma är ett gammalt namn. Den heter Rinkeby-Kista sedan 2008-04-22."
      ])
    #expect(try load(["remissdatum": "2008-04-18", "handläggare": "Karin Ek"]).accepted == 1)
    let client = try #require(try office.client(Self.number)).id
    let enrolment = try office.look { work throws(Refusal) in try work.enrolments(of: client)[0] }
    #expect(enrolment.district == kista)
    #expect(enrolment.caseworker != nil)
    #expect(try office.referral(Self.number)?.content.district == bromma)
  }

  @Test("of the second step is taken when a setting has opened it")
  func secondStep() throws {
    let office = try ImportOffice(settings: [
      SettingReference(key: .secondStepStart, scope: .city, validFrom: Day(iso: "2008-01-01")!, value: "2008-04-01")
    ])
    #expect(try office.load(["målgrupp": "försörjningsstöd annat skäl"]).accepted == 1)
    let defined = try office.load([
      "personnummer": "19660701-9855", "målgrupp": "funktionsnedsättning utan försörjningsstöd",
    ])
    #expect(defined.rejected.map(\.code) == ["definitionMissing"])
  }

  @Test(
    "is received on its own day, else on the import's, in a take-over on the day it was sent",
    arguments: [
      (["mottagen": "2008-04-03"], "2008-04-03", "remitterad"), ([:], "2008-04-21", "remitterad"),
      (["avslutsdatum": ""], "2008-04-01", "remitterad"),
      (["avslutsdatum": "2008-04-10", "avslutsorsak": "avliden"], "2008-04-01", "avslutad"),
    ])
  func received(cells: [String: String], day: String, state: String) throws {
    let office = try ImportOffice()
    try office.load(cells)
    #expect(try office.referral(Self.number)?.content.received.iso == day)
    let client = try #require(try office.client(Self.number)).id
    let enrolment = try office.look { work throws(Refusal) in try work.enrolments(of: client)[0] }
    #expect(enrolment.state.label == state)
    #expect(enrolment.isTakenOver == cells.keys.contains("avslutsdatum"))
    #expect(enrolment.closure?.isTakenOver != false)
  }

  @Test(
    "has the path that its means of support say",
    arguments: [
      ("introduktionsersättning", ReferralPath.refugeeReception), ("försörjningsstöd", .incomeSupport),
      ("a-kassa och försörjningsstöd", .incomeSupport), ("sjukpenning", .notStated), ("", .notStated),
    ])
  func path(means: String, path: ReferralPath) throws {
    let office = try ImportOffice()
    try office.load(["försörjning": means])
    #expect(try office.referral(Self.number)?.content.path == path)
  }

  @Test("for somebody with an open enrolment is a duplicate that names it; with other content likewise")
  func duplicates() throws {
    let office = try ImportOffice()
    try office.load([:])
    let other = try office.load(["remissdatum": "2008-04-02"])
    #expect(other.duplicates.map(\.code) == ["enrolmentOpen"])
    #expect(other.duplicates[0].reason.contains("JT-2008-00001"))
    #expect(try office.load(["anteckning": "nytt"]).duplicates.count == 1)
    #expect(try office.load([:]).unchanged == 1)
  }

  @Test("under another name for a known number is taken under the stored one, with a warning and a task")
  func otherName() throws {
    let office = try ImportOffice()
    try office.load(["avslutsdatum": "2008-04-10", "avslutsorsak": "avböjt eller lämnat"])
    let report = try office.load(["efternamn": "Wahlberg", "remissdatum": "2008-04-11"])
    #expect(report.accepted == 1 && report.warnings.map(\.code) == ["otherName"])
    let client = try #require(try office.client(Self.number))
    #expect(client.details.name.family == "Wahlgren")
    let kinds = try office.look { work throws(Refusal) in
      try work.tasks(of: work.enrolments(of: client.id)[0].id).map(\.kind)
    }
    #expect(kinds == [.decideName])
  }

  @Test(
    "of somebody under eighteen, or young with an unknown birth date, is taken and marked",
    arguments: [
      (["personnummer": "19920102-9809", "målgrupp": "ungdom 16-24 år"], "under18"),
      (["personnummer": "19900085-9836", "målgrupp": "ungdom 16-24 år"], "ageUnknown"),
    ])
  func ages(cells: [String: String], code: String) throws {
    let report = try ImportOffice().load(cells)
    #expect(report.rejected.map(\.reason) == [])
    #expect(report.warnings.map(\.code) == [code])
  }

  @Test("links its handläggare when exactly one active user of the district has the name")
  func caseworker() throws {
    let office = try ImportOffice()
    _ = try office.desk.run(AddUser(name: "karin", fullName: "Karin Ek", role: .caseworker, unitName: "Bromma"))
    try office.load(["handläggare": "Karin Ek"])
    #expect(try office.referral(Self.number)?.caseworker != nil)
    try office.load(["personnummer": "19660701-9855", "handläggare": "Karin Ekman"])
    #expect(try office.referral("196607019855")?.caseworker == nil)
    let added = try office.desk.run(
      AddUser(name: "ekman", fullName: "Karin Ekman", role: .caseworker, unitName: "Bromma"))
    #expect(added.unlinkedEnrolments == 1)
    #expect(try office.desk.run(LinkCaseworker(name: "ekman")) == 1)
  }
}
