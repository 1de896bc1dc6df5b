import Domain

extension UnitOfWork {
  /// The jobbtorg with the key.
  func centre(_ id: JobCentre.ID) throws(Refusal) -> JobCentre {
    guard let centre = try centres().first(where: { $0.id == id }) else {
      throw Refusal(.notFound, "unknownCentre", "Ange ett jobbtorg som finns.", fields: ["centre": "Finns inte."])
    }
    return centre
  }

  /// The district with the key.
  func district(_ id: HomeDistrict.ID) throws(Refusal) -> HomeDistrict {
    guard let district = try districts().first(where: { $0.id == id }) else {
      throw Refusal(.notFound, "unknownDistrict", "Ange en stadsdel som finns.", fields: ["successor": "Finns inte."])
    }
    return district
  }

  /// The standing occasions that are still to come, of every jobbtorg or of one, as far ahead as anything is
  /// booked.
  func coming(at centre: JobCentre.ID? = nil, from now: LocalDateTime) throws(Refusal) -> [Occasion] {
    var found: [Occasion] = []
    for place in try centres() where centre == nil || centre == place.id {
      found += try occasions(at: place.id, from: now.day, to: now.day + 3660).filter {
        $0.state == .booked && $0.end > now
      }
    }
    return found
  }
}

extension String {
  /// Whether people would take two names for one.
  func isSameName(as other: String) -> Bool { lowercased() == other.lowercased() }

  /// A name of something of the office: one line, not blank, at most 80 letters.
  func officeName(field: String = "name") throws(Refusal) -> String {
    let name: String
    do { name = try TextFilter.accept(self, maxLength: 80, lines: .single) } catch {
      throw Refusal(error.kind, error.code, error.message, fields: [field: error.message])
    }
    let plain = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !plain.isEmpty else {
      throw Refusal(.invalid, "nameMissing", "Skriv ett namn.", fields: [field: "Skriv ett namn."])
    }
    return plain
  }
}

extension [Occasion] {
  /// "3 tider är bokade, den första 2008-05-02 09:00", for refusals that name what stands in the way.
  var bookedWords: String {
    let booked = count.counted("tid är bokad", "tider är bokade")
    return booked + (map(\.start).min().map { ", den första \($0.day.iso) \($0.time.text)" } ?? "")
  }
}
