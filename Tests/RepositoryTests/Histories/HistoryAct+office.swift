import Casework
import Domain

/// Users, districts, settings, and what else an administrator keeps.
extension HistoryAct {
  static let office: [HistoryAct] = [
    HistoryAct("DeactivateUser", weight: 2) { history in
      let names = history.rows("SELECT name FROM user WHERE active AND name <> 'admin'")
      guard let name = history.pick(names) else { return }
      let receiver: DeactivateUser.Receiver? =
        history.chance(4)
        ? nil : history.chance(2) ? .unit : .user(.init(history.pick(history.ids("SELECT id FROM user"))!))
      history.attempt(DeactivateUser(name: name[0], handingOverTo: receiver), as: history.session(.administrator))
    },
    HistoryAct("ActivateUser", weight: 4) { history in
      guard let name = history.any("SELECT name FROM user WHERE NOT active") else { return }
      history.attempt(ActivateUser(name: name[0]), as: history.session(.administrator))
    },
    HistoryAct("AddUser", "LinkCaseworker", weight: 3) { history in
      let name = "ny\(history.number(1...9))"
      // Now and then the one whom a referral names.
      let isNamed = history.chance(2)
      let role = isNamed ? .caseworker : history.pick([Role.caseworker, .coach])!
      let admin = history.session(.administrator)
      history.attempt(
        AddUser(
          name: name, fullName: isNamed ? HistoryOffice.namedCaseworker : "Ny \(name)", role: role,
          unitName: isNamed ? "Bromma" : role == .coach ? "Vällingby" : "Hässelby-Vällingby"),
        as: admin)
      history.attempt(LinkCaseworker(name: name), as: admin)
    },
    HistoryAct("EndDistrict") { history in
      guard history.chance(3) else { return }
      let districts = history.office.districts
      history.attempt(
        EndDistrict(
          district: history.pick(districts)!, lastDay: history.now.day + history.number(0...20),
          successor: history.pick(districts)!), as: history.session(.administrator))
    },
    HistoryAct("MoveDistrict", weight: 1) { history in
      history.attempt(
        MoveDistrict(
          district: history.pick(history.office.districts)!, to: history.pick(history.office.centres)!,
          from: history.now.day + history.number(0...20)), as: history.session(.administrator))
    },
    HistoryAct("AddDistrict", weight: 1) { history in
      history.attempt(
        AddDistrict(
          name: "Ny \(history.number(1...9))", centre: history.pick(history.office.centres)!,
          validFrom: history.now.day + 1), as: history.session(.administrator))
    },
    HistoryAct("ChangeSetting", "WithdrawSetting", weight: 3) { history in
      let key = history.pick([
        SettingKey.summonsDays, .examinationNoShows, .closureNoShows, .absenceCheckDays, .eves, .planPolicy,
      ])!
      let admin = history.session(.administrator)
      let from = history.now.day + history.number(0...3)
      let unit: Unit = history.chance(2) ? .city : .district(history.pick(history.office.districts)!)
      let value =
        switch key {
        case .eves: "working"
        case .planPolicy: "approval"
        default: "\(history.number(1...6))"
        }
      history.attempt(ChangeSetting(key: key, unit: unit, value: value, validFrom: from), as: admin)
      if history.chance(3) { history.attempt(WithdrawSetting(key: key, unit: unit, validFrom: from), as: admin) }
    },
    HistoryAct("AddFreeDay", "RemoveFreeDay", weight: 1) { history in
      let admin = history.session(.administrator)
      let day = history.now.day + history.number(1...9)
      history.attempt(AddFreeDay(day: day, name: "Klämdag"), as: admin)
      if history.chance(2) { history.attempt(RemoveFreeDay(day: day), as: admin) }
    },
    HistoryAct("SetOfficeHours", "SaveRoom", weight: 1) { history in
      let admin = history.session(.administrator)
      let centre = history.pick(history.office.centres)!
      history.attempt(
        SetOfficeHours(
          centre: centre,
          hours: OfficeHours(
            openings: Weekday.allCases.prefix(5).map {
              .init(weekday: $0, from: ClockTime(hour: 8, minute: 0)!, to: ClockTime(hour: 17, minute: 0)!)
            })), as: admin)
      history.attempt(SaveRoom(centre: centre, name: "rum \(history.number(5...40))", places: 4), as: admin)
    },
    HistoryAct("SaveActivity", "WithdrawActivity", weight: 1) { history in
      let admin = history.session(.administrator)
      history.attempt(
        SaveActivity(
          Activity(
            id: .init(0), name: "Kurs \(history.number(1...99))", providerKind: .inHouse, provider: "Jobbtorget",
            usualHours: 10)), as: admin)
      if let activity = history.any("SELECT id FROM activity WHERE id > 1") {
        history.attempt(
          WithdrawActivity(activity: .init(activity[0]), isOffered: history.chance(2)), as: admin)
      }
    },
    HistoryAct("ReplaceAssessmentForm", weight: 1) { history in
      var form = Office.form
      form.version = history.number(1...4)
      history.attempt(ReplaceAssessmentForm(form: form), as: history.session(.administrator))
    },
  ]
}
