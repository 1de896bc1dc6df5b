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
  private let file: String
  private let tags: TemplateTags

  /// Reads a template of a kind; a fault names the line.
  ///
  /// Besides Mustache's own rules: every name must be one of the kind's, those that carry the letter must be there, and
  /// partials are refused.
  init(_ source: String, file: String, kind: LetterKind, dates: LetterDates = .swedish) throws(TemplateFault) {
    self.file = file
    guard source.utf8.count <= TemplateBounds.bytes else {
      throw TemplateFault(file: file, line: 1, reason: "mallen är större än \(TemplateBounds.bytes / 1000) kB")
    }
    tags = TemplateTags(source)
    // Before Mustache reads it: it goes as deep into itself as the sections do.
    try TemplateBounds.check(tags.tags, file: file)
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
    try tags.check(kind, file: file)
  }

  /// The template's text with what a letter says, and the occasions that stand in it.
  ///
  /// Throws where what must be in a letter is not in the finished text, or where that is too long.
  func text(of content: LetterContent) throws(TemplateFault) -> (body: String, names: [NamedOccasion]) {
    let (body, lines) = MarkedText.read(mustache.render(LetterValues(content: content, dates: dates).all))
    guard body.utf8.count <= LetterCheck.longest else {
      throw TemplateFault(file: file, line: 1, reason: "brevet blir för långt")
    }
    let check = LetterCheck(lines, of: content, dates: dates)
    if let missing = check.missing {
      throw TemplateFault(
        file: file, line: tags.line(of: missing.name),
        reason: "{{\(missing.name)}} står inte i det färdiga brevet: \(missing.words) saknas")
    }
    return (body, check.names)
  }

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
