/// What a register begins with: the jobbtorg with their rooms, the districts, hours, lengths and settings (R1.7).
///
/// Everything refers by name; the names have been checked to exist when the value comes from a file.
public struct ReferenceData: Hashable, Codable, Sendable {
  /// The jobbtorg in the file's order.
  public var centres: [JobCentreReference]
  /// The districts that are and were.
  public var districts: [HomeDistrictReference]
  /// The city's office hours, for the jobbtorg that have none of their own.
  public var officeHours: OfficeHours
  /// The usual length of each kind of meeting in minutes; every kind is there.
  public var appointmentMinutes: [AppointmentKind: Int]
  /// The settings that differ from the defaults or repeat them.
  public var settings: [SettingReference]

  /// Reference data.
  public init(
    centres: [JobCentreReference], districts: [HomeDistrictReference], officeHours: OfficeHours,
    appointmentMinutes: [AppointmentKind: Int], settings: [SettingReference]
  ) {
    self.centres = centres
    self.districts = districts
    self.officeHours = officeHours
    self.appointmentMinutes = appointmentMinutes
    self.settings = settings
  }

  /// The office hours of the jobbtorg with this name.
  public func officeHours(of centre: String) -> OfficeHours {
    centres.first { $0.name == centre }?.officeHours ?? officeHours
  }
}
