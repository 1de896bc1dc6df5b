import Casework

extension MakeRegister {
  /// Fills a new register with what ships: the example of R1.7, the assessment form, the catalogue and the partners.
  public static func shipped(administrator: String) throws -> MakeRegister {
    MakeRegister(
      reference: try ReferenceFile.read(ReferenceFile.example, file: "reference.toml"),
      form: try AssessmentFormFile.read(AssessmentFormFile.example, file: "assessment.toml"),
      catalogue: try CatalogueFile.read(CatalogueFile.example, file: "catalogue.toml"),
      partners: try PartnersFile.read(PartnersFile.example, file: "partners.toml"), administrator: administrator)
  }
}
