import Foundation
import Testing

/// What another system feeds and reads: one case from its referral to its closure, in JSON.
@Suite(.runsPrograms) struct MessageCommandTests {
  private static let referral = """
    {"version": 1, "number": "19880808-9802", "given": "Amal", "family": "Noor", "phone": "08-465 000 09",
     "district": "Hässelby-Vällingby", "caseworker": "Karin Ek", "sent": "2008-04-15", "received": "2008-04-15",
     "targetGroup": "newApplicant", "meansOfSupport": "försörjningsstöd", "language": "arabiska",
     "needsInterpreter": true, "consentDay": "2008-04-14", "purpose": "Arbete."}
    """

  private func office() throws -> Workspace {
    let place = try Workspace(withRegister: true)
    for (name, fullName, role, unit) in [
      ("anna", "Anna Berg", "coach", ["--centre", "Vällingby"]),
      ("karin", "Karin Ek", "caseworker", ["--district", "Hässelby-Vällingby"]),
    ] {
      let outcome = try place.run(["user", "add", name, "--full-name", fullName, "--role", role] + unit)
      try #require(outcome.code == 0, "\(outcome.messages)")
    }
    return place
  }

  private func run(
    _ place: Workspace, _ command: [String], _ message: String? = nil, as user: String, at now: String
  ) throws -> Program.Outcome {
    var arguments = command + ["--as", user, "--now", now]
    if let message { arguments.insert(try place.file("message.json", message.utf8), at: command.count) }
    return try place.run(arguments)
  }

  @Test func `a case goes from referral to closure through messages, each outcome as JSON with its version`() throws {
    let place = try office()
    func done(_ command: [String], _ message: String?, as user: String, at now: String, gives expected: String) throws {
      let outcome = try run(place, command + ["--json"], message, as: user, at: now)
      #expect(outcome.code == 0, "\(outcome.messages)")
      #expect(outcome.output == expected + "\n")
    }
    try done(
      ["refer"], Self.referral, as: "karin", at: "2008-04-15T09:00",
      gives: """
        {
          "caseNumber" : "JT-2008-00001",
          "command" : "refer",
          "firstTimeDue" : "2008-04-22",
          "message" : "Remiss registrerad, JT-2008-00001, första tid senast tis 22/4: Noor, Amal.",
          "version" : 1
        }
        """)
    try done(
      ["book"],
      #"{"version": 1, "caseNumber": "JT-2008-00001", "kind": "introductionMeeting", "start": "2008-04-17T09:00", "room": "rum 4"}"#,
      as: "anna", at: "2008-04-15T10:00",
      gives: """
        {
          "caseNumber" : "JT-2008-00001",
          "command" : "book",
          "message" : "Introduktionsmöte tor 17/4 09:00, rum 4: Noor, Amal.",
          "start" : "2008-04-17T09:00:00",
          "version" : 1
        }
        """)
    try done(
      ["attend"],
      #"{"version": 1, "caseNumber": "jt-2008-1", "start": "2008-04-17T09:00", "mark": "noShow"}"#,
      as: "anna", at: "2008-04-17T09:30",
      gives: """
        {
          "caseNumber" : "JT-2008-00001",
          "command" : "attend",
          "message" : "Uteblev, uppgift till Karin Ek senast mån 21/4: Noor, Amal.",
          "start" : "2008-04-17T09:00:00",
          "tasks" : [
            1
          ],
          "version" : 1
        }
        """)
    try done(
      ["task", "list"], nil, as: "karin", at: "2008-04-22T09:00",
      gives: """
        {
          "tasks" : [
            {
              "caseNumber" : "JT-2008-00001",
              "client" : "Noor, Amal",
              "daysLate" : 1,
              "due" : "2008-04-21",
              "kind" : "checkAbsence",
              "occasion" : {
                "start" : "2008-04-17T09:00:00",
                "title" : "Introduktionsmöte"
              },
              "opened" : "2008-04-17T09:30:00",
              "ordinal" : 1,
              "owner" : "Karin Ek",
              "task" : 1
            }
          ],
          "version" : 1
        }
        """)
    try done(
      ["task", "close"],
      #"{"version": 1, "task": 1, "finding": "valid", "validReason": "illness", "from": "2008-04-16", "to": "2008-04-18"}"#,
      as: "karin", at: "2008-04-22T09:05",
      gives: """
        {
          "caseNumber" : "JT-2008-00001",
          "command" : "task close",
          "message" : "Sjuk ons 16/4 – fre 18/4, jobbtorget ger ny tid: Noor, Amal.",
          "tasks" : [
            2
          ],
          "version" : 1
        }
        """)
    try done(
      ["close"],
      #"{"version": 1, "caseNumber": "JT-2008-00001", "day": "2008-04-22", "reason": "movedAway", "settlesOpen": true}"#,
      as: "anna", at: "2008-04-22T10:00",
      gives: """
        {
          "caseNumber" : "JT-2008-00001",
          "command" : "close",
          "message" : "Avslutad tis 22/4, flyttat från stadsdelen: Noor, Amal.",
          "version" : 1
        }
        """)
  }

