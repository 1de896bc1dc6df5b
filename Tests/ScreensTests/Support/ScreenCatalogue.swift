import Casework
import Domain
import TerminalKit

@testable import Screens

/// The screens of clients and referrals, for tests that go through all of them.
enum ScreenCatalogue {
  @MainActor static func all(_ cases: Workday.Cases, in day: Workday) -> [any Screen] {
    let workplace = day.workplace(day.anna)
    var screens: [any Screen] = [
      ClientsScreen(at: workplace), ClientsScreen(at: workplace, isSearching: true),
      ClientFilterScreen(at: workplace, filter: ClientListQuery.Filter()),
      CoachChoiceScreen(at: workplace, who: "3 klienter"), ClientCardScreen(at: workplace, enrolment: cases.asa),
      NoteFormScreen(at: workplace, enrolment: cases.asa, corrects: nil), ReferralsScreen(at: workplace),
      ReferralFormScreen(at: workplace),
    ]
    if let card = try? day.run(OpenClientCard(enrolment: cases.orjan), as: day.anna) {
      screens.append(ClosureFormScreen(at: workplace, card: card))
      screens.append(ReferralPanelScreen(card: card, today: workplace.today))
    }
    return screens
  }
}
