import Domain

/// What a home district can become (R1.7).
extension UnitOfWork {
  /// Refuses what a district cannot become: a name that is another's, an end that nobody follows, a move that is past.
  func require(_ district: HomeDistrict, was before: HomeDistrict?, on today: Day) throws(Refusal) {
    _ = try centre(district.centre)
    if before == nil { try SettingKey.requireComing(district.validFrom, today: today) }
    if before == nil || before?.validTo != district.validTo { try requireOwnName(of: district) }
    if before?.validTo != district.validTo || before?.successor != district.successor, let last = district.validTo {
      try requireEnd(of: district, was: before, on: last, today: today)
    }
    for move in district.moves where before?.moves.contains(move) != true {
      try require(move, of: district, today: today)
    }
  }

  private func requireOwnName(of district: HomeDistrict) throws(Refusal) {
    let other = try districts().first { other in
      other.id != district.id && other.name.isSameName(as: district.name)
        && (other.validTo.map { district.validFrom <= $0 } ?? true)
        && (district.validTo.map { other.validFrom <= $0 } ?? true)
    }
    guard let other else { return }
    let words = other.validTo.map { "\(other.name) gäller till \($0.iso)." } ?? "\(other.name) finns redan."
    throw Refusal(.impossible, "districtThere", words, fields: ["name": words])
  }

  private func requireEnd(
    of district: HomeDistrict, was before: HomeDistrict?, on last: Day, today: Day
  ) throws(Refusal) {
    guard before?.validTo.map({ $0 >= today }) ?? true else {
      throw Refusal(.impossible, "districtEnded", "\(district.name) gäller inte längre.")
    }
    let earliest = max(today, district.validFrom)
    guard last >= earliest else {
      let words = "Tidigast \(earliest.iso)."
      throw Refusal(.impossible, "settingPast", "Sista dagen har varit. \(words)", fields: ["lastDay": words])
    }
    guard let successor = district.successor else { return }
    let follower = try self.district(successor)
    guard follower.id != district.id, follower.isValid(on: last + 1) else {
      let words = "\(follower.name) gäller inte \((last + 1).iso)."
      throw Refusal(.impossible, "successorNotThere", words, fields: ["successor": words])
    }
    if let earlier = try districts().first(where: {
      $0.successor == district.id && ($0.validTo.map { $0 >= last } ?? false)
    }) {
      let words = "\(earlier.name) slutar \(earlier.validTo?.iso ?? "") med den här som efterträdare."
      throw Refusal(.impossible, "isSuccessor", words, fields: ["lastDay": words])
    }
  }

  private func require(_ move: HomeDistrict.Move, of district: HomeDistrict, today: Day) throws(Refusal) {
    let place = try centre(move.centre)
    try SettingKey.requireComing(move.from, today: today)
    guard district.isValid(on: move.from) else {
      let words = "\(district.name) gäller inte den dagen."
      throw Refusal(.impossible, "districtEnded", words, fields: ["from": words])
    }
    var without = district
    without.moves.removeAll { $0.from == move.from }
    guard without.centre(on: move.from) != place.id else {
      let words = "\(district.name) hör till \(place.name) redan."
      throw Refusal(.impossible, "settingSame", words, fields: ["centre": words])
    }
  }
}
