/// The one next step of a case, as the sentence at the top of the client card (screens.md "Klientkort").
public struct NextStep: Hashable, Sendable {
  /// A letter that came back and has not been sent anew (R3.4).
  public struct ReturnedLetter: Hashable, Sendable {
    /// What it was called.
    public var what: String
    /// The day it came back.
    public var day: Day
    /// Who holds the finding that counts about the time that it called to; nil where none does.
    public var counted: String?

    /// A letter that came back.
    public init(what: String, day: Day, counted: String? = nil) {
      self.what = what
      self.day = day
      self.counted = counted
    }
  }

  /// What the sentence is made from.
  public struct Situation: Hashable, Sendable {
    /// Where the enrolment stands.
    public var state: EnrolmentState
    /// How the referral ended it without a closure (R1.2).
    public var endedBy: ReferralEnd.Kind?
    /// How the five-day promise stands.
    public var promise: FirstVisitPromise.State
    /// The last day of the promise.
    public var promiseLastDay: Day
    /// The next booked time with its title.
    public var nextTime: (start: LocalDateTime, title: String)?
    /// A time that has begun and is neither over nor registered.
    public var begun: (start: LocalDateTime, title: String)?
    /// An open check of an absence: who has it and until when.
    public var absenceCheck: (owner: String, due: Day)?
    /// An open examination of the right to income support: who has it and until when.
    public var examination: (owner: String, due: Day)?
    /// An open task to reconsider: who has it, until when, and what.
    public var reconsideration: (owner: String, due: Day, what: String)?
    /// A letter that came back and is to be sent anew.
    public var returned: ReturnedLetter?
    /// Whether closing as `missedIntroduction` is proposed (R7.6).
    public var isClosureProposed: Bool
    /// Whether closing after a hire is proposed (R9.3).
    public var isHired: Bool
    /// Whether a new time is to be given after an absence.
    public var newTimeMissing: Bool
    /// Required and other questions left of the assessment.
    public var questionsLeft: Int
    /// Where the newest plan stands, nil when there is none.
    public var plan: PlanState?
    /// When the adopted plan is next followed up.
    public var planFollowUp: Day?
    /// The interruption that lasts (R8.2).
    public var interruption: Interruption?
    /// Past occasions on which nobody registered anything.
    public var unregistered: Int

    /// A situation.
    public init(
      state: EnrolmentState, endedBy: ReferralEnd.Kind? = nil, promise: FirstVisitPromise.State, promiseLastDay: Day,
      nextTime: (start: LocalDateTime, title: String)? = nil, begun: (start: LocalDateTime, title: String)? = nil,
      absenceCheck: (owner: String, due: Day)? = nil,
      examination: (owner: String, due: Day)? = nil,
      reconsideration: (owner: String, due: Day, what: String)? = nil, returned: ReturnedLetter? = nil,
      isClosureProposed: Bool = false, isHired: Bool = false,
      newTimeMissing: Bool,
      questionsLeft: Int, plan: PlanState? = nil, planFollowUp: Day? = nil, interruption: Interruption? = nil,
      unregistered: Int
    ) {
      self.state = state
      self.endedBy = endedBy
      self.promise = promise
      self.promiseLastDay = promiseLastDay
      self.nextTime = nextTime
      self.begun = begun
      self.absenceCheck = absenceCheck
      self.examination = examination
      self.reconsideration = reconsideration
      self.returned = returned
      self.isClosureProposed = isClosureProposed
      self.isHired = isHired
      self.newTimeMissing = newTimeMissing
      self.questionsLeft = questionsLeft
      self.plan = plan
      self.planFollowUp = planFollowUp
      self.interruption = interruption
      self.unregistered = unregistered
    }

    public static func == (a: Situation, b: Situation) -> Bool {
      NextStep.sentence(a, today: Day(ordinal: 0)) == NextStep.sentence(b, today: Day(ordinal: 0))
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(state) }
  }

  /// The sentence, Swedish, without "Nästa steg:".
  public let text: String

  /// The next step of a situation on `today`.
  public init(_ situation: Situation, today: Day) { text = NextStep.sentence(situation, today: today) }

