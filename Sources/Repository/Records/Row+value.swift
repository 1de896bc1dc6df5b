import Domain
import GRDB

extension Row {
  /// The column's value; refused as damaged where it is not what the program stores, instead of a trap.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  /// Whether the column holds 1.
  func flag(_ column: String) throws -> Bool { try value(column) as Int == 1 }
}

extension Bool {
  /// How STRICT tables hold it.
  var stored: Int { self ? 1 : 0 }
}

extension Unit {
  /// The unit of the columns `centre` and `district`, of which one at most is filled.
  init(centre: JobCentre.ID?, district: HomeDistrict.ID?) {
    if let centre {
      self = .centre(centre)
    } else if let district {
      self = .district(district)
    } else {
      self = .city
    }
  }

  /// The jobbtorg, nil for other units.
  var centre: JobCentre.ID? { if case .centre(let centre) = self { centre } else { nil } }
  /// The district, nil for other units.
  var district: HomeDistrict.ID? { if case .district(let district) = self { district } else { nil } }
}
