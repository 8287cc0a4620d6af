import Foundation
import Glibc
import Testing

/// A stack that overflowed cannot run the handler that tells of it.
@Suite struct `A second stack for handlers` {
    @Test func `is there on a thread of the library's`() async {
        let isThere = await withCheckedContinuation { answer in
            Thread { answer.resume(returning: hasSecondStack()) }.start()
        }
        #expect(isThere)
    }

    @Test func `is there where tasks run`() async {
        let isThere = await Task.detached { hasSecondStack() }.value
        #expect(isThere)
    }
}

private func hasSecondStack() -> Bool {
    var stack = stack_t()
    return sigaltstack(nil, &stack) == 0 && stack.ss_sp != nil && stack.ss_size >= 16384
}
