import Casework
import Domain
import Repository

/// A register with two jobbtorg, three districts, a coach and a handläggare; everybody in it is made up.
struct Office {
  let register: Register
  let session: Session
  let vallingby: JobCentre.ID
  let kista: JobCentre.ID
  let hasselby: HomeDistrict.ID
  let bromma: HomeDistrict.ID
  let rinkeby: HomeDistrict.ID
  let coach: User.ID
  let caseworker: User.ID

  /// Who looks into it and changes rows by hand: somebody who is not switched off by what is tested.
  var admin: Session {
    Session(user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
  }

  static let today = Day(iso: "2008-04-21")!
  static let now = LocalDateTime(iso: "2008-04-21T09:00")!

  init(_ register: Register? = nil) throws {
    let register = try register ?? Register.inMemory()
    self.register = register
    let boot = Session.nobody(at: Office.now)
    let made = try register.run(
      Act(access: .write) { work, _ throws(Refusal) in
        if try work.users().isEmpty {
          try work.load(reference: Office.reference, form: Office.form, catalogue: Office.catalogue)
          _ = try work.addUser(
            name: "admin", fullName: "Admin", assignments: [.init(role: .administrator, unit: .city)])
          let centre = try work.centres()[1].id
          let district = try work.districts()[1].id
          _ = try work.addUser(
            name: "anna", fullName: "Anna Berg", assignments: [.init(role: .coach, unit: .centre(centre))])
          _ = try work.addUser(
            name: "karin", fullName: "Karin Ek", assignments: [.init(role: .caseworker, unit: .district(district))])
        }
        return (centres: try work.centres(), districts: try work.districts(), users: try work.users())
      }, by: boot)
    (kista, vallingby) = (made.centres[0].id, made.centres[1].id)
    (bromma, hasselby, rinkeby) = (made.districts[0].id, made.districts[1].id, made.districts[2].id)
    (coach, caseworker) = (made.users[1].id, made.users[2].id)
    session = Session(
      user: coach, fullName: "Anna Berg", role: .coach, unit: .centre(vallingby), unitName: "Vällingby", now: Office.now
    )
  }

  /// Does `body` in one writing transaction.
  @discardableResult
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any UnitOfWork) throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    try register.run(Act(access: .write) { work, _ throws(Refusal) in try body(work) }, by: admin)
  }

  /// Reads in one transaction.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any UnitOfWork) throws(Refusal) -> Value
  ) throws(Refusal) -> Value {
    try register.run(Act(access: .read) { work, _ throws(Refusal) in try body(work) }, by: admin)
  }

  static let reference = ReferenceData(
    centres: [
      JobCentreReference(
        name: "Vällingby", address: "Ängsplan 4", directions: "Över torget.", phone: "08-465 004 10",
        rooms: [RoomReference(name: "sal B", places: 14), RoomReference(name: "rum 4", places: 4)]),
      JobCentreReference(
        name: "Kista", address: "Ekstigen 11", directions: "Följ gångvägen.", phone: "08-465 004 20",
        rooms: [RoomReference(name: "sal A", places: 18)]),
    ],
    districts: [
      HomeDistrictReference(name: "Hässelby-Vällingby", centre: "Vällingby", validFrom: Day(iso: "2007-01-01")!),
      HomeDistrictReference(name: "Bromma", centre: "Vällingby", validFrom: Day(iso: "2007-01-01")!),
      HomeDistrictReference(name: "Rinkeby-Kista", centre: "Kista", validFrom: Day(iso: "2007-01-01")!),
    ],
    officeHours: OfficeHours(
      openings: Weekday.allCases.prefix(5).map {
        .init(weekday: $0, from: ClockTime(hour: 8, minute: 0)!, to: ClockTime(hour: 16, minute: 30)!)
      }),
    appointmentMinutes: Dictionary(uniqueKeysWithValues: AppointmentKind.allCases.map { ($0, 45) }),
    settings: [
      SettingReference(
        key: .planPolicy, scope: .district("Bromma"), validFrom: Day(iso: "2008-01-01")!, value: "approval")
    ])

  static let form = AssessmentForm(
    version: 1,
    sections: [
      AssessmentSection(
        id: "goals", title: "Mål och önskemål",
        questions: [
          AssessmentQuestion(
            id: "desired_work", kind: .text, text: "Vad vill du arbeta med?", help: "Egna ord.", isRequired: true)
        ])
    ])

  static let catalogue = [
    ActivityCatalogueItem(
      code: "validation", name: "Validering", providerKind: .partner, provider: "Vård- och omsorgscollege",
      usualHours: 12, places: 8),
    ActivityCatalogueItem(
      code: "job_search", name: "Jobbsökaraktivitet", providerKind: .inHouse, provider: "Jobbtorget", usualHours: 10),
  ]
}
