import TerminalKit

extension Form {
  /// A form that says in Swedish what it says by itself.
  init(_ fields: [FormField<ID>]) { self.init(fields, words: .swedish) }
}

extension FieldWording {
  /// What a form says of its fields by itself, in Swedish (R15.4).
  static let swedish = FieldWording(
    tooLong: { "\($0) tecken för mycket: högst \($1) får plats. Korta texten." },
    leftOut: "Hör inte till det valda och sparas inte. Töm fältet, eller välj om.",
    joined: "Radbrytningarna i det inklistrade blev blanksteg: fältet har en rad.",
    notPasted: "Här väljer man. Det inklistrade togs inte emot.",
    noChoice: "Inget val börjar så. Bokstäverna räknas inte; pilarna väljer.")
}
