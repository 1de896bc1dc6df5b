import Domain
import Exchange
import Testing

@Suite("The file of referrals with faults")
struct FaultyReferralsTests {
  @Test("Every record gives what is expected of it")
  func expected() throws {
    let outcomes = try ReferralTable.outcomes(DataFile.faulty.reader())
    #expect(outcomes.count == 300)
    var expectations = try DataFile.expected.reader()
    var listed: Set<Int> = []
    while let line = try expectations.next() {
      let cells = (0..<line.fieldCount).map { line.text(at: $0) ?? "" }
      let record = try #require(Int(cells[0]))
      listed.insert(record)
      let outcome = outcomes[record - 1]
      let place = outcome.accepted.map { ($0.record, $0.line) } ?? outcome.rejected.map { ($0.record, $0.line) }
      #expect(place?.0 == record && place?.1 == Int(cells[1]), "record \(record): \(String(describing: place))")
      switch cells[3] {
      case "avvisa": #expect(outcome.rejected != nil, "record \(record) (\(cells[2])) was taken")
      case "svar":
        #expect(outcome.accepted?.details.number.stored == cells[4], "record \(record) (\(cells[2]))")
        #expect(outcome.accepted?.warnings == [], "record \(record) (\(cells[2]))")
      case "dubblett":
        let original = try #require(Int(cells[5]))
        #expect(outcome.accepted?.details == outcomes[original - 1].accepted?.details, "record \(record)")
        #expect(outcome.accepted?.content == outcomes[original - 1].accepted?.content, "record \(record)")
      case "varna_eller_avvisa":
        #expect(outcome.rejected != nil || outcome.accepted?.warnings.isEmpty == false, "record \(record) is silent")
      default: Issue.record("unknown expectation \(cells[3])")
      }
    }
    #expect(listed.count == 34)
    for (index, outcome) in outcomes.enumerated() where !listed.contains(index + 1) {
      #expect(outcome.accepted?.warnings == [], "record \(index + 1): \(outcome.rejected?.code ?? "warning")")
    }
  }

  @Test(
    "A rejection names column, code and what is wrong",
    arguments: [
      (3, 6, "noSuchDate", "2008-02-30"), (14, 15, "surplusColumns", "16 av 14"), (47, 6, "noSuchDate", "2008-02-31"),
      (52, 1, "checksum", "Kontrollsiffran"), (114, 2, "nameMissing", "Namnet saknas"),
      (189, 6, "notADate", "ÅÅÅÅ-MM-DD"), (220, 6, "noSuchDate", "0000-00-00"), (252, 4, "unknownDistrict", "Bromma"),
      (288, 4, "replacedDistrict", "Södermalm"),
    ])
  func rejections(record: Int, column: Int, code: String, words: String) throws {
    let reject = try #require(try ReferralTable.outcomes(DataFile.faulty.reader())[record - 1].rejected)
    #expect(reject.column == column)
    #expect(reject.code == code)
    #expect(reject.reason.contains(words), "\(reject.reason)")
  }

  @Test("Difficult texts are kept exactly, as NFC")
  func difficult() throws {
    let outcomes = try ReferralTable.outcomes(DataFile.faulty.reader())
    let kept = try #require(outcomes[276].accepted)
    #expect(kept.content.note == "+46 ring på kvällen")
    let lines = try #require(outcomes[123].accepted?.content.note)
    #expect(lines.contains("\n") && !lines.contains("\r"))
    let composed = try #require(outcomes[66].accepted)
    for name in [composed.details.name.given, composed.details.name.family] {
      #expect(Array(name.utf8) == Array(try TextFilter.accept(name, maxLength: 200).utf8))
    }
    #expect(outcomes[297].accepted?.details.name.given == "Žilvinas")
  }

  @Test("The correct files give a referral of every record", arguments: [DataFile.utf8, .latin1])
  func correct(file: DataFile) throws {
    let outcomes = try ReferralTable.outcomes(file.reader())
    #expect(outcomes.count == 400)
    #expect(outcomes.compactMap(\.rejected) == [])
    #expect(outcomes.allSatisfy { $0.accepted?.isTakenOver == false && $0.accepted?.closure == nil })
    #expect(outcomes.contains { $0.accepted?.details.address?.contains("Årsta") == true })
  }

  @Test("The take-over file holds the closures of the source document")
  func takeOver() throws {
    let rows = try ReferralTable.outcomes(DataFile.takeOver.reader()).compactMap(\.accepted)
    #expect(rows.count == 735)
    #expect(rows.count { $0.closure == nil } == 523)
    #expect(rows.count { $0.closure?.reason.group == .noIntroduction } == 138)
    #expect(rows.count { $0.closure?.reason.group == .selfSupporting } == 40)
    #expect(rows.count { $0.closure?.reason.group == .other } == 34)
    #expect(rows.allSatisfy { $0.isTakenOver && $0.content.received == $0.content.sent })
  }
}
