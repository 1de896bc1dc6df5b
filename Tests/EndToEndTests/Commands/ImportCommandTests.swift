import Foundation
import Testing

@Suite(.runsPrograms) struct ImportCommandTests {
  /// What `import --format json` prints.
  struct Report: Decodable {
    struct Remark: Decodable {
      var record, line: Int
      var column: String?
      var code, reason: String
    }

    var records, accepted, duplicates, unchanged: Int
    var rejected, warnings, duplicateRecords: [Remark]
  }

  static func report(_ outcome: Program.Outcome) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  static func figures(_ place: Workspace) throws -> [String: [Int?]] {
    struct Report: Decodable {
      struct Figure: Decodable {
        var id: String
        var value: Int
        var numerator, denominator, percent: Int?
      }
      var figures: [Figure]
    }
    let outcome = try place.run(
      "report", "status", "--centre", "Vällingby", "--since", "2008-01-01", "--as-of", "2008-04-21", "--format", "json")
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    return Dictionary(
      uniqueKeysWithValues: report.figures.map { ($0.id, [$0.value, $0.percent, $0.numerator, $0.denominator]) })
  }

  static func expectKnownFigures(_ place: Workspace) throws {
    let figures = try figures(place)
    #expect(figures["current"] == [523, nil, nil, nil])
    #expect(figures["closed"] == [212, nil, nil, nil])
    #expect(figures["closed.noIntroduction"] == [138, 65, 138, 212])
    #expect(figures["closed.selfSupporting"] == [40, 19, 40, 212])
    #expect(figures["closed.other"] == [34, 16, 34, 212])
    #expect(figures["closed.reason.missedIntroduction"] == [138, 65, 138, 212])
    #expect(figures["closed.reason.notStated"] == [0, 0, 0, 212])
  }

  @Test func theTakeOverGivesTheKnownFiguresAndOnceMoreNothingChanges() throws {
    let place = try Workspace(withRegister: true)
    let file = Workspace.data("vallingby-2008-04-21.csv")
    let first = try place.run("import", file, "--format", "json")
    #expect(first.code == 0)
    #expect(first.messages.isEmpty)
    #expect(try Self.report(first).accepted == 735)
    try Self.expectKnownFigures(place)
    let again = try Self.report(try place.run("import", file, "--format", "json"))
    #expect((again.records, again.unchanged, again.accepted) == (735, 735, 0))
    try Self.expectKnownFigures(place)
  }

