import Casework
import Domain
import TerminalKit
import Testing

@testable import Screens

/// The keys of Min dag, Närvaro and Uppgifter: each means one thing, and each can be typed on any keyboard.
@MainActor @Suite struct KeyTests {
  @Test func noKeyMeansTwoThingsOnAScreen() throws {
    let day = try Workday()
    let place = day.workplace(day.anna)
    func check<S: Screen>(_ screen: S) {
      let map = screen.keymap
      #expect(map.collisions.isEmpty, "\(S.self)")
      #expect(Set(map.bindings.map(\.id)).count == map.bindings.count, "\(S.self)")
      for binding in map.bindings {
        #expect(!binding.title.isEmpty)
        #expect(binding.keys.allSatisfy { key in if case .function = key { false } else { true } })
      }
    }
    check(CoachDayScreen(at: place))
    check(CaseworkerDayScreen(at: place))
    check(OccasionsScreen(at: place))
    check(RollCallScreen(at: place, occasion: .init(1)))
    check(PlanSessionsScreen(at: place, from: place.today))
    check(TasksScreen(at: place))
    check(AbsenceScreen(at: place, task: .init(1)))
  }
}
