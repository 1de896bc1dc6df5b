extension Client.Details {
  /// What holds when `other` is the same person: details in `taken` as there, others as here where there is anything; both
  /// people's numbers find it.
  func joined(with other: Client.Details, taking taken: Set<ClientMerge.Field>) -> Client.Details {
    var joined = self
    for field in ClientMerge.Field.allCases where taken.contains(field) || value(field) == nil {
      joined.take(field, from: other)
    }
    for number in other.earlierNumbers + [other.number]
    where number != self.number && !joined.earlierNumbers.contains(number) {
      joined.earlierNumbers.append(number)
    }
    return joined
  }

  /// A detail in words, nil where nothing is stated.
  public func value(_ field: ClientMerge.Field) -> String? {
    switch field {
    case .name: name.listText
    case .phone: phone
    case .email: email
    case .address: address
    case .language: language
    case .interpreter: needsInterpreter.map { $0 ? "behövs" : "behövs inte" }
    }
  }

  mutating func take(_ field: ClientMerge.Field, from other: Client.Details) {
    switch field {
    case .name: name = other.name
    case .phone: phone = other.phone
    case .email: email = other.email
    case .address: address = other.address
    case .language: language = other.language
    case .interpreter: needsInterpreter = other.needsInterpreter
    }
  }
}