  @Test(arguments: ["shuffled", "latin1", "tabs"])
  func theTakeOverInAnotherFormGivesTheSame(_ form: String) throws {
    let place = try Workspace(withRegister: true)
    let text = try String(contentsOfFile: Workspace.data("vallingby-2008-04-21.csv"), encoding: .utf8)
    let bytes: [UInt8]
    switch form {
    case "shuffled":
      let lines = text.split(whereSeparator: \.isNewline)
      let shuffled = lines.dropFirst().sorted { $0.hash(seed: 2008) < $1.hash(seed: 2008) }
      #expect(shuffled != Array(lines.dropFirst()))
      bytes = Array(([lines[0]] + shuffled).joined(separator: "\n").utf8)
    case "latin1": bytes = text.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x3F }
    default: bytes = Array(text.replacing(";", with: "\t").utf8)
    }
    let outcome = try place.run("import", try place.file("\(form).csv", bytes), "--format", "json")
    #expect(try Self.report(outcome).accepted == 735)
    try Self.expectKnownFigures(place)
  }

  @Test func faultyRecordsAreRejectedWithReasonsAndTheOthersAreIn() throws {
    let place = try Workspace(withRegister: true)
    let rejects = place.path("rejects.csv")
    let arguments = ["import", Workspace.data("remisser-med-fel.csv"), "--today", "2008-04-21", "--format", "json"]
    let outcome = try place.run(arguments + ["--rejects", rejects])
    #expect(outcome.code == 65)
    #expect(
      outcome.messages
        == "jobbtorg: 16 of 300 records were rejected. The others are in. Correct \(rejects) and import it.\n")
    let report = try Self.report(outcome)
    #expect((report.records, report.accepted, report.duplicates, report.unchanged) == (300, 280, 4, 0))
    #expect(report.rejected.map(\.record) == [3, 14, 47, 49, 52, 59, 64, 86, 92, 114, 189, 220, 237, 252, 288, 294])
    #expect(report.duplicateRecords.map(\.record) == [16, 157, 183, 192])
    let first = report.rejected[0]
    #expect((first.line, first.column, first.code) == (4, "remissdatum", "noSuchDate"))
    #expect(first.reason.contains("finns inte"))

    var text = try String(contentsOfFile: rejects, encoding: .utf8)
    #expect(text.split(whereSeparator: \.isNewline).count == 17)
    for wrong in ["2008-02-30", "20080231", "2008-00-10", "2008-03-14T25:61:00", "0000-00-00"] {
      text = text.replacing(";\(wrong);", with: ";2008-03-14;")
    }
    text = text.replacing(";Solna;", with: ";Bromma;").replacing(";Maria-Gamla stan;", with: ";Södermalm;")
    let corrected = try place.file("corrected.csv", text.utf8)
    let second = try place.run("import", corrected, "--today", "2008-04-21", "--format", "json")
    #expect(try Self.report(second).accepted == 8)
    #expect(try Self.report(try place.run(arguments)).unchanged == 280)
  }

  @Test func aDryRunSaysTheSameAndWritesNothing() throws {
    let place = try Workspace(withRegister: true)
    let before = try Data(contentsOf: URL(fileURLWithPath: place.register))
    let arguments = ["import", Workspace.data("remisser-med-fel.csv"), "--today", "2008-04-21"]
    let rehearsal = try place.run(arguments + ["--dry-run"])
    #expect(rehearsal.code == 65)
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.register)) == before)
    #expect(
      rehearsal.output.replacing("dry run: nothing was written\n", with: "") == (try place.run(arguments)).output)
  }

  @Test func aRejectFileIsNeverWrittenOverAnother() throws {
    let place = try Workspace(withRegister: true)
    let precious = try place.file("precious.csv", Array("keep me".utf8))
    let outcome = try place.run("import", Workspace.data("remisser-med-fel.csv"), "--rejects", precious)
    #expect(outcome.code == 73)
    #expect(try String(contentsOfFile: precious, encoding: .utf8) == "keep me")
    #expect(try place.run("import", Workspace.data("remisser-utf8.csv"), "--rejects", place.path("none.csv")).code == 0)
    #expect(!FileManager.default.fileExists(atPath: place.path("none.csv")))
  }

  @Test func namesThatCouldHarmTheTerminalAreRefusedAndOtherScriptsAreNot() throws {
    let place = try Workspace(withRegister: true)
    let names = [
      "Ulrik\u{1B}[2J", "Ulrik\u{202E}", String(repeating: "å", count: 10_000),
      "e" + String(repeating: "\u{301}", count: 9),
      "محمد", "小明", "Žilvinas",
    ]
    let numbers = [
      "19800724-9934", "19660701-9855", "19850312-9804", "19450085-9832", "19740101-9968", "19840804-9891",
      "19671010-9882",
    ]
    var text = "personnummer;förnamn;efternamn;stadsdel;målgrupp;remissdatum\n"
    for (number, name) in zip(numbers, names) {
      text += "\(number);\(name);Ek;Bromma;nybesök försörjningsstöd;2008-04-01\n"
    }
    let file = try place.file("names.csv", text.utf8)
    let outcome = try place.run("import", file, "--today", "2008-04-21", "--format", "json")
    let report = try Self.report(outcome)
    #expect(
      report.rejected.prefix(4).map(\.code) == ["controlCharacter", "bidiOverride", "textTooLong", "tooManyMarks"])
    #expect(report.accepted == 3)
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{202E}"))
  }
}

extension Substring {
  /// A number that is the same in every run, to put lines into another order.
  fileprivate func hash(seed: UInt64) -> UInt64 {
    utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
