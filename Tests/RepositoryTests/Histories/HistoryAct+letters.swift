import Casework
import Domain
import GRDB

/// Letters: written, printed, sent.
extension HistoryAct {
  static let letters: [HistoryAct] = [
    HistoryAct("RecordSentLetter", weight: 6) { history in
      guard
        let place = history.any(
          "SELECT p.id, p.enrolment_id, o.activity_id FROM participant p JOIN occasion o ON o.id = p.occasion_id")
      else { return }
      history.send(place: place[0], enrolment: place[1], activity: place[2], day: history.day())
    },
    HistoryAct("MakeLetter", weight: 4) { history in
      guard let place = history.comingPlace() else { return }
      let who = history.session(.coach, of: place[1])
      let request = LetterRequest(enrolment: .init(place[1]), subject: .place(.init(place[0])))
      guard let content = history.attempt(ReadLetter(request), as: who) else { return }
      let letter = Letter(
        content: content, language: LetterLanguage(id: "svenska", label: "svenska"), body: "Välkommen.",
        text: "Välkommen.")
      guard let made = history.attempt(MakeLetter(letter), as: who) else { return }
      if history.chance(2) { history.attempt(RecordPrinting([made.id: .printed(at: history.now)]), as: who) }
      if history.chance(2) {
        history.attempt(SendLetters([made.id], way: .post, day: history.now.day), as: who)
      } else if history.chance(2) {
        history.attempt(DiscardLetters([made.id]), as: who)
      }
    },
    HistoryAct("RecordPrinting") { history in
      guard let letter = history.letter() else { return }
      let printing: ClientLetter.Printing = history.pick([
        .queued(at: history.now, job: "P-1"), .printed(at: history.now), .notPrinted,
      ])!
      history.attempt(
        RecordPrinting([.init(letter[0] as Int64): printing]), as: history.session(.coach, of: letter[1]))
    },
    HistoryAct("SendLetters", weight: 4) { history in
      guard let letter = history.letter() else { return }
      let way = history.pick([SendingWay.post, .post, .handedOver, .digitalMailbox, .eMail])!
      let day = history.chance(3) ? history.day() : history.now.day
      history.attempt(
        SendLetters([.init(letter[0] as Int64)], way: way, day: day, agreed: way.isReminder ? day : nil),
        as: history.session(.coach, of: letter[1]))
    },
    HistoryAct("DiscardLetters", weight: 1) { history in
      guard let letter = history.letter() else { return }
      history.attempt(DiscardLetters([.init(letter[0] as Int64)]), as: history.session(.coach, of: letter[1]))
    },
    HistoryAct("RecordReturn", weight: 4) { history in
      guard
        let sent = history.any(
          "SELECT s.id, l.enrolment_id FROM sent_letter s JOIN letter l ON l.id = s.letter_id")
      else { return }
      let who = history.session(.coach, of: sent[1])
      let returned = history.attempt(
        RecordReturn(.init(sent[0] as Int64), day: history.chance(4) ? history.day() : history.now.day), as: who)
      guard returned != nil, history.chance(3) else { return }
      history.attempt(WithdrawReturn(enrolment: .init(sent[1]), sent: .init(sent[0]), reason: "Fel brev."), as: who)
    },
    HistoryAct("WithdrawReturn", weight: 3) { history in
      guard
        let sent = history.any(
          """
          SELECT s.id, l.enrolment_id FROM sent_letter s JOIN letter l ON l.id = s.letter_id
          WHERE s.came_back IS NOT NULL
          """)
      else { return }
      history.attempt(
        WithdrawReturn(enrolment: .init(sent[1]), sent: .init(sent[0]), reason: "Fel brev."),
        as: history.session(.coach, .caseworker, of: sent[1]))
    },
    HistoryAct("WithdrawLetter", weight: 3) { history in
      guard
        let sent = history.any(
          "SELECT s.id, l.enrolment_id FROM sent_letter s JOIN letter l ON l.id = s.letter_id")
      else { return }
      history.attempt(
        WithdrawLetter(enrolment: .init(sent[1]), letter: .init(sent[0]), reason: "Fel brev."),
        as: history.session(.coach, .caseworker, of: sent[1]))
    },
  ]
}

extension History {
  /// A letter that was made, most often one that waits to be sent, and whose it is.
  func letter() -> Row? {
    let all = "SELECT id, enrolment_id FROM letter"
    return (chance(5) ? nil : any(all + " WHERE pending = 1")) ?? any(all)
  }

  /// A summons to a place, or the schedule of its activity, or the plan in which it stands.
  func send(place: Int64, enrolment: Int64, activity: Int64?, day: Day) {
    let isSchedule = activity != nil && chance(2)
    let way = pick([SendingWay.post, .post, .handedOver, .eMail, .textMessage])!
    attempt(
      RecordSentLetter(
        enrolment: .init(enrolment), kind: isSchedule ? .schedule : .summons,
        subject: isSchedule ? .activity(.init(activity!)) : .place(.init(place)), language: "svenska",
        way: way, day: day, agreed: way.isReminder ? day : nil), as: session(.coach, of: enrolment))
  }
}
