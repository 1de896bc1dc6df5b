import Casework
import Domain

@testable import Screens

/// Where letters are tested: a full day, with a printer, and what was sent and what waits on it.
protocol LetterDesk {}

extension LetterDesk {
  func office(_ documents: any DocumentMaker = StubPrinter()) throws -> (Workday, Workday.Cases) {
    var day = try Workday()
    day.documents = documents
    return (day, try day.fill())
  }

  func sent(_ day: Workday, _ enrolment: Enrolment.ID) throws -> [SentLetter] {
    try day.run(OpenLetters(enrolment: enrolment), as: day.anna).sent.map(\.letter)
  }

  func waiting(_ day: Workday) throws -> [ClientLetter] {
    try day.run(OpenOutbox(), as: day.anna).rows.map(\.letter)
  }
}
