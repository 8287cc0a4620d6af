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

    @Test func `fill the time that a command may wait`() {
        let usual = RetryPolicy.usual
        #expect(usual.trying(for: 0) == usual && usual.trying(for: 62) == usual)
        let longer = usual.trying(for: 300)
        #expect(longer.trying.starts(with: usual.trying))
        #expect((300..<332).contains(longer.trying.reduce(0, +)))
        #expect(longer.showing == usual.showing && longer.doubting == usual.doubting)
        #expect(usual.trying(for: .max).trying.count < 100_000)
    }

    @Test func `double the pause of a sync up to a minute`() {
        #expect((0..<8).map(RetryPolicy.sync(afterFailures:)) == [1, 2, 4, 8, 16, 32, 60, 60])
    }
}
