import Domain
import Exchange
import Testing

@Suite("A row of a referral file")
struct ReferralRowTests {
  @Test(
    "is rejected with column, code and reason",
    arguments: [
      (["personnummer": ""], "missing", "saknas"),
      (["personnummer": "1,98E+11"], "spreadsheetNumber", "kalkylprogram"),
      (["personnummer": "8007249934x"], "letters", "bokstäver"),
      (["personnummer": "101019981"], "leadingZerosLost", "nollor"),
      (["förnamn": "", "efternamn": "\u{A0}"], "nameMissing", "Namnet saknas"),
      (["förnamn": "Ulrik\u{202E}"], "bidiOverride", "U+202E"),
      (["remissdatum": "2008-04-22"], "afterToday", "efter i dag"),
      (["remissdatum": "1980-01-01"], "beforeBirth", "födelse"),
      (["remissdatum": "21/4 2008"], "notADate", "ÅÅÅÅ-MM-DD"),
      (["remissdatum": ""], "missing", "remissdatum"),
      (["mottagen": "2008-03-31"], "beforeReferral", "remissdatumet"),
      (["mottagen": "2008-04-22"], "afterToday", "efter i dag"),
      (["stadsdel": "Katarina-Sofia"], "replacedDistrict", "Södermalm"),
      (["målgrupp": "pensionär"], "unknownTargetGroup", "okänd"),
      (["målgrupp": "ungdom 16-24 år"], "youthAge", "27 år"),
      (["målgrupp": "försörjningsstöd annat skäl"], "groupNotOpen", "inte emot"),
      (["tolk": "kanske"], "notYesOrNo", "ja eller nej"),
      (["avslutsdatum": "2008-03-31"], "beforeReferral", "remissdatumet"),
      (["avslutsdatum": "2008-04-22"], "afterToday", "efter i dag"),
      (["avslutsdatum": "", "avslutsorsak": "avliden"], "closureDateMissing", "avslutsdatum"),
      (["avslutsdatum": "2008-04-10", "avslutsorsak": "vet ej"], "unknownClosureReason", "okänd"),
      (["avslutsdatum": "2008-04-10", "avslutsorsak": "annat"], "closureTextMissing", "parentes"),
    ])
  func rejected(cells: [String: String], code: String, words: String) throws {
    let reject = try #require(try ReferralTable.row(cells).rejected)
    #expect(reject.code == code)
    #expect(reject.reason.contains(words), "\(reject.reason)")
    let names = ["personnummer", "förnamn", "efternamn", "stadsdel", "målgrupp", "remissdatum"] + cells.keys
    #expect(reject.column.map { Set(names).sorted()[$0 - 1] }.map { cells.keys.contains($0) } == true)
  }

  @Test("that has several faults tells them all, the first in the file's order first")
  func severalFaults() throws {
    let reject = try #require(try ReferralTable.row(["remissdatum": "x", "målgrupp": "y", "tolk": "z"]).rejected)
    #expect(reject.code == "unknownTargetGroup")
    for name in ["målgrupp: ", "remissdatum: ", "tolk: "] { #expect(reject.reason.contains(name)) }
  }

  @Test("leaves what the source lacks as not stated")
  func notStated() throws {
    let row = try #require(try ReferralTable.row([:]).accepted)
    #expect(row.content.path == .notStated)
    #expect(row.content.ground == .notStated)
    #expect(row.content.needsInterpreter == nil)
    #expect(row.content.note == nil && row.details.phone == nil && row.details.address == nil)
    #expect(row.content.received == ReferralTable.today)
    #expect(!row.isTakenOver && row.warnings.isEmpty)
  }

  @Test(
    "has the path that its means of support say",
    arguments: [
      ("introduktionsersättning", ReferralPath.refugeeReception), ("försörjningsstöd", .incomeSupport),
      ("a-kassa och försörjningsstöd", .incomeSupport), ("sjukpenning", .notStated), ("", .notStated),
    ])
  func path(means: String, path: ReferralPath) throws {
    #expect(try ReferralTable.row(["försörjning": means]).accepted?.content.path == path)
  }

  @Test("may write its date without dashes, and has received from its own column")
  func dates() throws {
    let row = try #require(try ReferralTable.row(["remissdatum": "20080401", "mottagen": "2008-04-03"]).accepted)
    #expect(row.content.sent.iso == "2008-04-01")
    #expect(row.content.received.iso == "2008-04-03")
  }

  @Test("of a take-over is received when it was sent, and closed when it says so")
  func takeOver() throws {
    let closed = try #require(
      try ReferralTable.row(["avslutsdatum": "2008-04-10", "avslutsorsak": "Annat (flytt utomlands)"]).accepted)
    #expect(closed.content.received == closed.content.sent)
    #expect(closed.closure?.reason == .otherReason && closed.closure?.text == "flytt utomlands")
    let unstated = try ReferralTable.row(["avslutsdatum": "2008-04-10", "avslutsorsak": ""]).accepted
    #expect(unstated?.closure?.reason == .notStated)
  }