  @Test func `a message can come on stdin, and without --json the sentence is written`() throws {
    let place = try office()
    let outcome = try Program.run(
      "refer", "--as", "karin", "--now", "2008-04-15T09:00", "--db", place.register, input: Self.referral)
    #expect(outcome.output == "Remiss registrerad, JT-2008-00001, första tid senast tis 22/4: Noor, Amal.\n")
    let list = try run(place, ["task", "list"], as: "karin", at: "2008-04-15T09:00")
    #expect(list.code == 0 && list.output.hasPrefix("task"))
  }

  @Test func `a referral sent under a name that has ended since is the successor's`() throws {
    let place = try office()
    let added = try place.run([
      "user", "add", "siv", "--full-name", "Siv Ek", "--role", "caseworker", "--district", "Södermalm",
    ])
    try #require(added.code == 0, "\(added.messages)")
    let message = Self.referral.replacing("Hässelby-Vällingby", with: "Katarina-Sofia")
      .replacing("Karin Ek", with: "Siv Ek").replacing(#""sent": "2008-04-15""#, with: #""sent": "2006-12-29""#)
    let others = try run(place, ["refer"], message, as: "karin", at: "2008-04-15T09:00")
    #expect(others.code == 77 && others.output.isEmpty)
    let outcome = try run(place, ["refer"], message, as: "siv", at: "2008-04-15T09:00")
    #expect(outcome.code == 0 && outcome.output.contains("JT-2006-00001"), "\(outcome.messages)")
  }

  @Test(arguments: [
    ("refer", "karin", "Hej", 65, "is not a JSON object"),
    ("refer", "karin", #"{"version": 2}"#, 65, "reads version 1"),
    ("refer", "karin", #"{"version": 1, "nummer": "1"}"#, 65, #"no key "nummer". The keys are address, "#),
    ("refer", "karin", #"{"version": 1, "number": "1"}"#, 65, #"The key "given" is missing."#),
    ("refer", "karin", referral.replacing("2008-04-15", with: "2008-02-30"), 65, #"the key "sent""#),
    ("refer", "karin", referral.replacing("9802", with: "9800"), 65, #""number" is no personnummer"#),
    ("refer", "karin", referral.replacing("newApplicant", with: "adult"), 65, #"the key "targetGroup""#),
    ("refer", "karin", referral.replacing("Hässelby-Vällingby", with: "Atlantis"), 66, "no district"),
    (
      "refer", "karin", referral.replacing("Hässelby-Vällingby", with: "Katarina-Sofia"), 66,
      "Den heter Södermalm sedan 2007-01-01."
    ),
    (
      "book", "anna", #"{"version": 1, "caseNumber": "7", "kind": "other", "start": "2008-04-17T09:00"}"#, 65,
      "JT-2008-00123"
    ),
    (
      "book", "anna", #"{"version": 1, "caseNumber": "JT-2008-7", "kind": "other", "start": "2008-04-17T09:00"}"#, 66,
      "no such case"
    ),
    (
      "attend", "karin",
      #"{"version": 1, "caseNumber": "JT-2008-7", "start": "2008-04-17T09:00", "mark": "noShow"}"#, 66, "no such case"
    ),
    ("task close", "karin", #"{"version": 1, "task": 9}"#, 66, "no open task"),
    (
      "close", "anna", #"{"version": 1, "caseNumber": "JT-2008-7", "day": "2008-04-21", "reason": "gone"}"#, 65,
      #""reason""#
    ),
  ])
  func `what is wrong is said by key, in English, and nothing is changed`(
    _ command: String, _ user: String, _ message: String, _ code: Int32, _ words: String
  ) throws {
    let place = try office()
    let outcome = try run(
      place, command.split(separator: " ").map(String.init), message, as: user, at: "2008-04-21T09:00")
    #expect(outcome.code == code && outcome.output.isEmpty)
    #expect(outcome.messages.contains(words), "\(outcome.messages)")
    #expect(!outcome.messages.contains("Noor") && !outcome.messages.contains("19880808"))
  }

  @Test func `nobody does through a message what the role may not`() throws {
    let place = try office()
    _ = try run(place, ["refer"], Self.referral, as: "karin", at: "2008-04-15T09:00")
    let close = #"{"version": 1, "caseNumber": "JT-2008-00001", "day": "2008-04-15", "reason": "movedAway"}"#
    #expect(try run(place, ["close"], close, as: "karin", at: "2008-04-15T09:00").code == 77)
    let attend = #"{"version": 1, "caseNumber": "JT-2008-00001", "start": "2008-04-15T08:00", "mark": "present"}"#
    #expect(try run(place, ["attend"], attend, as: "karin", at: "2008-04-15T09:00").code == 77)
    #expect(try run(place, ["attend"], attend, as: "anna", at: "2008-04-15T09:00").code == 66)
  }
}
