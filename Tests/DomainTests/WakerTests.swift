import Domain
import Samples
import Testing

@Suite struct `A waker` {
    let waker = Waker()

    @Test func `wakes all who wait`() async {
        let before = waker.wakes
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask { [waker] in await waker.wait(since: before) }
            }
            group.addTask { [waker] in
                await Task.yield()
                waker.wake()
            }
        }
        #expect(waker.wakes == before + 1)
    }

    @Test func `lets no one wait for what has happened already`() async {
        let before = waker.wakes
        waker.wake()
        await waker.wait(since: before)
        await waker.wait()
        #expect(waker.isAwake)
    }

    @Test func `is awake until it is reset`() {
        #expect(!waker.isAwake)
        waker.wake()
        #expect(waker.isAwake)
        waker.reset()
        #expect(!waker.isAwake)
        #expect(waker.wakes == 1)
    }

    @Test func `lets go of a task that is cancelled`() async {
        let task = Task { [waker] in await waker.wait() }
        task.cancel()
        await task.value
        #expect(!waker.isAwake)
    }
}
