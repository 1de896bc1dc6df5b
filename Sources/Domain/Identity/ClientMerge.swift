/// Two clients that were found to be one person, after a side-by-side look: the one whose number holds has what both had
/// (R14.3). The record keeps what parting them again needs.
public struct ClientMerge: Hashable, Codable, Sendable {
  public typealias ID = Identifier<ClientMerge>

  /// A detail that two clients may differ in.
  public enum Field: String, CaseIterable, Codable, Sendable {
    case name, phone, email, address, language, interpreter

    /// The label on the screens.
    public var label: String {
      switch self {
      case .name: "Namn"
      case .phone: "Telefon"
      case .email: "E-post"
      case .address: "Adress"
      case .language: "Språk"
      case .interpreter: "Tolk"
      }
    }
  }

  /// The key in the register.
  public var id: ID
  /// Who stands: the client whose number holds.
  public var kept: Client.ID
  /// Who went into that one.
  public var merged: Client.ID
  /// The merged client as it was.
  public var mergedDetails: Client.Details
  /// The standing client before it.
  public var keptBefore: Client.Details
  /// The standing client after it.
  public var keptAfter: Client.Details
  /// How one knew that they are one person.
  public var reason: String
  /// When.
  public var at: LocalDateTime
  /// Who did it.
  public var by: User.ID

  /// A merge of `merged` into `kept`, as stored clients; `taken` are the details that hold as `merged` has them.
  public init(
    id: ID, of merged: Client, into kept: Client, taking taken: Set<Field>, reason: String, at: LocalDateTime,
    by: User.ID
  ) {
    self.id = id
    self.kept = kept.id
    self.merged = merged.id
    mergedDetails = merged.details
    keptBefore = kept.details
    keptAfter = kept.details.joined(with: merged.details, taking: taken)
    self.reason = reason
    self.at = at
    self.by = by
  }

  /// The standing client's details once the two are parted: what the merge changed is as before it, unless somebody has
  /// changed it since.
  public func parted(from current: Client.Details) -> Client.Details {
    var parted = current
    for field in Field.allCases where current.value(field) == keptAfter.value(field) {
      parted.take(field, from: keptBefore)
    }
    parted.earlierNumbers.removeAll { theirs.contains($0) && !keptBefore.earlierNumbers.contains($0) }
    return parted
  }

  /// The standing client's details once the two are joined again after a parting, as `parted(from:)` the other way round.
  public func rejoined(from current: Client.Details) -> Client.Details {
    var joined = current
    for field in Field.allCases where current.value(field) == keptBefore.value(field) {
      joined.take(field, from: keptAfter)
    }
    for number in keptAfter.earlierNumbers where theirs.contains(number) && !joined.earlierNumbers.contains(number) {
      joined.earlierNumbers.append(number)
    }
    return joined
  }

  /// The numbers that came with the merged client.
  public var theirs: [IdentityNumber] { [mergedDetails.number] + mergedDetails.earlierNumbers }

  /// Refuses two clients that cannot be one, saying what would make it possible.
  ///
  /// - Parameters:
  ///   - merged: the one that goes into the other, with its open case.
  ///   - kept: the one that stands, with its open case.
  public static func require(
    _ merged: (client: Client, open: Enrolment?), into kept: (client: Client, open: Enrolment?)
  ) throws(Refusal) {
    guard merged.client.id != kept.client.id else {
      throw Refusal(.impossible, "sameClient", "Det är samma klient; det finns inget att sammanföra.")
    }
    guard merged.client.protection == kept.client.protection else {
      throw Refusal(
        .impossible, "protected", "Bara en av dem har skyddade uppgifter. Skyddet måste vara lika innan de sammanförs.")
    }
    if let one = merged.open, let other = kept.open {
      throw Refusal(
        .impossible, "bothOpen",
        "Båda har en öppen inskrivning, \(one.caseNumber.text) och \(other.caseNumber.text). Avsluta en av dem först, "
          + "eller återsänd dess remiss.")
    }
  }
}
