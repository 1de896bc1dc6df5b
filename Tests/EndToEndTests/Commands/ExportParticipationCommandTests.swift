import Foundation
import Testing

/// `jobbtorg export participation`: the basis for the benefit decision, for another program.
@Suite(.runsPrograms) struct ExportParticipationCommandTests {
  private static let people = [
    ("19880808-9802", "Amal", "=Noor"), ("19800724-9934", "Rut", "Öberg"), ("19780909-9802", "Siv", "Ek"),
  ]

  /// Three clients of Hässelby-Vällingby: one came late, one did not come, one was not registered.
  private func office() throws -> Workspace {
    let place = try Workspace(withRegister: true)
    for (name, fullName, role, unit) in [
      ("anna", "Anna Berg", "coach", ["--centre", "Vällingby"]),
      ("karin", "Karin Ek", "caseworker", ["--district", "Hässelby-Vällingby"]),
    ] {
      let outcome = try place.run(["user", "add", name, "--full-name", fullName, "--role", role] + unit)
      try #require(outcome.code == 0, "\(outcome.messages)")
    }
    func message(_ command: String, _ text: String, as user: String, at now: String) throws {
      let file = try place.file("message.json", text.utf8)
      let outcome = try place.run([command, file, "--as", user, "--now", now])
      try #require(outcome.code == 0, "\(outcome.messages)")
    }
    for (index, person) in Self.people.enumerated() {
      try message(
        "refer",
        """
        {"version": 1, "number": "\(person.0)", "given": "\(person.1)", "family": "\(person.2)",
         "district": "Hässelby-Vällingby", "sent": "2008-04-01", "received": "2008-04-01",
         "targetGroup": "newApplicant", "consentDay": "2008-03-31", "purpose": "Arbete."}
        """, as: "karin", at: "2008-04-01T09:00")
      let number = "JT-2008-0000\(index + 1)"
      try message(
        "book",
        """
        {"version": 1, "caseNumber": "\(number)", "kind": "introductionMeeting", "start": "2008-04-07T\(["08", "10", "14"][index]):00",
         "minutes": 90, "room": "rum 4"}
        """, as: "anna", at: "2008-04-01T10:00")
    }
    for (index, mark) in ["\"present\", \"minutesLate\": 15", "\"noShow\""].enumerated() {
      try message(
        "attend",
        """
        {"version": 1, "caseNumber": "JT-2008-0000\(index + 1)", "start": "2008-04-07T\(["08", "10", "14"][index]):00", "mark": \(mark)}
        """, as: "anna", at: "2008-04-07T15:00")
    }
    return place
  }

  private func export(_ place: Workspace, _ options: [String], as user: String = "karin") throws -> Program.Outcome {
    try place.run(["export", "participation", "--as", user, "--now", "2008-05-02T09:00"] + options)
  }

  private static let april = ["--district", "Hässelby-Vällingby", "--month", "2008-04"]

  @Test func csvHasARowAClientTheUnregisteredFirstAndHarmlessCells() throws {
    let outcome = try export(office(), Self.april)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(
      outcome.output == """
        case_number,client,minutes_planned,minutes_attended,planned,attended,denominator,percent,excused,no_shows,unregistered,chain
        JT-2008-00003,"Ek, Siv",90,0,1,0,0,,0,0,1,none
        JT-2008-00001,"'=Noor, Amal",90,75,1,1,1,100,0,0,0,none
        JT-2008-00002,"Öberg, Rut",90,0,1,0,1,0,0,1,0,unchecked

        """)
  }

