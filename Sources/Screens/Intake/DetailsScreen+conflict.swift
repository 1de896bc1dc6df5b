import Casework
import Domain
import TerminalKit

/// What somebody else has saved of the same client meanwhile: fields that only one touched merge by themselves, those that
/// both changed are asked about when they are saved (R15.3).
extension DetailsScreen {
  /// Takes in what is stored now; what is changed here stays as it is.
  mutating func take(_ new: Client) {
    client = new
    let stored = Self.values(of: new.details.contact)
    for field in form.fields where !form.changed.contains(field.id) || field.value == stored[field.id] ?? [] {
      follow(field.id, stored[field.id])
    }
    if contested(by: new).isEmpty { version = new.version }
  }

  /// Saves again where nothing was changed by both, else asks.
  mutating func settle(with new: Client) -> [Effect<Message>] {
    take(new)
    let fields = contested(by: new)
    if fields.isEmpty { return save() }
    let stored = Self.values(of: new.details.contact)
    return [
      .ask(
        ["Någon annan har ändrat uppgifterna sedan du öppnade dem. Inget har skrivits över."]
          + fields.map { field in
            let label = form.field(field)?.label ?? ""
            return "\(label): sparat \(words(of: stored[field], in: field)) – "
              + "hos dig \(words(of: form.field(field)?.value, in: field))"
          },
        no: "Tillbaka till uppgifterna; inget sparas än",
        ways: [.way("m", "Spara det som står hos mig i stället", .keepMine(over: new)), .keepStored(.keepStored(new))])
    ]
  }

  /// What was shown of somebody else's gives way to what stands here.
  mutating func keepMine(over stored: Client) {
    let theirs = Self.values(of: stored.details.contact)
    for field in contested(by: stored) {
      let mine = form.field(field)?.value ?? []
      follow(field, theirs[field])
      form.change(field) { $0.value = mine }
    }
    version = stored.version
  }

  /// What was shown of somebody else's stands; what else is changed here stays, still to be saved.
  mutating func keepStored(_ stored: Client) -> [Effect<Message>] {
    let theirs = Self.values(of: stored.details.contact)
    let fields = contested(by: stored)
    let given = draft.only(Set(fields.map(\.rawValue)))
    for field in fields { follow(field, theirs[field]) }
    version = stored.version
    return .givenUp(given, of: draftName)
  }

  /// The fields that are changed here and, since they were read, in `stored` too, to something else.
  private func contested(by stored: Client) -> [Field] {
    let theirs = Self.values(of: stored.details.contact)
    return form.changed.filter { field in
      theirs[field] != base[field] && theirs[field] ?? [] != form.field(field)?.value ?? []
    }
  }

  /// Lets a field hold what is stored, as if it had been read so.
  private mutating func follow(_ field: Field, _ value: [String]?) {
    base[field] = value
    if form.field(field)?.value != value ?? [] || form.changed.contains(field) { form.load(field, value ?? []) }
  }

  static func values(of contact: ContactDetails) -> [Field: [String]] {
    var values: [Field: [String]] = [:]
    values[.phone] = contact.phone.map { [$0] }
    values[.email] = contact.email.map { [$0] }
    values[.address] = contact.address.map { [$0] }
    values[.language] = contact.language.map { [$0] }
    values[.interpreter] = contact.needsInterpreter.map { [$0 ? "yes" : "no"] }
    return values
  }

  private func words(of value: [String]?, in field: Field) -> String {
    guard let value = value?.first else { return "inget" }
    return field == .interpreter ? (value == "yes" ? "tolk behövs" : "tolk behövs inte") : "”\(value)”"
  }
}
