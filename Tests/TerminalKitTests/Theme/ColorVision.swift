@testable import TerminalKit

/// Ways of seeing colours: all three kinds of cones, or one of them missing.
enum ColorVision: String, CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  /// Rows of the matrix for linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation
  /// of Color Vision Deficiency" (2009), severity 1.
  private var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    case .deuteranopia:
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    case .tritanopia:
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    }
  }

  /// A colour as it is seen.
  func seen(_ color: Color) -> LabColor {
    let light = [color.linear.0, color.linear.1, color.linear.2]
    let seen = matrix.map { row in max(0, min(1, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
    let lab = Color.lab(linear: (seen[0], seen[1], seen[2]))
    return LabColor(l: lab.l, a: lab.a, b: lab.b)
  }
}
