import Domain

/// Keeps what the client says of how to be reached, of language and of interpreter need, and that it was gone through
/// (R1.2). What was right already stays, and the check counts all the same.
public struct CheckDetails: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// The client's version read (R15.3).
  public var version: Int
  /// What holds now.
  public var contact: ContactDetails

  /// A check of `enrolment`'s client.
  public init(enrolment: Enrolment.ID, version: Int, contact: ContactDetails) {
    self.enrolment = enrolment
    self.version = version
    self.contact = contact
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    var enrolment = try work.enrolment(enrolment)
    try session.require(.changeDetails, for: enrolment)
    guard enrolment.isOpen else {
      throw Refusal(.impossible, "closed", "Inskrivningen är avslutad och uppgifterna kan inte ändras.")
    }
    let stored = try work.client(enrolment.client)
    let before = stored.details.contact
    var client = stored
    client.version = version
    client.details.contact = try contact.accepted(since: before)
    let now = client.details.contact
    try requirePlausible(now, since: before)
    let changed = now.changes(from: before)
    if !changed.isEmpty || stored.version != version { try work.update(client) }
    let checkedBefore = enrolment.detailsChecked
    enrolment.detailsChecked = session.today
    if checkedBefore != session.today { try work.update(enrolment) }
    guard !changed.isEmpty || checkedBefore != session.today else {
      return try work.line("inget är ändrat", of: client.id)
    }
    try work.trace(
      changed.isEmpty ? .detailsChecked : .clientChanged, in: enrolment,
      detail: changed.isEmpty ? [:] : ["fields": changed.joined(separator: ",")], by: session)
    let message = try work.line(
      changed.isEmpty ? "uppgifterna stämmer" : "uppgifterna är sparade", of: client.id)
    try work.keepUndo(title: message, by: session)
    return message
  }

  /// Refuses what nobody means in what was changed.
  private func requirePlausible(_ contact: ContactDetails, since before: ContactDetails) throws(Refusal) {
    var faults: [String: String] = [:]
    if contact.email != before.email, let email = contact.email, !email.contains("@") || email.contains(" ") {
      faults["email"] = "Skriv adressen med @, till exempel namn@exempel.se."
    }
    if contact.phone != before.phone, let phone = contact.phone, !phone.contains(where: \.isNumber) {
      faults["phone"] = "Skriv numret med siffror, till exempel 08-465 000 01."
    }
    if contact.needsInterpreter == true, contact.language == nil,
      contact.needsInterpreter != before.needsInterpreter || contact.language != before.language
    {
      faults["language"] = "Skriv vilket språk tolken behöver."
    }
    guard faults.isEmpty else {
      throw Refusal(
        .invalid, "details", faults.sorted { $0.key < $1.key }.map(\.value).joined(separator: " "), fields: faults)
    }
  }
}

extension ContactDetails {
  /// The details with what differs from `before` through the one filter in (R16.1); what nobody touched stays as it was,
  /// however it came in (R15.4).
  func accepted(since before: ContactDetails) throws(Refusal) -> ContactDetails {
    var copy = self
    if phone != before.phone { copy.phone = try TextFilter.accepted(phone, maxLength: 60) }
    if email != before.email { copy.email = try TextFilter.accepted(email, maxLength: 200) }
    if address != before.address { copy.address = try TextFilter.accepted(address, maxLength: 300) }
    if language != before.language { copy.language = try TextFilter.accepted(language, maxLength: 60) }
    return copy
  }

  /// The fields that hold something else than in `before`, by name.
  func changes(from before: ContactDetails) -> [String] {
    var names: [String] = []
    if phone != before.phone { names.append("phone") }
    if email != before.email { names.append("email") }
    if address != before.address { names.append("address") }
    if language != before.language { names.append("language") }
    if needsInterpreter != before.needsInterpreter { names.append("needsInterpreter") }
    return names
  }
}
