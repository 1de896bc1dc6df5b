import Casework
import Domain
import GRDB

/// What of letters held when (R3.4).
extension RegisterTransaction {
  func madeLetters(of enrolment: Enrolment.ID) throws(Refusal) -> [ClientLetter] {
    let ids: [ClientLetter.ID] = try Refusal.translating {
      try all(
        "SELECT id FROM letter WHERE enrolment_id = ? AND made IS NOT NULL AND NOT discarded ORDER BY id", [enrolment]
      ) {
        try $0.value("id")
      }
    }
    var letters: [ClientLetter] = []
    for id in ids { letters.append(try letter(id)) }
    return letters
  }

  func takeCasesOfLetters() throws(Refusal) -> [Enrolment.ID] {
    try Refusal.translating {
      let found: [Enrolment.ID] = try all("SELECT enrolment_id FROM letter_review ORDER BY 1") {
        try $0.value("enrolment_id")
      }
      if !found.isEmpty { try execute("DELETE FROM letter_review") }
      return found
    }
  }

  func standings(of letter: ClientLetter.ID) throws(Refusal) -> [LetterStanding] {
    try Refusal.translating {
      try all("SELECT at, lapsed FROM letter_standing WHERE letter_id = ? ORDER BY id", [letter]) {
        LetterStanding(at: try $0.value("at"), lapsed: Set(try JSONText.decode(try $0.value("lapsed")) as [LetterPart]))
      }
    }
  }

  func addStanding(_ standing: LetterStanding, of letter: ClientLetter.ID) throws(Refusal) {
    let lapsed = standing.lapsed.sorted { $0.rawValue < $1.rawValue }
    try Refusal.translating {
      try execute(
        "INSERT INTO letter_standing (letter_id, at, lapsed) VALUES (?, ?, ?)",
        [letter, standing.at, try JSONText.encode(lapsed)])
    }
  }

  func replaceStandings(of letter: ClientLetter.ID, with standings: [LetterStanding]) throws(Refusal) {
    try Refusal.translating { try execute("DELETE FROM letter_standing WHERE letter_id = ?", [letter]) }
    for standing in standings { try addStanding(standing, of: letter) }
  }

  func setLapses(_ lapses: [LetterLapse], of letter: SentLetter.ID) throws(Refusal) {
    try Refusal.translating {
      try execute("UPDATE sent_letter SET lapses = ? WHERE id = ?", [try JSONText.encode(lapses), letter])
    }
  }
}
