import Domain
import TestSupport

/// A random history of one enrolment on the pure chain, beside a model that is kept without the chain's tables.
///
/// The model knows the no-shows that stand with what was found, what is shown for each, and who acts; after each act
/// `faults` says in words what the chain got wrong.
struct ChainHistory {
  /// A no-show as the model keeps it.
  struct Missed {
    var occasion: Occasion
    /// nil while it is not checked.
    var counts: Bool?
    var letterDay: Day?
    var attemptDay: Day?
  }

  var chain = NoShowChain()
  var missed: [Occasion.ID: Missed] = [:]
  var unregistered: Set<Occasion.ID> = []
  var told: Hearing?
  var answered: Day?
  var languageConsidered = false
  /// The day on which the examination opened.
  var opened = Day(iso: "2008-03-03")!
  var today = Day(iso: "2008-03-03")!
  var random: SeededGenerator
  /// Open tasks, as the consequences open and withdraw them.
  var checks: Set<Occasion.ID> = []
  var examinations = 0
  var negatives = 0
  var refusals = 0
  var faults: [String] = []

  init(random: SeededGenerator) { self.random = random }

  var count: Int { missed.values.count { $0.counts == true } }

  mutating func run(acts: Int) {
    for _ in 0..<acts {
      let before = count
      act()
      if count > before, count >= 2, examinations == 0 { faults.append("count rose to \(count), nothing to examine") }
      if count < 2, examinations > 0 { faults.append("an examination without its ground") }
      if checks != Set(missed.keys) { faults.append("a no-show without its task, or a task without its no-show") }
      if count != chain.count { faults.append("the chain counts \(chain.count), there are \(count)") }
    }
  }

  private mutating func act() {
    let occasion = Occasion.ID(Int64.random(in: 1...5, using: &random))
    switch Int.random(in: 0..<20, using: &random) {
    case 0...4: miss(occasion)
    case 5...6: takeAway(occasion, Bool.random(using: &random) ? .corrected : .notHeld)
    case 7...11: find(occasion, counts: Int.random(in: 0..<4, using: &random) > 0)
    case 12: missed[occasion]?.letterDay = today - Int.random(in: 0...14, using: &random)
    case 13: missed[occasion]?.attemptDay = today
    case 14:
      told = hearing(on: today, answerBy: today + Int.random(in: 1...12, using: &random))
      answered = nil
    case 15: if told != nil { answered = today }
    case 16: languageConsidered.toggle()
    case 17: if unregistered.isEmpty { unregistered.insert(occasion) } else { unregistered.removeAll() }
    case 18: fillIn()
    default: decide()
    }
    today = today + Int.random(in: 0...3, using: &random)
  }

  private mutating func miss(_ id: Occasion.ID) {
    carryOut(at: id) { chain throws(Refusal) in try chain.apply(.missed, at: id) }
    if missed[id] == nil { missed[id] = Missed(occasion: Checklists.meeting(today.iso, id: id.rawValue)) }
  }

  private mutating func takeAway(_ id: Occasion.ID, _ event: LinkEvent) {
    carryOut(at: id) { chain throws(Refusal) in try chain.apply(event, at: id) }
    missed[id] = nil
  }

  private mutating func find(_ id: Occasion.ID, counts: Bool) {
    let isRefused = carryOut(at: id) { chain throws(Refusal) in
      try chain.apply(counts ? .foundCounting : .foundExcused, at: id)
    }
    if isRefused != (missed[id] == nil) { faults.append("a finding without a no-show, or refused with one") }
    missed[id]?.counts = counts
  }

  /// Somebody careful sees to nearly everything: at most one item is left out.
  private mutating func fillIn() {
    let left = Int.random(in: 0..<8, using: &random)
    for id in missed.keys.sorted() {
      let meeting = missed[id]?.occasion.start.day
      if left != 1 { missed[id]?.letterDay = meeting.map { $0 - 10 } }
      if left != 2 { missed[id]?.attemptDay = today }
    }
    if left != 3 { unregistered.removeAll() }
    if left != 4 { languageConsidered = true }
    // As if it had opened a while ago; told before that, it is no hearing.
    if chain.examination.isOpen { opened = today - (left == 7 ? 3 : 12) }
    if left != 5 { told = hearing(on: today - 9, answerBy: today + (left == 6 ? 1 : -1)) }
    answered = nil
    decide()
  }

  /// A hearing that names what counts now.
  private func hearing(on day: Day, answerBy: Day) -> Hearing {
    Hearing(
      told: day, way: .letter, answerBy: answerBy, absences: Set(missed.filter { $0.value.counts == true }.keys),
      papers: "närvarolistan")
  }

