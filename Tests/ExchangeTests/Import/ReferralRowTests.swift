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
      (["målgrupp": "pensionär"], "unknownTargetGroup", "okänd"),
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
    #expect(reject.column.map { cells.keys.contains($0) } == true)
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
    #expect(row.person.needsInterpreter == nil && row.meansOfSupport == nil && row.caseworkerName == nil)
    #expect(row.note == nil && row.person.phone == nil && row.person.address == nil)
    #expect(row.received == nil && row.closure == nil && row.warnings.isEmpty)
  }

  @Test("may write its date without dashes, and has received from its own column")
  func dates() throws {
    let row = try #require(try ReferralTable.row(["remissdatum": "20080401", "mottagen": "2008-04-03"]).accepted)
    #expect(row.sent.iso == "2008-04-01")
    #expect(row.received?.iso == "2008-04-03")
  }

  @Test("of a take-over is closed when it says so")
  func takeOver() throws {
    let closed = try #require(
      try ReferralTable.row(["avslutsdatum": "2008-04-10", "avslutsorsak": "Annat (flytt utomlands)"]).accepted)
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

  @Test("has the same fingerprint whatever the spelling of its file, and another when it says something else")
  func fingerprint() throws {
    let base = try #require(try ReferralTable.row([:]).accepted).fingerprint
    #expect(base.count == 32)
    let spelled = ["personnummer": "800724-9934", "remissdatum": "20080401", "förnamn": " Ulrik ", "anteckning": ""]
    #expect(try ReferralTable.row(spelled).accepted?.fingerprint == base)
    for cells in [["förnamn": "Ulrika"], ["anteckning": "x"], ["mottagen": "2008-04-02"], ["telefon": "1"]] {
      #expect(try ReferralTable.row(cells).accepted?.fingerprint != base)
    }
    let moved = try ReferralTable.row(["telefon": "", "e-post": "1"]).accepted?.fingerprint
    #expect(try ReferralTable.row(["telefon": "1", "e-post": ""]).accepted?.fingerprint != moved)
  }

  @Test("gets back what an export made harmless")
  func exported() throws {
    #expect(try ReferralTable.row(["telefon": "'+46 70 174 06 00"]).accepted?.person.phone == "+46 70 174 06 00")
    #expect(try ReferralTable.row(["efternamn": "'t Hooft"]).accepted?.person.name.family == "'t Hooft")
  }

  @Test("with a byte that is no UTF-8 is rejected, and the rest of the file stays UTF-8")
  func badByte() throws {
    var bytes = Array("personnummer;förnamn;efternamn;stadsdel;målgrupp;remissdatum\n".utf8)
    bytes += Array("19800724-9934;Ulrik;W".utf8) + [0xE5] + Array(";Bromma;nybesök försörjningsstöd;2008-04-01\n".utf8)
    bytes += Array("19660701-9855;André;Åberg;Bromma;nybesök försörjningsstöd;2008-04-01\n".utf8)
    let outcomes = try ReferralTable.entries(DelimitedReader(PiecewiseBytes(bytes)))
    #expect(outcomes[0].rejected?.code == "unreadableLetters" && outcomes[0].rejected?.column == "efternamn")
    #expect(outcomes[1].accepted?.person.name.family == "Åberg")
  }
}
