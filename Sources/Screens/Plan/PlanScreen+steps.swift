import Casework
import Domain
import TerminalKit

/// Submitting, approving, returning and adopting, as the district's policy says (R5.3).
extension PlanScreen {
  /// What Ctrl-F would do now, or why it can do nothing.
  var nextStep: Result<PlanEvent, Refusal> {
    func no(_ why: String) -> Result<PlanEvent, Refusal> { .failure(Refusal(.impossible, "noStep", why)) }
    guard let sheet else { return no("Planen läses in.") }
    let add = workplace.name(.addToPlan)
    guard let plan = sheet.plan, !isRevising else {
      return no(
        content.goals.isEmpty
          ? "Planen är tom. \(add) lägger till ett mål." : "Ändra något först; \(add) lägger till.")
    }
    guard sheet.enrolment.isOpen else { return no("Inskrivningen är avslutad.") }
    if workplace.refusal(of: .writePlan) == nil {
      switch plan.state {
      case .draft, .returned: return .success(sheet.policy == .approval ? .submit : .adopt)
      case .approved: return .success(.adopt)
      case .submitted: return no("Planen väntar på stadsdelens godkännande sedan \(waiting(plan)).")
      case .adopted, .withdrawn:
        return no("Planen är \(plan.state.label). \(workplace.name(.editPlan)) eller \(add) börjar en ny version.")
      }
    }
    if let reason = workplace.refusal(of: .approvePlan) { return no(reason) }
    guard plan.state == .submitted else {
      return no("Planen är \(plan.state.label); det finns inget att godkänna.")
    }
    return .success(.approve)
  }

  /// "fre 18/4, 3 dagar" – how long an approval has waited.
  func waiting(_ plan: ActivityPlan) -> String {
    guard let submitted = plan.submitted else { return "okänt" }
    let days = workplace.today - submitted.day
    let words = days == 0 ? "i dag" : days.counted("dag", "dagar")
    return "\(submitted.day.listText(today: workplace.today)), \(words)"
  }

  /// Ctrl-F: says what is missing, or asks with what will happen.
  mutating func finish() -> [Effect<Message>] {
    guard let sheet, let plan = sheet.plan, case .success(let event) = nextStep else { return [] }
    if event != .approve {
      do throws(Refusal) {
        try plan.requireComplete()
      } catch {
        return [
          .tell(
            error.message, "Fyll i det som saknas, sedan \(workplace.name(.finishPlan)) igen.",
            read: "Tillbaka till planen")
        ]
      }
    }
    if event == .adopt, !sheet.isAssessed {
      return [
        .ask(
          ["Kartläggningen är inte klar.", "Gör klart den först, eller skriv varför planen fastställs ändå."],
          no: "Tillbaka till planen", ways: [.way("s", "Skriv skälet …", .explain(.override))])
      ]
    }
    return [
      .ask(
        words(event, sheet) + (event == .approve ? [] : contractWarnings), no: "Nej, inte än", yes: yes(event),
        .advance(event, of: plan))
    ]
  }

  private func words(_ event: PlanEvent, _ sheet: PlanSheet) -> [String] {
    let district = sheet.districtName
    switch event {
    case .submit:
      return [
        "Skicka planen till \(district) för godkännande?",
        "Handläggaren får en uppgift. Planen kan inte ändras medan den väntar, men arbetet kan börja.",
      ]
    case .approve:
      return ["Godkänn planen?", "Coachen kan då fastställa den. Ditt namn sparas."]
    case .adopt:
      return [
        "Fastställ planen?",
        sheet.policy == .information
          ? "Den kan sedan inte ändras; en ändring blir nästa version. Handläggaren i \(district) får en uppgift att läsa den."
          : "Den kan sedan inte ändras; en ändring blir nästa version.",
      ]
    case .return, .edit: return []
    }
  }

  private func yes(_ event: PlanEvent) -> String {
    switch event {
    case .submit: "Ja, skicka"
    case .approve: "Ja, godkänn"
    case .adopt: "Ja, fastställ"
    case .return, .edit: "Ja"
    }
  }

  /// Takes the step with the plan as it was asked about, with a comment or the reason for adopting without an assessment.
  func step(
    _ event: PlanEvent, of plan: ActivityPlan, with written: PlanReasonScreen.Written? = nil
  ) -> [Effect<Message>] {
    let verb = AdvancePlan(
      plan: plan.id, version: plan.version, event: event,
      comment: written?.purpose == .return ? written?.text : nil,
      overrideReason: written?.purpose == .override ? written?.text : nil)
    return [.verb("planen", verb, at: workplace) { .advanced(event, $0) }]
  }

