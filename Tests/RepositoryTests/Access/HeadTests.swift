import Casework
import Domain
import Testing

/// R11.2 against the register: the head of a jobbtorg and the head of a district are two sets of permissions.
@Suite struct HeadTests {
  private let office: NoShowOffice
  private let districtHead: Session
  private let centreHead: Session

  init() throws {
    office = try NoShowOffice()
    var head = office.karin
    head.role = .unitHead
    districtHead = head
    head = office.anna
    head.role = .unitHead
    centreHead = head
  }

  @Test func theHeadOfADistrictDoesNotMarkAttendanceAndTheHeadOfTheJobbtorgDoes() throws {
    let place = try office.meeting()
    for mark in [AttendanceMark.noShow, .present, .excused(reason: "sjuk")] {
      let refusal = #expect(throws: Refusal.self) {
        try office.run(MarkAttendance(participants: [place.id], mark: mark), as: districtHead)
      }
      #expect(refusal?.code == "permission.registerAttendance")
    }
    let notHeld = #expect(throws: Refusal.self) {
      try office.run(MarkNotHeld(occasion: place.occasion, reason: "ledaren sjuk"), as: districtHead)
    }
    #expect(notHeld?.kind == .notPermitted)
    #expect(try office.tasks.isEmpty)
    _ = try office.run(MarkAttendance(participants: [place.id], mark: .noShow), as: centreHead)
    #expect(try office.tasks.map(\.kind) == [.checkAbsence])
  }

  @Test func theHeadOfADistrictReadsNoWorkingNotesAndTheSummaryOfTheAssessmentOnly() throws {
    _ = try office.run(
      WriteNote(enrolment: office.rut.id, eventDay: Office.today, text: "Arbetsanteckning."), as: office.anna)
    let seen = try office.run(OpenClientCard(enrolment: office.rut.id), as: districtHead)
    #expect(seen.notes.isEmpty)
    #expect(seen.isAssessmentSummaryOnly)
    let atCentre = try office.run(OpenClientCard(enrolment: office.rut.id), as: centreHead)
    #expect(atCentre.notes.count == 1)
    #expect(!atCentre.isAssessmentSummaryOnly)
  }

  @Test func theHeadOfADistrictMovesNoCaseClosesNoTaskAndReassigns() throws {
    let task = try office.miss().task
    let rut = try office.office.read { [office] work throws(Refusal) in try work.enrolment(office.rut.id) }
    let move = MoveToCentre(enrolment: rut.id, version: rut.version, centre: office.office.kista, reason: "Önskar det.")
    let refusals = [
      #expect(throws: Refusal.self) { try office.run(move, as: districtHead) },
      #expect(throws: Refusal.self) {
        try office.run(CloseAbsenceCheck(task: task.id, version: 1, finding: .notReached), as: districtHead)
      },
      #expect(throws: Refusal.self) { try office.run(CloseTask(task: task.id), as: districtHead) },
    ]
    #expect(refusals.allSatisfy { $0?.kind == .notPermitted })
    _ = try office.run(ReassignTasks(tasks: [task.id]), as: districtHead)
    #expect(try office.task(task.id).owner.user == nil)
  }
}
