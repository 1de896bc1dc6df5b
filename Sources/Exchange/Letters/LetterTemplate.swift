import Casework
import Domain
import Mustache

/// A letter's template in one language: Mustache whose values are text, checked before anything is rendered with it.
struct LetterTemplate: Sendable {
  /// The names of weekdays and months, and the word after the client's language in `lang` of the HTML.
  let dates: LetterDates
  /// The language as people say it, where the template's head says so.
  let label: String?
  private let mustache: MustacheTemplate

  /// Reads a template of a kind; a fault names the line.
  ///
  /// Besides Mustache's own rules: every name must be one of the kind's, those that carry the letter must be there, and
  /// partials are refused.
  init(_ source: String, file: String, kind: LetterKind, dates: LetterDates = .swedish) throws(TemplateFault) {
    let head = TemplateHead(source)
    self.label = head.label
    self.dates = try head.dates(file: file) ?? dates
    // Mustache escapes for HTML unless told otherwise; on the first line, so that lines keep their numbers.
    do {
      mustache = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + source)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateFault(file: file, line: error.context.lineNumber, reason: LetterTemplate.words(error.error))
    } catch {
      throw TemplateFault(file: file, line: 1, reason: "mallen går inte att läsa")
    }
    try TemplateTags(source).check(kind, file: file)
  }

  /// The template's text with the values of a letter.
  func render(_ values: [String: Any]) -> String { mustache.render(values) }

  private static func words(_ error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "ett avsnitt stängs med ett annat namn än det öppnades med"
    case .expectedSectionEnd: "ett avsnitt stängs aldrig"
    case .unfinishedName: "en tagg är inte avslutad med }}"
    case .invalidSetDelimiter, .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection,
      .textInsideInheritSection, .invalidConfigVariableSyntax, .unrecognisedConfigVariable, nil:
      "taggen går inte att läsa"
    }
  }
}
