import Domain

/// Clients that were joined or parted (R14.3).
extension Restoration {
  mutating func restoreMerge(_ id: ClientMerge.ID, in enrolment: Enrolment.ID, joins: Bool) throws(Refusal) {
    let merge = try work.merge(id)
    let kept = try work.client(merge.kept)
    if joins {
      let merged = try work.client(merge.merged)
      guard merged.details == merge.mergedDetails else { throw builtOn(in: enrolment) }
      try ClientMerge.require(
        (merged, try work.openEnrolment(of: merged.id)), into: (kept, try work.openEnrolment(of: kept.id)))
      try work.joinAgain(merge, with: merge.rejoined(from: kept.details))
    } else {
      guard try work.merges(into: merge.kept).last?.id == id else { throw builtOn(in: enrolment) }
      // Done again, the checks that it opened anew are rows of the act.
      _ = try work.part(merge, asksAnew: direction == .undo, in: enrolment, by: session)
    }
    touched.insert(enrolment)
  }
}