  /// Somebody tries to close it, in any role, with any outcome.
  private mutating func decide() {
    let role = Bool.random(using: &random) ? Role.caseworker : Role.allCases.randomElement(using: &random) ?? .coach
    let outcome = RightOutcome.allCases.randomElement(using: &random) ?? .noMeasure
    let (list, wasOpen) = (ExaminationChecklist(facts, on: today), chain.examination.isOpen)
    let isRefused = carryOut(at: nil) { chain throws(Refusal) in
      try chain.close(as: outcome, checklist: list, by: role, at: .district(.init(1)))
    }
    if isRefused {
      refusals += 1
      let isAllowed = role == .caseworker && wasOpen && (outcome == .noMeasure || hasEverything)
      if isAllowed { faults.append("a \(role.rawValue) may close it as \(outcome.rawValue), and was refused") }
      return
    }
    examinations -= 1
    if !wasOpen { faults.append("closed what was not open") }
    if role != .caseworker { faults.append("a \(role.rawValue) closed the second task") }
    guard outcome != .noMeasure else { return }
    negatives += 1
    if !hasEverything { faults.append("a negative outcome while an item of R7.5 was missing") }
  }

  /// What R7.5 asks for, said again without the checklist.
  private var hasEverything: Bool {
    let counted = missed.values.filter { $0.counts == true }
    guard unregistered.isEmpty, languageConsidered, let told, told.told <= today else { return false }
    guard answered != nil || told.answerBy < today else { return false }
    guard told.told >= opened, workingDays(from: told.told, to: told.answerBy) >= 5, counted.count >= 2,
      !missed.values.contains(where: { $0.counts == nil })
    else { return false }
    return counted.allSatisfy { absence in
      // Nobody is told of an absence before it.
      guard told.absences.contains(absence.occasion.id), told.told >= absence.occasion.start.day,
        let asked = absence.attemptDay,
        asked >= absence.occasion.start.day, let letter = absence.letterDay
      else { return false }
      return workingDays(from: letter, to: absence.occasion.start.day) >= 5
    }
  }

  private func workingDays(from first: Day, to last: Day) -> Int {
    var (day, count) = (first, 0)
    while day < last {
      day = day + 1
      if WorkingCalendar().isWorking(day) { count += 1 }
    }
    return count
  }

  private var facts: ExaminationFacts {
    let counted = missed.values.filter { $0.counts == true }.sorted { $0.occasion.id < $1.occasion.id }
    func evidence(_ day: Day?) -> [Evidence] { day.map { [Evidence(day: $0, what: "brev", by: "Karin Ek")] } ?? [] }
    return ExaminationFacts(
      opened: opened,
      absences: counted.map { absence in
        .init(
          occasion: absence.occasion, given: absence.occasion.start.day - 20,
          finding: Evidence(day: absence.occasion.start.day, what: "gick inte att nå", by: "Karin Ek"),
          summons: evidence(absence.letterDay).map { SummonsEvidence($0) },
          attempts: evidence(absence.attemptDay).map { .init(at: LocalDateTime($0.day, ClockTime(minutes: 600)!), $0) })
      },
      unregistered: unregistered.map { Checklists.meeting("2008-03-01", id: $0.rawValue) },
      unchecked: missed.values.filter { $0.counts == nil }.map(\.occasion),
      heard: told.map {
        .init(hearing: $0, told: Evidence(day: $0.told, what: "brev", by: "Karin Ek"), answer: evidence(answered).first)
      },
      language: languageConsidered ? evidence(today).first : nil)
  }

  /// Hands the chain an act and does what follows to the model's tasks; true where it was refused.
  @discardableResult
  private mutating func carryOut(
    at occasion: Occasion.ID?, _ act: (inout NoShowChain) throws(Refusal) -> [ChainConsequence]
  ) -> Bool {
    do throws(Refusal) {
      for consequence in try act(&chain) {
        switch consequence {
        case .openCheck:
          if let occasion, !checks.insert(occasion).inserted { faults.append("two tasks for one no-show") }
        case .withdrawCheck:
          if let occasion, checks.remove(occasion) == nil { faults.append("withdrew a task that was not there") }
        case .openExamination:
          examinations += 1
          if examinations > 1 { faults.append("two examinations at once") }
          // An examination has its own hearing.
          (told, answered, languageConsidered, opened) = (nil, nil, false, today)
        case .withdrawExamination: examinations -= 1
        case .withdrawNewTime, .proposeClosure, .withdrawProposal: break
        }
      }
      return false
    } catch {
      return true
    }
  }
}
