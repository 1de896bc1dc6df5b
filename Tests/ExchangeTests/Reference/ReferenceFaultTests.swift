import Domain
import Exchange
import Testing

@Suite("A faulty settings file")
struct ReferenceFaultTests {
  /// The shipped example with its first `text` replaced, and the line on which that stood.
  private func changed(_ example: String, _ text: String, to other: String) throws -> (text: String, line: Int) {
    let range = try #require(example.firstRange(of: text))
    let line = example[..<range.lowerBound].count { $0 == "\n" } + 1
    return (example.replacingCharacters(text, with: other), line)
  }

  @Test(
    "of reference data is named with line and key",
    arguments: [
      ("places = 20", "places = \"många\"", "job_centre[1].room[1].places"),
      ("places = 14", "places = 0", "job_centre[1].room[2].places"),
      ("places = 24", "spaces = 24", "job_centre[3].room[1].spaces"),
      ("name = \"rum 5\"", "name = \"rum 4\"", "job_centre[1].room[4].name"),
      ("job_centre = \"Kista\"", "job_centre = \"Solna\"", "home_district[3].job_centre"),
      ("valid_to = \"1997-12-31\"", "valid_to = \"1997-02-30\"", "home_district[15].valid_to"),
      ("successor = \"Södermalm\"", "successor = \"Söder\"", "home_district[23].successor"),
      ("to = \"12:00\"", "to = \"07:00\"", "office_hours[1].to"),
      ("weekday = \"tuesday\"", "weekday = \"tisdag\"", "office_hours[3].weekday"),
      ("plan_meeting = 45", "plan_meeting = 4500", "appointment_minutes.plan_meeting"),
      ("value = \"16-24\"", "value = \"24-16\"", "setting[4].value"),
      ("key = \"eves\"", "key = \"eaves\"", "setting[3].key"),
      ("version = 1", "version = 2", "version"),
    ])
  func reference(text: String, other: String, key: String) throws {
    let (broken, line) = try changed(ReferenceFile.example, text, to: other)
    let fault = #expect(throws: ReferenceFault.self) { try ReferenceFile.read(broken, file: "my.toml") }
    #expect(fault?.key == key)
    #expect(fault?.line == line)
    #expect(fault?.description.hasPrefix("my.toml, line \(line), \(key): ") == true)
  }

  @Test("that is not TOML is named with the line")
  func syntax() throws {
    let (broken, line) = try changed(ReferenceFile.example, "places = 14", to: "places = ")
    let fault = #expect(throws: ReferenceFault.self) { try ReferenceFile.read(broken, file: "my.toml") }
    #expect(fault?.line == line && fault?.key == "")
  }

  @Test("that lacks a key points at the table that should have it")
  func missing() throws {
    let (broken, line) = try changed(ReferenceFile.example, "name = \"sal B\"", to: "# none")
    let fault = #expect(throws: ReferenceFault.self) { try ReferenceFile.read(broken, file: "my.toml") }
    #expect(fault?.key == "job_centre[1].room[2].name" && fault?.line == line - 1)
    let empty = #expect(throws: ReferenceFault.self) { try ReferenceFile.read("version = 1\n", file: "my.toml") }
    #expect(empty?.key == "job_centre")
  }

  @Test(
    "of the assessment form is named with line and key",
    arguments: [
      ("kind = \"number\"", "kind = \"amount\"", "section[6].question[3].kind"),
      ("id = \"own_goal\"", "id = \"desired_work\"", "section[1].question[2].id"),
      ("required = false", "required = \"nej\"", "section[2].question[2].required"),
      ("label = \"kurs B\"", "labels = \"kurs B\"", "section[4].question[2].option[4].labels"),
      ("maximum = 60", "maximum = -1", "section[6].question[3].maximum"),
    ])
  func form(text: String, other: String, key: String) throws {
    let (broken, line) = try changed(AssessmentFormFile.example, text, to: other)
    let fault = #expect(throws: ReferenceFault.self) { try AssessmentFormFile.read(broken, file: "form.toml") }
    #expect(fault?.key == key && fault?.line == line)
  }

  @Test(
    "of the catalogue is named with line and key",
    arguments: [
      ("provider = \"procured\"", "provider = \"bought\"", "activity[10].provider"),
      ("hours_a_week = 12", "hours_a_week = 12.5", "activity[8].hours_a_week"),
      ("code = \"matching\"", "code = \"assessment\"", "activity[3].code"),
    ])
  func catalogue(text: String, other: String, key: String) throws {
    let (broken, line) = try changed(CatalogueFile.example, text, to: other)
    let fault = #expect(throws: ReferenceFault.self) { try CatalogueFile.read(broken, file: "utbud.toml") }
    #expect(fault?.key == key && fault?.line == line)
  }

  @Test(
    "of the partners is named with line and key",
    arguments: [
      ("kind = \"staffing\"", "kind = \"hiring\"", "partner[3].kind"),
      ("contract_to = \"2008-12-31\"", "contract_to = \"2006-12-31\"", "partner[11].contract_to"),
      ("name = \"Sfi-centrum\"", "name = \"Försäkringskassan\"", "partner[4].name"),
    ])
  func partners(text: String, other: String, key: String) throws {
    let (broken, line) = try changed(PartnersFile.example, text, to: other)
    let fault = #expect(throws: ReferenceFault.self) { try PartnersFile.read(broken, file: "partners.toml") }
    #expect(fault?.key == key && fault?.line == line)
  }
}

extension String {
  /// The text with the first `part` replaced.
  fileprivate func replacingCharacters(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    var copy = self
    copy.replaceSubrange(range, with: other)
    return copy
  }
}
