import Domain
import GRDB

extension Refusal {
  /// Runs `body`; what the database throws becomes a refusal in words that the person at the screen can act on.
  static func translating<Value>(_ body: () throws -> Value) throws(Refusal) -> Value {
    do {
      return try body()
    } catch let refusal as Refusal {
      throw refusal
    } catch let error as DatabaseError {
      throw Refusal(database: error)
    } catch {
      throw damaged("unreadableRow")
    }
  }

  /// The one who waited wanted no more of it; it was rolled back.
  static let stopped = Refusal(.stopped, "stopped", "Avbrutet. Inget är ändrat.")

  /// Something stored is not what the program stores.
  static func damaged(_ code: String) -> Refusal {
    Refusal(
      .storage, code,
      "Registret innehåller något som programmet inte kan läsa. Inget är ändrat. Säg till den som sköter programmet.")
  }

  /// Nothing has the key that was named.
  static func missing(_ code: String, _ what: String) -> Refusal {
    Refusal(.notFound, code, "\(what) finns inte längre i registret. Gå tillbaka och välj på nytt.")
  }

  /// Somebody else saved in between (R15.3).
  static func changedMeanwhile(_ what: String, _ conflicts: [Conflict] = []) -> Refusal {
    Refusal(
      .conflict, "changedMeanwhile",
      "\(what) har ändrats av någon annan sedan du öppnade. Se efter vad som gäller nu och gör om ändringen.",
      conflicts: conflicts)
  }

  init(database error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .locked, "locked",
        "Registret är upptaget av ett annat program just nu. Inget är ändrat. Försök igen om en stund.")
    case .SQLITE_FULL:
      self.init(.storage, "diskFull", "Disken är full. Inget är sparat. Frigör plats och försök igen.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(.storage, "readOnly", "Registret får bara läsas, inte ändras. Säg till den som sköter programmet.")
    case .SQLITE_CONSTRAINT:
      self = Refusal.constraint(error)
    case .SQLITE_INTERRUPT:
      self = Refusal.stopped
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_MISMATCH:
      self = Refusal.damaged("damaged")
    default:
      self.init(
        .storage, "storage",
        "Registret kunde inte läsas eller skrivas. Inget är ändrat. Försök igen, och säg annars till den som sköter programmet."
      )
    }
  }

  /// A rule that the register itself keeps said no; the verbs should have said so before.
  private static func constraint(_ error: DatabaseError) -> Refusal {
    let text = error.message ?? ""
    let known: [(part: String, code: String, message: String)] = [
      ("enrolment.client_id", "enrolmentOpen", "Klienten har redan en öppen inskrivning."),
      ("client.number", "numberTaken", "Numret finns redan på en annan klient."),
      ("follow_up_task.enrolment_id", "taskExists", "Det finns redan en uppgift om den frånvaron."),
      ("participant.occasion_id", "alreadyBooked", "Klienten är redan inbokad på det tillfället."),
      ("activity_plan.enrolment_id", "planAtWork", "Det finns redan en plan som inte är fastställd."),
      ("user.name", "userExists", "Det finns redan en användare med det namnet."),
      ("an adopted plan never changes", "planAdopted", "En fastställd plan ändras inte. Gör en ny version."),
      ("a note is never changed", "noteWritten", "En anteckning ändras inte. Skriv en ny som rättar den."),
      ("a sent letter is never changed", "letterSent", "Ett brev som är gjort eller skickat ändras inte."),
      ("the log is only added to", "logWritten", "Loggen ändras inte."),
    ]
    for rule in known where text.contains(rule.part) { return Refusal(.impossible, rule.code, rule.message) }
    return Refusal(
      .impossible, "constraint", "Det går inte ihop med vad som redan finns i registret. Inget är ändrat.")
  }
}
