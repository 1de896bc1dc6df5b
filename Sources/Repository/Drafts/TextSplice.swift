/// What one key changed in the text of one field, in Unicode scalars.
struct TextSplice: Codable, Equatable {
  var field: String
  var at: Int
  var cut: Int
  var put: String

  /// What makes `new` of `old`.
  init(field: String, from old: String, to new: String) {
    let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    let most = min(before.count, after.count)
    var start = 0
    while start < most, before[start] == after[start] { start += 1 }
    var end = 0
    while end < most - start, before[before.count - 1 - end] == after[after.count - 1 - end] { end += 1 }
    self.field = field
    at = start
    cut = before.count - start - end
    var piece = String.UnicodeScalarView()
    piece.append(contentsOf: after[start..<after.count - end])
    put = String(piece)
  }

  /// The text after the change; nil when it does not fit to `text`.
  func applied(to text: String) -> String? {
    var scalars = Array(text.unicodeScalars)
    guard at >= 0, cut >= 0, at + cut <= scalars.count else { return nil }
    scalars.replaceSubrange(at..<at + cut, with: put.unicodeScalars)
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }
}