  @Test func jsonHasAVersionAndTheSum() throws {
    let outcome = try export(office(), Self.april + ["--format", "json"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(
      outcome.output == """
        {
          "clients" : [
            {
              "attended" : 0,
              "caseNumber" : "JT-2008-00003",
              "chain" : "none",
              "client" : "Ek, Siv",
              "denominator" : 0,
              "excused" : 0,
              "minutesAttended" : 0,
              "minutesPlanned" : 90,
              "noShows" : 0,
              "percent" : null,
              "planned" : 1,
              "unregistered" : 1
            },
            {
              "attended" : 1,
              "caseNumber" : "JT-2008-00001",
              "chain" : "none",
              "client" : "=Noor, Amal",
              "denominator" : 1,
              "excused" : 0,
              "minutesAttended" : 75,
              "minutesPlanned" : 90,
              "noShows" : 0,
              "percent" : 100,
              "planned" : 1,
              "unregistered" : 0
            },
            {
              "attended" : 0,
              "caseNumber" : "JT-2008-00002",
              "chain" : "unchecked",
              "client" : "Öberg, Rut",
              "denominator" : 1,
              "excused" : 0,
              "minutesAttended" : 0,
              "minutesPlanned" : 90,
              "noShows" : 1,
              "percent" : 0,
              "planned" : 1,
              "unregistered" : 0
            }
          ],
          "from" : "2008-04-01",
          "made" : "2008-05-02T09:00:00",
          "madeBy" : "Karin Ek",
          "month" : "2008-04",
          "program" : "jobbtorg 0.1.0",
          "report" : "participation",
          "to" : "2008-04-30",
          "total" : {
            "attended" : 1,
            "denominator" : 2,
            "excused" : 0,
            "minutesAttended" : 75,
            "minutesPlanned" : 270,
            "noShows" : 1,
            "percent" : 50,
            "planned" : 3,
            "unregistered" : 1
          },
          "unit" : "Hässelby-Vällingby",
          "version" : 1
        }

        """)
  }

  @Test func textIsWhatGoesToPaper() throws {
    let outcome = try export(office(), Self.april + ["--format", "text"])
    #expect(
      outcome.output.hasPrefix(
        """
        Deltagande april 2008, Hässelby-Vällingby
        2008-04-01 – 2008-04-30. 3 inskrivningar med tillfällen.
        ! 1 inskrivning har tillfällen som inte är registrerade; de står först. Det
          är inte frånvaro.

        Klient                Ärende         plan  delt  andel        anm utebl ej r
        Ek, Siv               JT-2008-00003   1,5     0    0/0     –    0     0    1
        =Noor, Amal           JT-2008-00001   1,5   1,3    1/1 100 %    0     0    0
        Öberg, Rut            JT-2008-00002   1,5     0    0/1   0 %    0     1    0
          frånvarokedjan: kontrolleras
        Summa                                 4,5   1,3    1/2  50 %    0     1    1

        """), "\(outcome.output)")
  }

  @Test func anOutputFileIsNewAndItsOwnersAlone() throws {
    let place = try office()
    let file = place.path("april.csv")
    let outcome = try export(place, Self.april + ["--output", file])
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == export(place, Self.april).output)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    let again = try export(place, Self.april + ["--output", file])
    #expect(again.code == 73)
    #expect(again.messages.contains("it exists already"))
    let refused = place.path("bromma.csv")
    #expect(try export(place, ["--district", "Bromma", "--month", "2008-04", "--output", refused]).code == 77)
    #expect(!FileManager.default.fileExists(atPath: refused))
  }

  @Test(arguments: [
    (["--district", "Bromma", "--month", "2008-04"], "karin", 77, "own unit only"),
    (["--district", "Atlantis", "--month", "2008-04"], "anna", 66, "no district with that name"),
    (["--district", "Hässelby-Vällingby", "--month", "2008-06"], "anna", 65, "has not begun"),
    (["--district", "Hässelby-Vällingby", "--month", "2008-13"], "anna", 64, "There is no such month."),
    (["--district", "Hässelby-Vällingby"], "anna", 64, "Missing expected argument '--month <YYYY-MM>'"),
  ])
  func whatCannotBeHadIsSaid(_ options: [String], _ user: String, _ code: Int32, _ words: String) throws {
    let outcome = try export(office(), options, as: user)
    #expect(outcome.code == code)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(words), "\(outcome.messages)")
  }
}
