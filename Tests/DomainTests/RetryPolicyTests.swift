import Domain
import Testing

@Suite struct `The schedules of trying again` {
    /// The worst case stands beside the table, and is what the table says.
    @Test func `send one lost write at most 18 times in a run`() {
        #expect(RetryPolicy.usual.mostSendsOfOneWrite == 18)
        #expect(RetryPolicy.atOnce.mostSendsOfOneWrite == 12)
    }

    @Test func `look for what was accepted for ten minutes, and for what was lost for two`() {
        #expect(RetryPolicy.usual.showing.reduce(0, +) == 600)
        #expect(RetryPolicy.usual.doubting.reduce(0, +) == 120)
    }

    @Test func `double the pause of a sync up to a minute`() {
        #expect((0..<8).map(RetryPolicy.sync(afterFailures:)) == [1, 2, 4, 8, 16, 32, 60, 60])
    }
}
