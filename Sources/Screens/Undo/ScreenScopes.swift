import Casework
import Domain
import TerminalKit

// What is here, screen by screen, for å (screens.md, "Input, questions, undo"): the place, to which one comes back from the
// forms and choices on it, and whose client or which occasion is shown. A screen that is in no line here belongs to the one
// below it.

extension Scope {
  /// A case is shown.
  init(_ place: String? = nil, of enrolment: Enrolment.ID?, _ others: ActSubject...) {
    let subjects = (enrolment.map { [ActSubject.enrolment($0)] } ?? []) + others
    self.init(place, showing: Set(subjects.map(\.key)))
  }
}

// Lists: what was done from them.
extension CoachDayScreen { var scope: Scope { Scope("day") } }
extension CaseworkerDayScreen { var scope: Scope { Scope("day") } }
extension ClientsScreen { var scope: Scope { Scope("clients") } }
extension OccasionsScreen { var scope: Scope { Scope("occasions") } }
extension CalendarScreen { var scope: Scope { Scope("calendar") } }
extension TasksScreen { var scope: Scope { Scope("tasks") } }
extension ReferralsScreen { var scope: Scope { Scope("referrals") } }
extension MovesScreen { var scope: Scope { Scope("moves") } }
extension OpeningsScreen { var scope: Scope { Scope("openings") } }
extension PartnersScreen { var scope: Scope { Scope("partners") } }
extension StatisticsScreen { var scope: Scope { Scope("statistics") } }
extension FigureRowsScreen { var scope: Scope { Scope("figures") } }
extension ParticipationScreen { var scope: Scope { Scope("participation") } }
extension OutboxScreen { var scope: Scope { Scope("outbox") } }
extension LetterBatchScreen { var scope: Scope { Scope("letters") } }
extension RulesScreen { var scope: Scope { Scope("rules") } }
extension DistrictsScreen { var scope: Scope { Scope("districts") } }
extension CatalogueScreen { var scope: Scope { Scope("catalogue") } }
extension RoomsScreen { var scope: Scope { Scope("rooms") } }
extension FormVersionsScreen { var scope: Scope { Scope("forms") } }
extension UsersScreen { var scope: Scope { Scope("users") } }
extension SettingsScreen { var scope: Scope { Scope("look") } }

// What shows an occasion or an opening: what was done with it.
extension RollCallScreen {
  var scope: Scope { Scope("rollCall/\(occasion.rawValue)", of: nil, .occasion(occasion)) }
}
extension OpeningScreen {
  var scope: Scope { Scope("opening/\(opening.rawValue)", of: nil, .opening(opening)) }
}

// What shows a client: what was done with that one.
extension ClientCardScreen {
  var scope: Scope { Scope("card/\(enrolment.rawValue)", of: enrolment) }
}
extension IntakeScreen { var scope: Scope { Scope(of: enrolment) } }
extension AssessmentScreen { var scope: Scope { Scope(of: enrolment) } }
extension PlanScreen { var scope: Scope { Scope(of: enrolment) } }
extension BookingScreen { var scope: Scope { Scope(of: enrolment) } }
extension LettersScreen { var scope: Scope { Scope(of: enrolment) } }
extension LetterScreen { var scope: Scope { Scope(of: request.enrolment) } }
extension ConsentsScreen { var scope: Scope { Scope(of: enrolment) } }
extension AbsenceScreen { var scope: Scope { Scope(of: check?.enrolment.id) } }
extension ExaminationScreen { var scope: Scope { Scope(of: sheet?.enrolment.id) } }
extension MergeScreen { var scope: Scope { Scope(of: nil, .client(comparison.kept.client.id)) } }
extension RebookScreen { var scope: Scope { Scope(of: place.participant.enrolment) } }
extension ReferralPanelScreen { var scope: Scope { Scope(of: card.enrolment.id) } }
extension ReferralReasonScreen { var scope: Scope { Scope(of: card.enrolment.id) } }
extension MoveFormScreen { var scope: Scope { Scope(of: card.enrolment.id) } }
extension TargetGroupScreen { var scope: Scope { Scope(of: row.task.enrolment) } }
extension ReconsiderScreen { var scope: Scope { Scope(of: row.task.enrolment) } }
extension DecideNameScreen { var scope: Scope { Scope(of: row.task.enrolment) } }
extension SupportFollowUpScreen { var scope: Scope { Scope(of: row.task.enrolment) } }
extension NoteFormScreen { var scope: Scope { Scope(of: enrolment) } }
extension DetailsScreen { var scope: Scope { Scope(of: enrolment) } }
extension NumberScreen { var scope: Scope { Scope(of: enrolment) } }
extension ClosureFormScreen { var scope: Scope { Scope(of: enrolment) } }
extension InterruptionScreen { var scope: Scope { Scope(of: enrolment) } }
extension InterruptionEndScreen { var scope: Scope { Scope(of: enrolment) } }
extension ConsentFormScreen { var scope: Scope { Scope(of: enrolment) } }
