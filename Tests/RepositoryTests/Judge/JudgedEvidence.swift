import Foundation

/// What a negative decision needs (R7.5), held against what the register proves.
struct JudgedEvidence {
  let register: JudgedRegister
  /// The examination.
  let task: JudgedRow

  private var enrolment: JudgedRow? { register.enrolments[task.int("enrolment_id")!] }
  private var opened: String { String(task.text("opened")!.prefix(10)) }
  private var decisionDay: String { task.json("decision")["day"] as? String ?? "" }

  /// What is missing of a decision that was recorded at the moment `decided` and rests on the places `absences`.
  func missing(absences: [Int64], decided: String) -> Set<Fault> {
    guard let enrolment else { return [Fault(.twoCount, "the enrolment is gone")] }
    var faults: Set<Fault> = []
    let places = register.places(of: enrolment.id)
    let counted = places.filter { absences.contains($0.id) && register.counts($0) }
    if absences.count < 2 { faults.insert(Fault(.twoCount, "\(absences.count) counted")) }
    for gone in absences where !counted.contains(where: { $0.id == gone }) {
      faults.insert(Fault(.twoCount, "place \(gone) counts no longer"))
    }
    for place in places where absences.contains(place.id) && !register.canBeExamined(place) {
      faults.insert(Fault(.examinable, "place \(place.id)"))
    }
    for place in places where register.isUnregistered(place, at: decided) {
      faults.insert(Fault(.registered, "place \(place.id)"))
    }
    for check in register.tasks("checkAbsence", of: enrolment.id) where check.text("state") == "open" {
      guard check.text("opened")! <= decided else { continue }
      faults.insert(Fault(.checksClosed, "task \(check.id)"))
    }
    for place in counted {
      if !hasLetter(place, of: enrolment) { faults.insert(Fault(.letter, "place \(place.id)")) }
      if !wasAsked(place) { faults.insert(Fault(.reasonAsked, "place \(place.id)")) }
    }
    faults.formUnion(hearing(absences: absences, decided: decided))
    if !records("language").contains(where: { $0.text("at")! <= decided }) {
      faults.insert(Fault(.language, "nothing"))
    }
    return faults
  }

  // MARK: The letter

  /// Whether a letter, or of a recurring session a schedule or plan, proves that the client knew of the time.
  func hasLetter(_ place: JudgedRow, of enrolment: JudgedRow, until moment: String? = nil) -> Bool {
    let occasion = register.occasion(of: place)
    let start = occasion.text("start")!
    return register.letters.contains { letter in
      guard letter.int("enrolment_id") == enrolment.id, !isLapsed(letter, for: occasion.id),
        let day = letter.text("day"),
        ["post", "handedOver", "digitalMailbox"].contains(letter.text("way") ?? "")
      else { return false }
      if let moment, letter.text("recorded")! > moment { return false }
      guard register.calendar.workingDays(after: day, through: start) >= wanted(letter, enrolment) else { return false }
      let isNamed = register.named.contains {
        $0.int("letter_id") == letter.int("letter_id") && $0.int("occasion_id") == occasion.id
          && $0.text("start") == start
      }
      return isNamed && place.text("given")! <= day
    }
  }

  /// Whether the client's language, the time itself or, by post, the address did not hold when it went, or perhaps not.
  private func isLapsed(_ letter: JudgedRow, for occasion: Int64) -> Bool {
    let text = letter.text("lapses") ?? ""
    return text.contains("\"language\"") || text.contains("\"occasion \(occasion)\"")
      || (letter.text("way") == "post" && text.contains("\"recipient\""))
  }

  /// Five working days, more where set when the examination opened, fifteen where mail goes by Skatteverket.
  private func wanted(_ letter: JudgedRow, _ enrolment: JudgedRow) -> Int {
    let client = register.clients.first { $0.id == enrolment.int("client_id") }
    let isByOffice = client?.text("protection") == "protectedRegistration" && letter.text("way") == "post"
    return max(isByOffice ? 15 : 5, register.least("summonsDays", of: enrolment, on: opened) ?? 5)
  }

  // MARK: The question, the hearing, the language

  private func wasAsked(_ place: JudgedRow) -> Bool {
    guard let check = register.check(of: place) else { return false }
    let start = register.occasion(of: place).text("start")!
    return register.attempts.contains { $0.int("task_id") == check.id && $0.text("at")! > start }
  }

  /// The newest hearing before the decision: after the examination opened, of every absence, with five working days; and
  /// answered, or its day passed.
  private func hearing(absences: [Int64], decided: String) -> Set<Fault> {
    let held = records("hearing").filter { $0.text("at")! <= decided }
    guard let last = held.last, let content = content(last, "hearing") else {
      return [Fault(.hearing, "none was held")]
    }
    var faults: Set<Fault> = []
    let (told, answerBy) = (content["told"] as? String ?? "", content["answerBy"] as? String ?? "")
    // Sms and e-mail are no more than a reminder (R3.4); what was said was written down the day that it was said.
    let way = content["way"] as? String ?? ""
    let wasSaid = ["telephone", "visit", "viaInterpreter"].contains(way) && last.text("at")!.prefix(10) == told
    if way != "letter", !wasSaid {
      faults.insert(Fault(.hearingShown, "told \(told) by \(way), written down \(last.text("at")!)"))
    }
    if told < opened { faults.insert(Fault(.hearing, "told \(told), before the examination opened \(opened)")) }
    if told > decisionDay { faults.insert(Fault(.hearing, "told \(told), after the decision \(decisionDay)")) }
    let days = max(5, enrolment.flatMap { register.least("answerDays", of: $0, on: opened) } ?? 5)
    if !told.isEmpty, !answerBy.isEmpty, register.calendar.workingDays(after: told, through: answerBy) < days {
      faults.insert(Fault(.hearing, "told \(told), to answer by \(answerBy)"))
    }
    if let papers = content["papers"] as? String, papers.isEmpty {
      faults.insert(Fault(.hearing, "it names no papers"))
    }
    for absence in absences where !names(content, absence) {
      faults.insert(Fault(.hearing, "place \(absence) is not among what the client was told of"))
    }
    let answer = records("answer").last { $0.id > last.id && $0.text("at")! <= decided }
    let answered = (answer?.json("content")["answer"] as? [String: Any])?["day"] as? String
    if (answered ?? "") < told, decisionDay <= answerBy || decided.prefix(10) <= answerBy {
      faults.insert(Fault(.answered, "to answer by \(answerBy), decided \(decisionDay)"))
    }
    return faults
  }

  /// Whether the hearing names the absence.
  private func names(_ hearing: [String: Any], _ place: Int64) -> Bool {
    let row = register.places.first { $0.id == place }
    let named = (hearing["absences"] as? [Any] ?? []).compactMap { ($0 as? NSNumber)?.int64Value }
    return row?.int("occasion_id").map(named.contains) == true
  }

  private func records(_ kind: String) -> [JudgedRow] {
    register.records.filter { $0.int("task_id") == task.id && $0.text("kind") == kind }
  }

  private func content(_ record: JudgedRow, _ kind: String) -> [String: Any]? {
    let content = record.json("content")[kind] as? [String: Any]
    return content?["_0"] as? [String: Any] ?? content
  }
}
