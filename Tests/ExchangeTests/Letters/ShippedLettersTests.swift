import Casework
import Domain
import Foundation
import TerminalTesting
import Testing

@testable import Exchange

/// The letters that ship, as they are read (R3.4); each stands in `Snapshots/Letters`.
@Suite("Shipped letters") struct ShippedLettersTests {
  private let documents = LetterDocuments(besides: nil)

  private func letter(_ content: LetterContent, _ language: String) throws -> Letter {
    let label = try #require(documents.languages(of: content.kind).first { $0.label == language })
    return documents.letter(content, in: label)
  }

  @Test("Each letter reads as it stands in the snapshots", arguments: LetterKind.allCases, LetterCase.languages)
  func snapshot(kind: LetterKind, language: String) throws {
    let letter = try letter(LetterCase.content(kind), language)
    let name = "Letters/\(kind.rawValue).\(letter.language.id)"
    #expect(Snapshot.compare(letter.text, with: name, beside: #filePath) == .same)
  }

  @Test("The page for print reads as it stands in the snapshots")
  func page() throws {
    let letter = try letter(LetterCase.content(.summons), "svenska")
    let html = LetterPage(content: letter.content, body: letter.body).html
    #expect(Snapshot.compare(html, with: "Letters/summons.svenska.html", beside: #filePath) == .same)
  }

  @Test(
    "Every template that ships is without fault", arguments: LetterKind.allCases, ["svenska", "lattlast", "engelska"])
  func faultless(kind: LetterKind, language: String) throws {
    let source = try #require(EmbeddedText.letter(kind, language))
    #expect(throws: Never.self) { try LetterTemplate(source, file: language, kind: kind) }
  }

