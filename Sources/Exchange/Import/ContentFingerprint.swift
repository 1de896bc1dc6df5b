import Casework

/// Tells whether two rows say the same, whatever the order, separator and encoding of their files (R1.9).
///
/// FNV-1a with 128 bits over the values, not the bytes: it tells rows apart and keeps nothing secret.
enum ContentFingerprint {
  /// Thirty-two hexadecimal digits.
  static func of(_ row: ImportedReferral) -> String {
    let person = row.person
    let values: [String?] = [
      person.number.stored, person.name.given, person.name.family, person.phone, person.email, person.address,
      person.language, person.needsInterpreter.map { $0 ? "j" : "n" }, row.districtName, row.targetGroup.rawValue,
      row.sent.iso, row.received?.iso, row.meansOfSupport, row.caseworkerName, row.note, row.closure?.day.iso,
      row.closure?.reason.rawValue, row.closure?.text,
    ]
    var hash: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D
    for value in values {
      for byte in (value ?? "").utf8 { hash = (hash ^ UInt128(byte)) &* prime }
      // No text holds a control character, so this cannot be mistaken for a value.
      hash = (hash ^ 0x1F) &* prime
    }
    return hex(UInt64(truncatingIfNeeded: hash >> 64)) + hex(UInt64(truncatingIfNeeded: hash))
  }

  private static let prime: UInt128 = (1 << 88) + 0x13B

  private static func hex(_ half: UInt64) -> String {
    let digits = String(half, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