  /// What was done, for the message line.
  func done(_ event: PlanEvent, _ sheet: PlanSheet) -> String {
    switch event {
    case .submit: "Planen är skickad till \(sheet.districtName) för godkännande."
    case .approve: "Planen är godkänd. Coachen fastställer den."
    case .return: "Planen är återsänd till coachen med din kommentar."
    case .adopt:
      sheet.policy == .information
        ? "Planen är fastställd. Handläggaren har fått en uppgift att läsa den." : "Planen är fastställd."
    case .edit: "Utkastet är sparat."
    }
  }

  func markRead() -> [Effect<Message>] {
    guard let task = sheet?.readTask else { return [] }
    return [.verb("uppgiften", CloseTask(task: task.id, note: nil), at: workplace) { .taskClosed($0) }]
  }

  var keymap: KeyMap<Message> {
    let readOnly = whyReadOnly
    let row = selectedRow
    let isEnd = row == .followUp || row == .clientPart
    let isCaseworker = workplace.refusal(of: .approvePlan) == nil
    let (step, whyNot): (PlanEvent?, String?) =
      switch nextStep {
      case .success(let event): (event, nil)
      case .failure(let refusal): (nil, refusal.message)
      }
    let fixed = isEnd ? "Den raden kan inte tas bort, bara ändras (\(workplace.name(.editPlan)))." : nil
    let earlier = isRevising ? sheet?.plan?.number : sheet?.earlier?.number
    let finish = Binding<Message>(
      .finishPlan, stepTitle(step, isCaseworker), short: stepTitle(step, isCaseworker).lowercased(),
      synonyms: ["färdig", "klar", "skicka", "godkänn", "fastställ"], inFooter: true, disabled: whyNot, .finish)
    let returning = Binding<Message>(
      "plan.return", ["r"], "Återsänd med kommentar", short: "återsänd", inFooter: isCaseworker,
      disabled: workplace.refusal(of: .approvePlan) ?? (step == .approve ? nil : whyNot ?? "Planen är inte inskickad."),
      .returnPlan)
    let read = Binding<Message>(
      "plan.read", ["k"], "Planen är läst", short: "läst", synonyms: ["klar", "uppgift"], inFooter: isCaseworker,
      disabled: isCaseworker
        ? (sheet?.readTask == nil ? "Det finns ingen uppgift att läsa planen." : nil)
        : "Handläggaren markerar planen som läst.", .markRead)
    let editing: [Binding<Message>] = [
      Binding(
        .editPlan, "Ändra raden", short: "ändra", inFooter: !isCaseworker,
        disabled: readOnly, .edit),
      Binding(
        .addToPlan, "Nytt mål eller ny aktivitet", short: "ny", synonyms: ["lägg till"],
        inFooter: !isCaseworker, disabled: readOnly, .add),
      Binding(
        "plan.delete", ["x", .delete], "Ta bort raden", short: "ta bort", inFooter: !isCaseworker,
        disabled: readOnly ?? fixed, .delete),
    ]
    let rest: [Binding<Message>] = [
      Binding(
        "plan.difference", ["d"], "Visa skillnaden mot förra versionen",
        short: earlier.map { "skillnad mot version \($0)" } ?? "skillnad", synonyms: ["jämför"], inFooter: true,
        disabled: earlier == nil ? "Det finns ingen tidigare version att jämföra med." : nil, .difference),
      Binding(
        "plan.timeline", ["v"], showsTimeline ? "Visa planen som lista" : "Visa planen på en tidslinje",
        short: showsTimeline ? "lista" : "tidslinje", synonyms: ["vy", "veckor", "kalender"], inFooter: true,
        disabled: content.goals.isEmpty ? "Planen är tom." : nil, .timeline),
      Binding(
        "plan.save", [.control("s")], "Spara utkastet", short: "spara", inFooter: !isCaseworker, disabled: readOnly,
        .save),
      Binding(
        "plan.withdraw", [], "Återkalla den fastställda planen", synonyms: ["ångra", "ta tillbaka"],
        disabled: workplace.refusal(of: .writePlan)
          ?? (sheet?.plan?.state == .adopted && !isRevising ? nil : "Bara en fastställd plan återkallas."), .withdraw),
    ]
    return KeyMap(
      (isCaseworker ? [finish, returning, read] : editing) + rest
        + (isCaseworker ? editing : [finish, returning, read]),
      hints: list.hints(move: "Välj rad", mark: "", jump: "Hoppa till raden som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  private func stepTitle(_ step: PlanEvent?, _ isCaseworker: Bool) -> String {
    switch step {
    case .submit: "Skicka för godkännande"
    case .approve: "Godkänn"
    case .adopt: "Fastställ"
    case .return, .edit: "Återsänd"
    case nil: isCaseworker ? "Godkänn" : sheet?.policy == .approval ? "Skicka för godkännande" : "Fastställ"
    }
  }
}
