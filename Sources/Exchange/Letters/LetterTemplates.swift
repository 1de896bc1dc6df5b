import Casework
import Domain
import Foundation

/// Where templates come from: those that ship, and an administrator's own in a folder, which go before them.
///
/// An own template is a file `KIND.LANGUAGE.mustache` (`summons.somaliska.mustache`); its language is the one that the
/// client's is compared with, without capitals and accents. Files are read when a letter is made: a change shows at once.
struct LetterTemplates: Sendable {
  /// The folder of own templates; nil where there is none.
  let folder: String?

  /// A template that was found, and what is wrong with the own one that went before it.
  struct Found: Sendable {
    let template: LetterTemplate
    let language: LetterLanguage
    let faults: [TemplateFault]
  }

  /// A letter's text.
  struct Made: Sendable {
    var body: String
    var names: [NamedOccasion]
    var language: LetterLanguage
    var faults: [TemplateFault]
  }

  /// Plain Swedish: the language of everybody for whom there is no other.
  static let plain = LetterLanguage(id: "lattlast", label: "lättläst svenska")
  private static let shipped = [
    LetterLanguage(id: "svenska", label: "svenska"), plain, LetterLanguage(id: "engelska", label: "engelska"),
  ]

  /// The languages of a kind: those that ship, then those added, by name.
  func languages(of kind: LetterKind) -> [LetterLanguage] {
    let added = ownLanguages(of: kind).subtracting(Self.shipped.map(\.id)).sorted()
    return Self.shipped + added.map { LetterLanguage(id: $0, label: own(kind, $0)?.label ?? $0) }
  }

  /// The language with this name, of those in which there is a template of the kind; nil where there is none.
  func language(of kind: LetterKind, named name: String) -> LetterLanguage? {
    let wanted = Self.folded(name)
    return languages(of: kind).first { Self.folded($0.id) == wanted || Self.folded($0.label) == wanted }
  }

  /// A letter's text in a language: by the own template where it has no fault and prints what must be there, else by the
  /// one that ships, else in plain Swedish.
  func text(of content: LetterContent, in language: LetterLanguage) -> Made {
    let found = find(content.kind, in: language)
    do throws(TemplateFault) {
      let (body, names) = try found.template.text(of: content)
      return Made(body: body, names: names, language: found.language, faults: found.faults)
    } catch {
      var made = shippedText(of: content, in: language.id) ?? shippedText(of: content, in: Self.plain.id)
      made?.faults = found.faults + [error]
      // What ships prints what must be there: a test holds it against every kind of content.
      return made ?? Made(body: "", names: [], language: Self.plain, faults: found.faults + [error])
    }
  }

  private func shippedText(of content: LetterContent, in language: String) -> Made? {
    guard let template = Self.shipped(content.kind, language), let made = try? template.text(of: content),
      let label = Self.shipped.first(where: { $0.id == language })
    else { return nil }
    return Made(body: made.body, names: made.names, language: label, faults: [])
  }

  /// The template in a language: the own one, else the one that ships, else plain Swedish.
  func find(_ kind: LetterKind, in language: LetterLanguage) -> Found {
    var faults: [TemplateFault] = []
    let file = "\(kind.rawValue).\(language.id).mustache"
    do throws(TemplateFault) {
      if let source = try read(kind, language.id) {
        let dates = language.id == "engelska" ? LetterDates.english : .swedish
        let template = try LetterTemplate(source, file: file, kind: kind, dates: dates)
        return Found(template: template, language: language, faults: [])
      }
    } catch {
      faults.append(error)
    }
    if let template = Self.shipped(kind, language.id) {
      return Found(template: template, language: language, faults: faults)
    }
    guard language != Self.plain else { preconditionFailure("no shipped template of \(kind)") }
    let plain = find(kind, in: Self.plain)
    return Found(template: plain.template, language: plain.language, faults: faults + plain.faults)
  }

  /// Every own file with what is wrong in it, also in a letter that is made with it; nothing for those without fault.
  var faults: [TemplateFault] {
    LetterKind.allCases.flatMap { kind in
      ownLanguages(of: kind).sorted().flatMap { language -> [TemplateFault] in
        let language = LetterLanguage(id: language, label: language)
        let found = find(kind, in: language).faults
        guard found.isEmpty else { return found }
        return LetterSamples.contents(of: kind).lazy.map { text(of: $0, in: language).faults }.first { !$0.isEmpty }
          ?? []
      }
    }
  }

  // MARK: The folder

  private func ownLanguages(of kind: LetterKind) -> Set<String> {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
    let (prefix, suffix) = ("\(kind.rawValue).", ".mustache")
    return Set(
      names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) && $0.count > prefix.count + suffix.count - 1 }
        .map { String($0.dropFirst(prefix.count).dropLast(suffix.count)) }.filter { !$0.isEmpty })
  }

  private func own(_ kind: LetterKind, _ language: String) -> LetterTemplate? {
    guard let source = try? read(kind, language) else { return nil }
    return try? LetterTemplate(source, file: language, kind: kind)
  }

  /// The text of an own template; nil where there is none.
  private func read(_ kind: LetterKind, _ language: String) throws(TemplateFault) -> String? {
    let file = "\(kind.rawValue).\(language).mustache"
    guard let folder, ownLanguages(of: kind).contains(language) else { return nil }
    guard let data = FileManager.default.contents(atPath: folder + "/" + file), data.count <= 1_000_000 else {
      throw TemplateFault(file: file, line: 1, reason: "filen går inte att läsa")
    }
    do throws(Refusal) {
      var bytes = Array(data)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      return try TextFilter.accept(utf8: bytes, maxLength: 1_000_000, lines: .multiple)
    } catch {
      throw TemplateFault(file: file, line: 1, reason: "filen är inte text i UTF-8")
    }
  }

  // MARK: What ships

  private static func shipped(_ kind: LetterKind, _ language: String) -> LetterTemplate? {
    guard let source = EmbeddedText.letter(kind, language) else { return nil }
    let dates = language == "engelska" ? LetterDates.english : .swedish
    // What ships is held against the same rules by a test.
    return try? LetterTemplate(source, file: "\(kind.rawValue).\(language)", kind: kind, dates: dates)
  }

  private static func folded(_ name: String) -> String { String(name.map(SearchKey.plain)) }
}
