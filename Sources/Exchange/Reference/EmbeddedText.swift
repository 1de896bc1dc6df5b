/// The files that are compiled into the program, as text.
enum EmbeddedText {
  static var reference: String { String(decoding: PackageResources.reference_toml, as: UTF8.self) }
  static var assessment: String { String(decoding: PackageResources.assessment_toml, as: UTF8.self) }
  static var partners: String { String(decoding: PackageResources.partners_toml, as: UTF8.self) }
  static var catalogue: String { String(decoding: PackageResources.catalogue_toml, as: UTF8.self) }
}
