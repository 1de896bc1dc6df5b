import Domain
import Exchange
import Testing

@Suite("The files that ship")
struct ShippedFilesTests {
  @Test(
    "give each district its jobbtorg",
    arguments: [
      ("Vällingby", ["Hässelby-Vällingby", "Bromma"]), ("Kista", ["Rinkeby-Kista", "Spånga-Tensta"]),
      ("Vantör", ["Enskede-Årsta-Vantör", "Skarpnäck", "Farsta"]),
      ("Skärholmen", ["Skärholmen", "Hägersten-Liljeholmen", "Älvsjö"]),
      ("Innerstaden", ["Kungsholmen", "Norrmalm", "Östermalm", "Södermalm"]),
    ])
  func districts(centre: String, names: [String]) throws {
    let reference = try ReferenceFile.read(ReferenceFile.example, file: "reference.toml")
    let current = reference.districts.filter { $0.centre == centre && $0.validTo == nil }.map(\.name)
    #expect(current == names)
    let jobCentre = try #require(reference.centres.first { $0.name == centre })
    #expect(!jobCentre.rooms.isEmpty && !jobCentre.address.isEmpty && !jobCentre.directions.isEmpty)
    #expect(reference.centres.count == 5)
  }

  @Test("hold the defaults as settings, approval in Bromma, hours on working days and a length of each kind")
  func settings() throws {
    let reference = try ReferenceFile.read(ReferenceFile.example, file: "reference.toml")
    for setting in reference.settings where setting.scope == .city {
      #expect(setting.value == setting.key.defaultValue, "\(setting.key.rawValue)")
    }
    #expect(reference.settings.contains { $0.scope == .district("Bromma") && $0.value == "approval" })
    #expect(Set(reference.officeHours.openings.map(\.weekday)) == Set(Weekday.allCases.prefix(5)))
    #expect(Set(reference.appointmentMinutes.keys) == Set(AppointmentKind.allCases))
    #expect(reference.appointmentMinutes[.planMeeting] == 45)
  }

  @Test("ask 18 questions in nine sections, own goals and wishes first, the summary last")
  func form() throws {
    let form = try AssessmentFormFile.read(AssessmentFormFile.example, file: "assessment.toml")
    #expect(form.version == 1)
    #expect(
      form.sections.map(\.title) == [
        "Mål och önskemål", "Utbildning", "Arbetslivserfarenhet", "Språk", "Hälsa och arbete", "Praktiskt",
        "Resurser och hinder", "Stöd från andra", "Sammanfattning",
      ])
    #expect(form.questions.count == 18)
    #expect(Set(form.questions.map(\.kind)) == Set(AssessmentQuestion.Kind.allCases))
    #expect(form.questions.allSatisfy { !$0.help.isEmpty })
    #expect(form.questions.contains(where: \.isRequired) && !form.questions.allSatisfy(\.isRequired))
  }

  @Test("name partners of every kind, and the catalogue's procured provider with its contract")
  func partners() throws {
    let partners = try PartnersFile.read(PartnersFile.example, file: "partners.toml")
    #expect(Set(partners.map(\.kind)) == Set(Partner.Kind.allCases))
    for partner in partners { try partner.requireValid() }
    for item in try CatalogueFile.read(CatalogueFile.example, file: "catalogue.toml")
    where item.providerKind == .procured {
      #expect(partners.contains { $0.name == item.provider && $0.contractTo == item.contractTo })
    }
  }

  @Test("offer the eleven activities of the catalogue, of all three sorts of provider")
  func catalogue() throws {
    let items = try CatalogueFile.read(CatalogueFile.example, file: "catalogue.toml")
    #expect(
      items.map(\.name) == [
        "Utredning och kartläggning", "Studie- och yrkesvägledning", "Matchning", "Jobbsökaraktivitet", "Sfi-test",
        "Språkpraktik", "Introduktionspraktik", "Validering", "Arbetsförmedlingens utbud", "Starta-eget-rådgivning",
        "OSA-anställning",
      ])
    #expect(Set(items.map(\.providerKind)) == Set(Activity.ProviderKind.allCases))
  }
}