  private static func sentence(_ now: Situation, today: Day) -> String {
    let booked = now.nextTime.map { time in
      "\(time.title.lowercased()) är bokad \(time.start.day.listText(today: today)) \(time.start.time.text)"
    }
    switch now.endedBy {
    case .returned:
      return "stadsdelen kompletterar den återsända remissen; när den kommer igen öppnas en ny inskrivning."
    case .revoked: return "inget – stadsdelen har återkallat remissen."
    case nil: break
    }
    if let task = now.reconsideration {
      return "\(task.owner) omprövar \(task.what), senast \(task.due.listText(today: today)) – underlaget är ändrat."
    }
    if now.state == .closed { return "inget – inskrivningen är avslutad." }
    if now.unregistered > 0 {
      return "registrera närvaro – \(now.unregistered.counted("tillfälle", "tillfällen")) saknar den."
    }
    if let time = now.begun {
      return "registrera närvaro – \(time.title.lowercased()) började \(time.start.time.text)."
    }
    if let check = now.absenceCheck {
      return "\(check.owner) kontrollerar frånvaroorsaken, senast \(check.due.listText(today: today))"
        + (now.returned.map { "; \($0.what) kom tillbaka \($0.day.listText(today: today))." } ?? ".")
    }
    if let letter = now.returned {
      let came = "\(letter.what) kom tillbaka \(letter.day.listText(today: today))"
      return letter.counted.map { "\($0) prövar frånvaroorsaken på nytt – \(came), klienten var inte kallad." }
        ?? "ta reda på adressen och skicka ett nytt brev – \(came)."
    }
    if now.isClosureProposed { return "pröva avslut – kom inte till introduktionsmötet." }
    if now.isHired { return "pröva avslut – klienten har fått arbete." }
    if let interruption = now.interruption {
      let back = interruption.expectedReturn
      return back <= today
        ? "avbrottet skulle sluta \(back.listText(today: today)) – avsluta eller förläng det."
        : "avbrott (\(interruption.reason.label)), väntas tillbaka \(back.listText(today: today))"
          + (booked.map { "; \($0)." } ?? ".")
    }
    if now.newTimeMissing { return "ge ny tid efter frånvaron." }
    if let examination = now.examination {
      return "\(examination.owner) prövar rätten till försörjningsstöd, "
        + "senast \(examination.due.listText(today: today))" + (booked.map { "; \($0)." } ?? ".")
    }
    switch now.state {
    case .referred:
      switch now.promise {
      case .breached(let days): return "boka första tid – \(days.counted("dag", "dagar")) för sent."
      case .unknown: return "boka första tid."
      default: return "boka första tid, senast \(now.promiseLastDay.listText(today: today))."
      }
    case .firstVisitGiven:
      let meeting = "introduktionsmöte"
      return booked.map { $0.hasPrefix(meeting) ? "\($0)." : "\(meeting) – \($0)." }
        ?? "boka ny tid – ingen tid är bokad."
    case .introduced: return "börja kartläggningen" + (booked.map { " – \($0)." } ?? ".")
    case .assessing:
      let left = now.questionsLeft
      return "gör klart kartläggningen – \(left.counted("fråga", "frågor")) återstår"
        + (booked.map { ", \($0)." } ?? ", ingen tid är bokad.")
    case .assessed:
      switch now.plan {
      case nil: return "gör en aktivitetsplan" + (booked.map { " – \($0)." } ?? ".")
      case .draft: return "gör klart planen och fastställ den."
      case .submitted: return "stadsdelen godkänner planen."
      case .approved: return "fastställ den godkända planen."
      case .returned: return "ändra planen efter stadsdelens kommentar."
      case .adopted: return "börja aktiviteterna i planen."
      case .withdrawn: return "gör en ny version av planen, som är återkallad."
      }
    case .active:
      if let follow = now.planFollowUp {
        return "följ upp planen \(follow.listText(today: today))" + (booked.map { " – \($0)." } ?? ".")
      }
      return booked.map { "\($0)." } ?? "boka uppföljning."
    case .interrupted: return "avbrott pågår."
    case .closed: return "inget – inskrivningen är avslutad."
    }
  }
}
