import Casework
import Domain
import Foundation
import Testing

@testable import Exchange

/// What an administrator adds in `letters/templates` beside the register.
@Suite("Own templates") struct OwnTemplatesTests {
  /// Documents beside a register in a folder of its own, with these own templates.
  private func withTemplates(
    _ files: [String: String], _ body: (LetterDocuments, _ folder: String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("letters-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let templates = folder + "/letters/templates"
    try FileManager.default.createDirectory(atPath: templates, withIntermediateDirectories: true)
    for (name, text) in files { try text.write(toFile: "\(templates)/\(name)", atomically: true, encoding: .utf8) }
    try body(LetterDocuments(besides: folder + "/register.db"), folder)
  }

  private let somali = """
    {{! language: somaliska }}
    {{! weekdays: Isniin Talaado Arbaco Khamiis Jimce Sabti Axad }}
    {{! months: Janaayo Febraayo Maarso Abriil Maajo Juun Luulyo Agoosto Sebtembar Oktoobar Nofembar Disembar }}
    # Ballan

    {{when}} {{time}}, {{place}}, {{meets}}. {{phone}}
    """

  @Test("A language that is added is used for those who have it stated, with its own names of days")
  func added() throws {
    try withTemplates(["summons.somaliska.mustache": somali]) { documents, _ in
      for stated in ["somaliska", "Somaliska"] {
        let letter = documents.letter(LetterCase.content(.summons, language: stated), in: nil)
        #expect(letter.language == LetterLanguage(id: "somaliska", label: "somaliska"))
        #expect(letter.missing == nil)
        #expect(letter.faults.isEmpty)
        #expect(letter.text.hasSuffix("BALLAN\n\nJimce 25 Abriil 2008 10:30, Rum 4, Anna Berg. 08-465 004 10\n"))
      }
      #expect(documents.languages(of: .summons).map(\.label).last == "somaliska")
      #expect(documents.languages(of: .plan).map(\.label) == ["svenska", "lättläst svenska", "engelska"])
    }
  }

  @Test("Without a template in the client's language it is plain Swedish, and says which is missing")
  func missing() throws {
    try withTemplates([:]) { documents, _ in
      let letter = documents.letter(LetterCase.content(.summons, language: "somaliska"), in: nil)
      #expect(letter.language.label == "lättläst svenska")
      #expect(letter.missing == "somaliska")
      let unknown = documents.letter(LetterCase.content(.summons, language: nil), in: nil)
      #expect(unknown.language.label == "lättläst svenska")
      #expect(unknown.missing == nil)
      #expect(documents.letter(LetterCase.content(.summons, language: "Engelska"), in: nil).language.id == "engelska")
    }
  }

  @Test("An own template goes before the one that ships")
  func overridden() throws {
    try withTemplates(["summons.svenska.mustache": "# Egen\n{{when}} {{time}} {{place}} {{meets}} {{phone}}"]) {
      documents, _ in
      #expect(documents.letter(LetterCase.content(.summons), in: nil).text.contains("EGEN"))
      #expect(documents.letter(LetterCase.content(.secondSummons), in: nil).text.contains("NY KALLELSE"))
    }
  }

  @Test(
    "A fault is named with its file and line, and the template that ships is used",
    arguments: [
      ("# Egen\n{{#meets}}\n{{when}} {{time}}", 3, "ett avsnitt stängs aldrig"),
      ("# Egen\n{{when}}\n{{#meets}}{{/inHouse}}", 3, "ett avsnitt stängs med ett annat namn än det öppnades med"),
      ("# Egen\n\n{{when", 3, "taggen går inte att läsa"),
      (
        "{{when}} {{time}} {{place}} {{meets}} {{phone}}\nFru {{nmae}}", 2,
        "namnet nmae finns inte i den här sortens brev"
      ),
      ("{{when}} {{time}} {{place}} {{meets}} {{phone}}\n{{> sidfot}}", 2, ">sidfot används inte i brev"),
      ("{{when}} {{place}} {{meets}} {{phone}}", 1, "{{time}} saknas i mallen"),
      ("{{! weekdays: mån tis }}\n{{! months: a }}", 1, "weekdays ska vara 7 namn, här är 2"),
    ])
  func faulty(source: String, line: Int, reason: String) throws {
    try withTemplates(["summons.svenska.mustache": source]) { documents, _ in
      let letter = documents.letter(LetterCase.content(.summons), in: nil)
      #expect(letter.faults == [TemplateFault(file: "summons.svenska.mustache", line: line, reason: reason)])
      #expect(letter.text.contains("KALLELSE: KARTLÄGGNING"))
      #expect(documents.faults == letter.faults)
    }
  }

  @Test(
    "Day and time inside a section that this letter has not: the finished letter is what is checked, and named (A6)")
  func unprinted() throws {
    let source = """
      # Kallelse: {{what}}

      {{#session}}{{when}}{{/session}} klockan {{#session}}{{time}}{{/session}}–{{until}}
      {{place}} {{meets}} {{phone}}
      """
    try withTemplates(["summons.persiska.mustache": source]) { documents, _ in
      let letter = documents.letter(LetterCase.content(.summons, language: "persiska"), in: nil)
      #expect(letter.text.contains("fredag 25 april 2008"))
      #expect(letter.language.label == "lättläst svenska")
      let reason = "{{when}} står inte i det färdiga brevet: fredag 25 april 2008 saknas"
      #expect(letter.faults == [TemplateFault(file: "summons.persiska.mustache", line: 3, reason: reason)])
      // `jobbtorg letters` tries it on letters of every sort.
      #expect(documents.faults.map(\.file) == ["summons.persiska.mustache"])
      #expect(documents.faults.first?.reason.contains("står inte i det färdiga brevet") == true)
    }
  }

  @Test(
    "A template that is too large, too deep or multiplies itself is named with its line and not read",
    arguments: [
      (
        String(repeating: "{{#session}}", count: 5000) + String(repeating: "{{/session}}", count: 5000),
        "större än 30 kB"
      ),
      (String(repeating: "{{#session}}\n", count: 13) + String(repeating: "{{/session}}", count: 13), "djupare än 12"),
      (String(repeating: "{{when}}", count: 24_750), "större än 30 kB"),
      (String(repeating: "{{when}}", count: 1001), "fler än 1000 taggar"),
      ("{{#session\n}}{{phone\n}}", "saknas"),
    ])
  func bounds(source: String, reason: String) throws {
    try withTemplates(["summons.svenska.mustache": source]) { documents, _ in
      let letter = documents.letter(LetterCase.content(.summons), in: nil)
      #expect(letter.text.contains("KALLELSE: KARTLÄGGNING"))
      let fault = try #require(letter.faults.first)
      #expect(fault.reason.contains(reason) || reason == "saknas", "\(fault.reason)")
    }
  }

  @Test("A list inside itself is refused: the text would grow with its square")
  func squared() throws {
    let source = "{{#sessions}}{{#sessions}}{{when}} {{time}}{{/sessions}}{{/sessions}} {{phone}}"
    try withTemplates(["schedule.svenska.mustache": source]) { documents, _ in
      let letter = documents.letter(LetterCase.content(.schedule), in: nil)
      #expect(letter.faults.map(\.reason) == ["avsnittet sessions kan inte ligga inuti ett avsnitt som upprepas"])
    }
  }

  @Test("An own plan names only the sessions that it prints with day and time")
  func namesOfPlan() throws {
    var content = LetterCase.content(.plan)
    guard case .plan(var plan) = content.body else { return }
    let start = LocalDateTime(iso: "2008-04-30T13:00")!
    plan.sessions = [.init(title: "Validering", start: start, minutes: 60, place: "sal B")]
    content.body = .plan(plan)
    content.names = [NamedOccasion(occasion: .init(7), start: start)]
    let source = "{{#goals}}{{words}}{{#activities}}{{name}}{{/activities}}\n{{/goals}}{{phone}}"
    try withTemplates(["plan.svenska.mustache": source]) { documents, _ in
      #expect(documents.letter(content, in: nil).names.isEmpty)
    }
    try withTemplates([:]) { documents, _ in
      let letter = documents.letter(content, in: nil)
      #expect(letter.names == content.names)
      #expect(letter.text.contains("onsdag 30 april 2008 klockan 13:00"))
      #expect(!letter.text.unicodeScalars.contains { $0.properties.isNoncharacterCodePoint })
    }
  }

  @Test("A fault in an added language leads to plain Swedish")
  func faultyLanguage() throws {
    try withTemplates(["summons.somaliska.mustache": "{{#when}}"]) { documents, _ in
      let letter = documents.letter(LetterCase.content(.summons, language: "somaliska"), in: nil)
      #expect(letter.language.label == "lättläst svenska")
      #expect(letter.faults.map(\.line) == [1])
    }
  }

  @Test("What is no text, and what no template is named like, breaks nothing")
  func odd() throws {
    try withTemplates(["summons..mustache": "x", "summons.mustache": "x", "annat.txt": "x"]) { documents, folder in
      try Data([0xFF, 0xFE, 0x00]).write(
        to: URL(fileURLWithPath: folder + "/letters/templates/summons.svenska.mustache"))
      let letter = documents.letter(LetterCase.content(.summons), in: nil)
      #expect(letter.faults.map(\.reason) == ["filen är inte text i UTF-8"])
      #expect(documents.languages(of: .summons).count == 3)
    }
  }
}
