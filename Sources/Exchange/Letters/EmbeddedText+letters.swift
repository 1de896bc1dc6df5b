import Domain

extension EmbeddedText {
  /// The template of a letter that ships in a language, nil where there is none.
  static func letter(_ kind: LetterKind, _ language: String) -> String? {
    let bytes: [UInt8]? =
      switch (kind, language) {
      case (.summons, "svenska"): PackageResources.summons_svenska_mustache
      case (.summons, "lattlast"): PackageResources.summons_lattlast_mustache
      case (.summons, "engelska"): PackageResources.summons_engelska_mustache
      case (.secondSummons, "svenska"): PackageResources.secondSummons_svenska_mustache
      case (.secondSummons, "lattlast"): PackageResources.secondSummons_lattlast_mustache
      case (.secondSummons, "engelska"): PackageResources.secondSummons_engelska_mustache
      case (.plan, "svenska"): PackageResources.plan_svenska_mustache
      case (.plan, "lattlast"): PackageResources.plan_lattlast_mustache
      case (.plan, "engelska"): PackageResources.plan_engelska_mustache
      case (.participation, "svenska"): PackageResources.participation_svenska_mustache
      case (.participation, "lattlast"): PackageResources.participation_lattlast_mustache
      case (.participation, "engelska"): PackageResources.participation_engelska_mustache
      case (.schedule, "svenska"): PackageResources.schedule_svenska_mustache
      case (.schedule, "lattlast"): PackageResources.schedule_lattlast_mustache
      case (.schedule, "engelska"): PackageResources.schedule_engelska_mustache
      default: nil
      }
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The page that a letter is printed on.
  static var letterPage: String { String(decoding: PackageResources.page_html_mustache, as: UTF8.self) }
}
