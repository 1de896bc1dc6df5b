/// What is wrong with a template that an administrator has added; the shipped one is used instead.
public struct TemplateFault: Error, Hashable, Sendable {
  /// The file's name.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// What is wrong, Swedish, without a full stop.
  public var reason: String

  /// A fault.
  public init(file: String, line: Int, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// The sentence for the message line.
  public var message: String { "\(file), rad \(line): \(reason). Den medföljande mallen används." }
}