  @Test(
    "with an unusual name is taken with a warning",
    arguments: [
      (["förnamn": ""], "givenMissing"), (["efternamn": " "], "familyMissing"),
      (["förnamn": "-", "efternamn": "-"], "placeholder"),
    ])
  func names(cells: [String: String], code: String) throws {
    let row = try #require(try ReferralTable.row(cells).accepted)
    #expect(row.warnings.map(\.code) == [code])
  }

  @Test("under an old district's name is taken for a day on which the name held")
  func oldDistrict() throws {
    let row = try ReferralTable.row(["stadsdel": "maria–gamla  stan", "remissdatum": "2006-12-31"])
    let old = try ReferralTable.districts().first { $0.name == "Maria-Gamla stan" }
    #expect(row.accepted?.content.district == old?.id && old != nil)
  }

  @Test("of the second step is taken when a setting has opened it")
  func secondStep() throws {
    let settings = Settings(entries: [
      .init(key: .secondStepStart, unit: .city, validFrom: Day(year: 2008, month: 1, day: 1)!, value: "2008-04-01")
    ])
    let cells = ["målgrupp": "försörjningsstöd annat skäl"]
    #expect(try ReferralTable.row(cells, settings: settings).accepted?.content.targetGroup == .incomeSupportOtherReason)
    let needsMore = ["målgrupp": "funktionsnedsättning utan försörjningsstöd"]
    #expect(try ReferralTable.row(needsMore, settings: settings).rejected?.code == "definitionMissing")
  }

  @Test("gets back what an export made harmless")
  func exported() throws {
    #expect(try ReferralTable.row(["telefon": "'+46 70 174 06 00"]).accepted?.details.phone == "+46 70 174 06 00")
    #expect(try ReferralTable.row(["efternamn": "'t Hooft"]).accepted?.details.name.family == "'t Hooft")
  }

  @Test("with a byte that is no UTF-8 is rejected, and the rest of the file stays UTF-8")
  func badByte() throws {
    var bytes = Array("personnummer;förnamn;efternamn;stadsdel;målgrupp;remissdatum\n".utf8)
    bytes += Array("19800724-9934;Ulrik;W".utf8) + [0xE5] + Array(";Bromma;nybesök försörjningsstöd;2008-04-01\n".utf8)
    bytes += Array("19660701-9855;André;Åberg;Bromma;nybesök försörjningsstöd;2008-04-01\n".utf8)
    let outcomes = try ReferralTable.outcomes(DelimitedReader(PiecewiseBytes(bytes)))
    #expect(outcomes[0].rejected?.code == "unreadableLetters" && outcomes[0].rejected?.column == 3)
    #expect(outcomes[1].accepted?.details.name.family == "Åberg")
  }
}
