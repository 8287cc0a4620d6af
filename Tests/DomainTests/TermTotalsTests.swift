import Domain
import FoundationEssentials
import Samples
import Testing

@Suite struct `The terms in numbers` {
    /// The same as `due<30d` and `--within 30d`: 30 days of 24 hours, not 30 dates.
    @Test(
        arguments: [
            (-1, false), (0, true), (1, true), (30 * 86_400 - 1, true), (30 * 86_400 + 1, false),
        ] as [(Double, Bool)])
    func `count as soon what ends within 30 days from this moment`(
        seconds: Double, isSoon: Bool
    ) throws {
        let now = Date.today.addingTimeInterval(10 * 3600)
        let end = now.addingTimeInterval(seconds)
        var totals = TermTotals(from: now)
        totals.note(.renews, on: end)
        #expect(totals.count == 1)
        #expect(totals.soon == (isSoon ? 1 : 0))
        let due = try CustomerFilter(parsing: "due<30d", in: .renewals).partedByDue.due
        #expect(due.allows(end, at: now) == isSoon)
    }

    @Test func `have the day on which the 30 days end, too`() {
        let now = Date.today.addingTimeInterval(10 * 3600)
        var totals = TermTotals(from: now)
        #expect(totals.next.count == 31)
        totals.note(.ends, on: now.addingTimeInterval(30 * 86_400 - 60))
        #expect(totals.next[30] == [.ends: 1])
    }
}
