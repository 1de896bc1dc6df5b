import Casework
import Domain

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
    HistoryAct("SendLetters", weight: 3) { history in
      guard let place = history.place() else { return }
      let who = history.session(.coach, of: place[1])
      let request = LetterRequest(enrolment: .init(place[1]), subject: .place(.init(place[0])))
      guard let content = history.attempt(ReadLetter(request), as: who) else { return }
      let letter = Letter(
        content: content, language: LetterLanguage(id: "svenska", label: "svenska"), body: "Välkommen.",
        text: "Välkommen.")
      history.attempt(SendLetters([letter], way: .post), as: who)
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
  /// A summons to a place, or the schedule of its activity, or the plan in which it stands.
  func send(place: Int64, enrolment: Int64, activity: Int64?, day: Day) {
    let isSchedule = activity != nil && chance(2)
    attempt(
      RecordSentLetter(
        enrolment: .init(enrolment), kind: isSchedule ? .schedule : .summons,
        subject: isSchedule ? .activity(.init(activity!)) : .place(.init(place)), language: "svenska",
        way: pick([.post, .post, .handedOver, .eMail, .textMessage])!, day: day), as: session(.coach, of: enrolment))
  }
}