  @Test(
    "A summons holds all that R3.4 lists",
    arguments: LetterCase.languages)
  func contents(language: String) throws {
    let text = try letter(LetterCase.content(.summons), language).text
    for part in [
      "Jobbtorg Vällingby", "2008-04-21", "JT-2008-00123", "10:30", "11:15", "45 min", "rum 4", "Ängsplan 4",
      "Tunnelbana", "Anna Berg", "somaliska", "08-465 004 10",
    ] { #expect(text.localizedCaseInsensitiveContains(part), "\(part) in \(language)") }
    let words =
      language == "engelska"
      ? [
        "Friday 25 April 2008", "Thursday 24 April 2008", "Bring", "ill", "does not suit", "may affect",
        "explain first",
      ]
      : ["fredag 25 april 2008", "torsdag 24 april 2008", "Ta med", "sjuk", "kan", "påverka", "förklara"]
    for word in words { #expect(text.contains(word), "\(word) in \(language)") }
    #expect(!text.contains("19850312"))
  }

  @Test("A second letter names the absence it follows", arguments: LetterCase.languages)
  func second(language: String) throws {
    let text = try letter(LetterCase.content(.secondSummons), language).text
    #expect(text.contains(language == "engelska" ? "Friday 18 April 2008" : "fredag 18 april 2008"))
    #expect(text.localizedCaseInsensitiveContains("jobbsökarverkstad"))
    #expect(text.contains(language == "engelska" ? "may affect" : "påverka"))
  }

  @Test("Nothing says that income support will be refused or taken away: at most that absence may affect it (R3.4)")
  func neverWill() throws {
    for kind in LetterKind.allCases {
      for language in LetterCase.languages {
        let text = try letter(LetterCase.content(kind), language).text.lowercased()
        for word in [
          "avslås", "avslag", "dras in", "indraget", "förlorar", "kommer att påverka", "mister", "sanktion", "refused",
          "rejected", "will affect", "lose", "stopped",
        ] { #expect(!text.contains(word), "\(word) in \(kind) \(language)") }
        guard text.contains("försörjningsstöd") || text.contains("income support") else { continue }
        #expect(text.contains("kan påverka") || text.contains("kan din") || text.contains("may affect"), "\(kind)")
      }
    }
  }

  @Test(
    "The text speaks of the client's own benefit, or of none (R3.4)", arguments: LetterKind.allCases,
    LetterCase.languages)
  func benefit(kind: LetterKind, language: String) throws {
    let words = [
      Benefit.incomeSupport: ["försörjningsstöd", "income support"],
      .introductionBenefit: ["introduktionsersättning", "introduction benefit"],
    ]
    for own in [nil, Benefit.incomeSupport, .introductionBenefit] {
      var content = LetterCase.content(kind)
      content.benefit = own
      let text = try letter(content, language).text.lowercased()
      for (benefit, names) in words {
        let isNamed = names.contains { text.contains($0) }
        #expect(
          isNamed == (benefit == own && kind != .plan),
          "\(benefit) in \(kind) \(language) for \(String(describing: own))")
      }
      #expect(!text.contains("\n\n\n\n"))
    }
  }

  @Test(
    "What ships prints what must be there, whatever the letter holds", arguments: LetterKind.allCases,
    LetterCase.languages)
  func samples(kind: LetterKind, language: String) throws {
    for content in LetterSamples.contents(of: kind) {
      #expect(try letter(content, language).faults.isEmpty)
    }
  }

  @Test("Weekday and date agree, whatever the day", arguments: LetterCase.languages)
  func weekdays(language: String) throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let formatter = DateFormatter()
    formatter.calendar = calendar
    formatter.timeZone = calendar.timeZone
    formatter.locale = Locale(identifier: language == "engelska" ? "en_GB" : "sv_SE")
    formatter.dateFormat = "EEEE d MMMM yyyy"
    for offset in stride(from: 0, to: 4000, by: 37) {
      let day = LetterCase.written + offset
      var content = LetterCase.content(.summons)
      content.body = .summons(LetterCase.summons(.planMeeting, at: day.iso + "T09:00"))
      let expected = formatter.string(from: Date(timeIntervalSince1970: Double(day.ordinal) * 86_400 + 43_200))
      #expect(try letter(content, language).text.contains(expected), "\(expected)")
    }
  }

  @Test(
    "A protected person's letter carries no address and says by whom it goes (R11.4)", arguments: LetterKind.allCases)
  func protected(kind: LetterKind) throws {
    for language in LetterCase.languages {
      let letter = try letter(LetterCase.content(kind, isProtected: true), language)
      let html = LetterPage(content: letter.content, body: letter.body).html
      for text in [letter.text, html] {
        #expect(text.contains("via Skatteverkets förmedlingsuppdrag"))
        #expect(!text.contains("Storgatan"))
      }
    }
  }

  @Test("Each kind of meeting says what it is for", arguments: AppointmentKind.allCases, LetterCase.languages)
  func kinds(kind: AppointmentKind, language: String) throws {
    var content = LetterCase.content(.summons)
    content.body = .summons(LetterCase.summons(kind, at: "2008-04-25T10:30"))
    let text = try letter(content, language).text
    #expect(!text.contains("{{"))
    #expect(!text.contains("\n\n\n\n"))
  }

  @Test("Text is text and HTML is HTML: signs in names and words are escaped once, and only there")
  func escaped() throws {
    var content = LetterCase.content(.summons)
    content.writer = "Åsa <b>&"
    content.recipient.name = PersonName(given: "O'Hara", family: "\u{1B}[2JEk")
    let letter = try letter(content, "svenska")
    #expect(letter.text.contains("Åsa <b>&"))
    #expect(!letter.text.unicodeScalars.contains("\u{1B}"))
    let html = LetterPage(content: letter.content, body: letter.body).html
    #expect(html.contains("Åsa &lt;b&gt;&amp;"))
    #expect(!html.unicodeScalars.contains("\u{1B}"))
  }

  @Test("With nothing known but the time the letter still holds together", arguments: LetterCase.languages)
  func sparse(language: String) throws {
    var content = LetterCase.content(.summons)
    content.recipient.address = nil
    content.body = .summons(
      SummonsLetter(
        kind: .other, title: "Annat möte", start: LocalDateTime(iso: "2008-04-21T15:00")!, minutes: 30,
        place: "Stadsbiblioteket, Ängsplan 1", isInHouse: false))
    let text = try letter(content, language).text
    #expect(text.contains("Stadsbiblioteket"))
    #expect(!text.contains("Tunnelbana"))
    #expect(text.contains(language == "engelska" ? "as soon as" : language == "svenska" ? "så snart" : "så fort"))
  }
}
