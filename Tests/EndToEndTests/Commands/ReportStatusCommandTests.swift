import Foundation
import Testing

@Suite(.runsPrograms) struct ReportStatusCommandTests {
  static let period = ["--since", "2008-01-01", "--as-of", "2008-04-21"]

  @Test func textShowsEveryShareWithItsFractionAndHowItWasMade() throws {
    let place = try Workspace(withRegister: true)
    _ = try place.run("import", Workspace.data("vallingby-2008-04-21.csv"))
    let outcome = try place.run(
      ["report", "status", "--centre", "Vällingby", "--now", "2008-04-21T09:00"] + Self.period)
    #expect(outcome.code == 0)
    for line in [
      "Lägesrapport Vällingby", "läget 2008-04-21. Enhet: inskrivningar.",
      "Aktuella                                         523", "Avslutade sedan 2008-01-01                       212",
      "138    65 %  138/212", " 40    19 %  40/212", " 34    16 %  34/212", "Andelen är av alla avslutade i perioden.",
      "Gjord 2008-04-21 kl. 09:00 av \(NSUserName()) (administratör) med jobbtorg 0.1.0.",
    ] {
      #expect(outcome.output.contains(line), "\(line)")
    }
  }

  @Test func csvAndJsonHaveEveryFigureWithEnglishKeys() throws {
    let place = try Workspace(withRegister: true)
    let command = ["report", "status", "--centre", "Vällingby"] + Self.period
    let csv = try place.run(command + ["--format", "csv"]).output
    #expect(
      csv.hasPrefix(
        """
        id,label,unit,value,numerator,denominator,percent
        current,Aktuella,enrolments,0,,,
        closed,Avslutade sedan 2008-01-01,enrolments,0,,,
        closed.noIntroduction,kom ej till introduktionsmöte,enrolments,0,0,0,

        """))
    let json = try place.run(command + ["--format", "json"]).output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["report"] as? String == "status")
    #expect(object["centre"] as? String == "Vällingby")
    #expect(object["since"] as? String == "2008-01-01" && object["asOf"] as? String == "2008-04-21")
    let figures = try #require(object["figures"] as? [[String: Any]])
    #expect(figures.count == csv.split(separator: "\n").count - 1)
    #expect(
      figures.allSatisfy {
        Set($0.keys) == ["id", "label", "unit", "value", "numerator", "denominator", "percent"]
      })
    #expect(figures[0]["percent"] is NSNull)
  }

  @Test(arguments: [
    (["--centre", "Atlantis"] + period, 66, "no job centre"), (["--centre", "Bromma"] + period, 66, "no job centre"),
    (["--centre", "Vällingby", "--since", "2008-04-22", "--as-of", "2008-04-21"], 65, "--since lies after"),
    (["--centre", "Vällingby", "--since", "2008-02-30", "--as-of", "2008-04-21"], 64, "There is no such date."),
  ])
  func whatIsNotThereIsSaid(_ options: [String], _ code: Int32, _ words: String) throws {
    let outcome = try Workspace(withRegister: true).run(["report", "status"] + options)
    #expect(outcome.code == code)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(words), "\(outcome.messages)")
  }

  @Test func aCoachSeesTheOwnCentreOnly() throws {
    let place = try Workspace(withRegister: true)
    _ = try place.run("user", "add", "anna", "--full-name", "Anna Berg", "--role", "coach", "--centre", "Kista")
    let command = ["report", "status", "--as", "anna"] + Self.period
    #expect(try place.run(command + ["--centre", "Kista"]).code == 0)
    #expect(try place.run(command + ["--centre", "Vällingby"]).code == 77)
  }
}
