extension Glyphs {
  /// For what is read out: nothing that only decorates.
  static let spoken = Glyphs(
    pointer: "", mark: "", crumb: ",", horizontal: "", vertical: "", corners: ["", "", "", ""], full: "", empty: "",
    block: "", span: "", milestone: "", steps: [""], arrow: "", check: "", cross: "", warning: "!", dot: "x", above: "",
    more: "")
}
