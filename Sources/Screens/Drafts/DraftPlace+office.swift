import Casework
import Domain
import TerminalKit

/// The administrator's forms.
extension DraftPlace {
  static func ofOffice(_ key: DraftKey) -> DraftPlace? {
    switch key.kind {
    case "setting":
      let name = key[1]
      return DraftPlace("Regel") { workplace, _ throws(Refusal) in
        let sheet = try workplace.desk.run(OpenSettings())
        return sheet.rows.first { $0.id.key.rawValue == name }
          .map { SettingForm(at: workplace, row: $0, in: sheet) }
      }
    case "user" where key[1] == "end":
      let user = key.id(2) as User.ID
      return ofUsers("Avsluta användare") { workplace, sheet in
        sheet.rows.first { $0.id == user && $0.user.isActive }
          .map { UserEndForm(at: workplace, row: $0, in: sheet) }
      }
    case "user": return ofUsers("Ny användare") { UserForm(at: $0, in: $1) }
    case "freeDay": return onSheet("Ledig dag") { FreeDayForm(at: $0, in: $1) }
    case "room":
      let room = key.id(1) as Room.ID
      return onSheet(room.rawValue == 0 ? "Ny lokal" : "Lokal") { workplace, sheet in
        if room.rawValue == 0 { return RoomForm(at: workplace, room: nil, by: nil, in: sheet) }
        return sheet.rooms.first { $0.id == room }
          .map { RoomForm(at: workplace, room: $0, by: $0.centre, in: sheet) }
      }
    case "hours":
      let centre = key.id(1) as JobCentre.ID
      return onSheet("Öppettider") { workplace, sheet in
        sheet.centres.first { $0.id == centre }.map { OfficeHoursForm(at: workplace, centre: $0, in: sheet) }
      }
    case "district" where key[1] == "new": return onSheet("Ny stadsdel") { DistrictForm(at: $0, in: $1) }
    case "district":
      let (district, isEnd) = (key.id(2) as HomeDistrict.ID, key[1] == "end")
      return onSheet(isEnd ? "Avsluta stadsdel" : "Stadsdelens jobbtorg") { workplace, sheet in
        sheet.districts.first { $0.id == district }.map {
          isEnd
            ? DistrictEndForm(at: workplace, district: $0, in: sheet) as any Screen
            : DistrictMoveForm(at: workplace, district: $0, in: sheet)
        }
      }
    case "activity":
      let activity = key.id(1) as Activity.ID
      return onSheet(activity.rawValue == 0 ? "Ny aktivitet" : "Utbud") { workplace, sheet in
        if activity.rawValue == 0 { return ActivityForm(at: workplace, activity: nil, in: sheet) }
        return sheet.activities.first { $0.id == activity }
          .map { ActivityForm(at: workplace, activity: $0, in: sheet) }
      }
    default: return nil
    }
  }

  private static func onSheet(
    _ title: String, _ make: @escaping @Sendable (Workplace, OfficeSheet) -> (any Screen)?
  ) -> DraftPlace {
    DraftPlace(title) { workplace, _ throws(Refusal) in make(workplace, try workplace.desk.run(OpenOffice())) }
  }

  private static func ofUsers(
    _ title: String, _ make: @escaping @Sendable (Workplace, UserSheet) -> (any Screen)?
  ) -> DraftPlace {
    DraftPlace(title) { workplace, _ throws(Refusal) in make(workplace, try workplace.desk.run(OpenUsers())) }
  }
}
