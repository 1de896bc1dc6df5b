import Domain
import Testing

/// R9.2: who fits an opening, with the reasons in words, from a completed assessment and an adopted plan.
@Suite struct OpeningMatchTests {
  static let form = AssessmentForm(
    version: 1,
    sections: [
      AssessmentSection(
        id: "all", title: "Allt",
        questions: [
          question("desired_work", .text), question("own_goal", .text), question("work_experience", .text),
          question("education_details", .text), question("languages", .text), question("adjustments", .text),
          question("obstacles", .text),
          question("education_level", .choice, ["none", "compulsory", "upper_secondary"]),
          question("sfi_course", .choice, ["not_needed", "not_started", "course_b", "course_c", "passed"]),
          question("travel_time", .choice, ["minutes_30", "minutes_60", "longer"]),
          question("driving_licence", .choices, ["b", "c", "none"]), question("weekly_hours", .number),
        ])
    ])

  private static func question(
    _ id: String, _ kind: AssessmentQuestion.Kind, _ options: [String] = []
  ) -> AssessmentQuestion {
    AssessmentQuestion(
      id: id, kind: kind, text: id, help: "", isRequired: false,
      options: options.map { AssessmentOption(id: $0, label: $0.uppercased()) })
  }

  static let answers: [String: AssessmentAnswer] = [
    "desired_work": .text("Helst inom vården, gärna som vårdbiträde."), "work_experience": .text("Städning i två år."),
    "languages": .text("Talar svenska och engelska, läser somaliska."), "adjustments": .text("Inga tunga lyft i kök."),
    "obstacles": .text("Saknar barnomsorg."), "education_level": .choice("compulsory"),
    "sfi_course": .choice("course_c"), "travel_time": .choice("minutes_60"), "driving_licence": .choices(["b"]),
    "weekly_hours": .number(30),
  ]

  private static let profile = MatchProfile(
    form: form, answers: answers,
    plan: .init(goals: [ActivityPlan.Goal(words: "Arbeta som undersköterska")]))

  struct Row: Sendable, CustomTestStringConvertible {
    var asked: Opening.Requirements
    var isFit: Bool
    var summary: String
    var testDescription: String { summary }
  }

  @Test(
    "a requirement says in words whether it is met",
    arguments: [
      Row(asked: .init(), isFit: true, summary: "platsen har inga krav"),
      Row(asked: .init(words: ["vård"]), isFit: true, summary: "vill arbeta med vård"),
      Row(asked: .init(words: ["undersköt"]), isFit: true, summary: "har mål om undersköt"),
      Row(
        asked: .init(words: ["städ", "vård"]), isFit: true, summary: "vill arbeta med vård, har arbetat med städ"),
      Row(asked: .init(words: ["bagare"]), isFit: false, summary: "nämner inte bagare"),
      Row(asked: .init(languages: ["engelska", "somaliska"]), isFit: true, summary: "talar engelska, somaliska"),
      Row(asked: .init(languages: ["tyska"]), isFit: false, summary: "nämner inte språket tyska"),
      Row(asked: .init(licences: ["b"]), isFit: true, summary: "har körkort B"),
      Row(asked: .init(licences: ["b", "c"]), isFit: false, summary: "saknar körkort C"),
      Row(asked: .init(education: "compulsory"), isFit: true, summary: "utbildning: COMPULSORY"),
      Row(
        asked: .init(education: "upper_secondary"), isFit: false,
        summary: "utbildning: COMPULSORY, krav UPPER_SECONDARY"),
      Row(asked: .init(swedish: "course_b"), isFit: true, summary: "svenska: COURSE_C"),
      Row(asked: .init(swedish: "passed"), isFit: false, summary: "svenska: COURSE_C, krav PASSED"),
      Row(asked: .init(travel: "minutes_30"), isFit: true, summary: "resa: MINUTES_60"),
      Row(asked: .init(travel: "longer"), isFit: false, summary: "resa: MINUTES_60, krav LONGER"),
      Row(asked: .init(hours: 30), isFit: true, summary: "kan 30 tim/vecka"),
      Row(asked: .init(hours: 40), isFit: false, summary: "kan 30 av 40 tim/vecka"),
      Row(asked: .init(other: "egen cykel"), isFit: true, summary: "fråga om: egen cykel"),
      Row(
        asked: .init(words: ["vård"], licences: ["c"], hours: 20, other: "cykel"), isFit: false,
        summary: "saknar körkort C · vill arbeta med vård · kan 20 tim/vecka · fråga om: cykel"),
    ])
  func requirement(_ row: Row) {
    let match = OpeningMatch(of: Self.profile, with: row.asked)
    #expect(match.isFit == row.isFit)
    #expect(match.summary == row.summary)
  }

  @Test func `what nobody has answered speaks against nobody, and says so`() {
    let empty = MatchProfile(form: Self.form, answers: [:], plan: .init())
    let match = OpeningMatch(
      of: empty,
      with: .init(
        languages: ["tyska"], licences: ["b"], education: "compulsory", swedish: "passed", travel: "longer", hours: 20))
    #expect(match.isFit)
    #expect(match.reasons.count == 6)
    for reason in match.reasons {
      #expect(reason.verdict == .unknown)
      #expect(reason.words.hasSuffix("är inte besvarat"))
    }
  }

  @Test func `who needs no course of Swedish meets every one`() {
    var answers = Self.answers
    answers["sfi_course"] = .choice("not_needed")
    let profile = MatchProfile(form: Self.form, answers: answers, plan: .init())
    #expect(OpeningMatch(of: profile, with: .init(swedish: "passed")).isFit)
  }

  /// R11.2: neither a match nor what a matcher sees holds health, obstacles or the language that a letter is written in.
  @Test func `health and obstacles are not read`() {
    #expect(
      Set(Self.profile.answers.keys.map(\.rawValue)).isDisjoint(with: ["adjustments", "needs_adjustment", "obstacles"]))
    #expect(!OpeningMatch(of: Self.profile, with: .init(words: ["kök"])).isFit)
    #expect(!OpeningMatch(of: Self.profile, with: .init(words: ["barnomsorg"])).isFit)
  }
}
