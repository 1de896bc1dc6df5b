import TerminalTesting
import Testing

@testable import Screens
@testable import TerminalKit

/// What is here for å is said by each screen, or by the one below it.
@Suite struct ScreenScopeTests {
  /// Forms, choices and texts that belong to the screen that they were opened on.
  private static let belonging: Set<String> = [
    "ActivityForm", "AssessmentDifferenceScreen", "ClientFilterScreen", "DefinitionsScreen", "DistrictEndForm",
    "DistrictForm", "DistrictMoveForm", "FreeDayForm", "KeyScreen", "MadeLetterScreen", "MonthScreen",
    "OfficeHoursForm", "OpeningFormScreen", "ParticipationDefinitionsScreen", "PartnerFormScreen", "PeriodScreen",
    "PlanActivityScreen", "PlanDifferenceScreen", "PlanEndScreen", "PlanGoalScreen", "PlanReasonScreen",
    "PlanSessionsScreen", "RecordLetterScreen", "ReferralFormScreen", "ReportUnitScreen", "ResponsibleScreen",
    "ReturnScreen", "RoomForm", "SendingScreen", "SentLetterScreen", "SettingForm", "SettingHistoryScreen",
    "UserEndForm", "UserForm",
  ]

  @Test func `every screen of the catalogue says what is here, or is one of those that belong to the one below`()
    async throws
  {
    let catalogue = try ScreenCatalogue()
    var silent: Set<String> = []
    for entry in catalogue.entries {
      let driver = await catalogue.open(entry)
      let layer = try #require(driver.runtime.layers.last)
      if layer.scope == Scope() {
        silent.insert("\(type(of: layer))".replacing("ScreenLayer<", with: "").replacing(">", with: ""))
      }
    }
    #expect(silent == Self.belonging)
  }
}
