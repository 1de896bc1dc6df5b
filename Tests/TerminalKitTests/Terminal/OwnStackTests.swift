import Dispatch
import Foundation
import Glibc
import Synchronization
import Testing

@testable import NcursesTerminal

/// A handler of signals has a stack of its own in every thread: the fault may be that the thread's is full.
@Suite struct OwnStackTests {
  private static func hasOwnStack() -> Bool {
    var now = stack_t()
    return sigaltstack(nil, &now) == 0 && now.ss_flags & Int32(SS_DISABLE) == 0 && now.ss_size >= 16_384
  }

  @Test func `every thread has one: Foundation's, Dispatch's and those of Swift's tasks`() async {
    let isThere = await withCheckedContinuation { (answer: CheckedContinuation<Bool, Never>) in
      Thread { answer.resume(returning: Self.hasOwnStack()) }.start()
    }
    #expect(isThere)
    let isInQueue = await withCheckedContinuation { answer in
      DispatchQueue.global().async { answer.resume(returning: Self.hasOwnStack()) }
    }
    #expect(isInQueue)
    #expect(await Task.detached { Self.hasOwnStack() }.value)
  }
}
