import Domain
import Execution
import Foundation
import Harness
import Samples
import Sandbox
import Synchronization
import Testing

@Suite struct `Watching for the effect of an act` {
    /// Show a write only after a number of reads.
    private final class LaggingPartnerCenter: PartnerCenterForwarding {
        let reading: Sandbox
        private let before: Holdings
        private let left: Mutex<Int>
        private let pass: @Sendable () -> Void

        /// `pass` is called for each look: it takes its time.
        init(
            _ sandbox: Sandbox, showing before: Holdings, for looks: Int,
            pass: @escaping @Sendable () -> Void = {}
        ) {
            reading = sandbox
            self.before = before
            self.pass = pass
            left = Mutex(looks)
        }

        func holdings(of customer: Customer.ID) async throws(Refusal) -> Holdings {
            pass()
            let isOld = left.withLock { left in
                left -= 1
                return left >= 0
            }
            return isOld ? before : try await reading.holdings(of: customer)
        }
    }

    private let write = Write.suspend(.init("e3"))

    private func sight(
        after looks: Int, patience: RetryPolicy = .usual, atMost limit: Double? = nil,
        taking seconds: Double = 0
    ) async throws -> (
        sight: Watch.Sight, start: Date, waited: Double, told: [Date]
    ) {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "e3")))
        let before = try #require(try harness.holdings("contoso"))
        _ = try await harness.sandbox.suspend(.init("e3"), of: .init("contoso"))
        let time = harness.time
        let center = LaggingPartnerCenter(harness.sandbox, showing: before, for: looks) {
            if seconds > 0 { time.pass(seconds) }
        }
        let start = harness.time.now
        let told = Mutex<[Date]>([])
        let watch = Watch(on: center, time: harness.time, retries: patience, atMost: limit)
        let sight = await watch.sight(of: write, for: before.customer) { date in
            told.withLock { $0.append(date) }
        }
        return (sight, start, harness.time.now.timeIntervalSince(start), told.withLock { $0 })
    }

    @Test func `takes what shows at once for done, and says nothing`() async throws {
        let seen = try await sight(after: 0)
        #expect(seen.sight == .shown && seen.waited == 0 && seen.told.isEmpty)
    }

    @Test func `goes on while two reads say otherwise, and says until when`() async throws {
        let seen = try await sight(after: 2)
        #expect(seen.sight == .shown && seen.waited == 6)
        #expect(seen.told.count == 1)
    }

    @Test func `calls pending what does not show for as long as a run looks`() async throws {
        let seen = try await sight(after: 1000)
        #expect(seen.sight == .pending(nil))
        #expect(seen.waited == RetryPolicy.usual.showing.reduce(0, +))
    }

    @Test(arguments: [0.0, 1, 5, 7])
    func `looks no longer than was allowed`(limit: Double) async throws {
        let seen = try await sight(after: 1000, atMost: limit)
        #expect(seen.sight == .pending(nil) && seen.waited == limit)
    }

    @Test(arguments: [(12.0, 5.0), (30, 3), (3, 0.5)])
    func `counts the time of the looks themselves, and promises no later end`(
        limit: Double, look: Double
    ) async throws {
        let seen = try await sight(after: 1000, atMost: limit, taking: look)
        #expect(seen.sight == .pending(nil))
        #expect(seen.told.count == 1)
        let start = try #require(seen.told.first).addingTimeInterval(-limit)
        #expect(seen.start == start)
        // No look begins after the end.
        #expect(seen.waited <= limit + look)
    }

    @Test(arguments: [1, 2])
    func `keeps to what was read where a later look fails, and says so where none could be read`(
        failing: Int
    ) async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "e3")))
        let before = try #require(try harness.holdings("contoso"))
        let looks = Mutex(0)
        let center = InterceptedPartnerCenter(
            reading: harness.sandbox,
            before: { _ throws(Refusal) in
                let number = looks.withLock {
                    $0 += 1
                    return $0
                }
                if number >= failing { throw .unreachable(.closed) }
            })
        let watch = Watch(on: center, time: harness.time, retries: .atOnce)
        let seen = await watch.sight(of: write, for: before.customer) { _ in }
        #expect(seen == .pending(failing == 1 ? .unreachable(.closed) : nil))
    }

    @Test func `says what kept it from telling, and does not take that for done`() async throws {
        let harness = try RunHarness(.of("contoso", .a(.legacyLicence, id: "e3")))
        let customer = try #require(try harness.holdings("contoso")).customer
        var other = customer
        other.domain = "elsewhere.example"
        let watch = Watch(on: harness.sandbox, time: harness.time, retries: .atOnce)
        let seen = await watch.sight(of: write, for: other) { _ in }
        guard case .pending(.some(let refusal)) = seen,
            case .changedMeanwhile = refusal.cause
        else {
            Issue.record("\(seen)")
            return
        }
    }
}
