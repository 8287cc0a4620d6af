import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Samples
import Testing

@testable import Sandbox

/// Reference of 2026, 3.1 to 3.4 and 11.
@Suite struct `Seats of the served sandbox` {
    let served: ServedSandbox

    init() throws { served = try ServedSandbox(edition: .current) }

    /// Writes the seats of a subscription as a whole resource, and returns the answer's mark.
    private func set(_ quantity: Int, at path: String) async -> String {
        var whole = SubscriptionResource(await served.get(path).object)
        whole.quantity = quantity
        return await served.ask(.patch, path, .object(whole.json)).mark
    }

    /// A subscription of new commerce with many seats that can be given back.
    private func bought() async throws -> (path: String, now: Subscription) {
        let offer = try #require(
            try await served.seeded.sandbox.offers().first { $0.kind == .newCommerce })
        let bought = try await served.seeded.sandbox.order(
            offer.id, quantity: 20, named: "", for: served.demo)
        return ("\(served.hanbit)/subscriptions/\(bought.id)", bought)
    }

    @Test func `are told by the answer about a subscription`() async throws {
        let (path, now) = try await bought()
        #expect(now.refundableSeats?.total == 20)
        let read = SubscriptionResource(await served.get(path).object).subscription()
        #expect(read?.refundableSeats == now.refundableSeats)
        #expect(read?.refundableSeats?.batches.first?.until == now.cancellationAllowedUntil)
    }

    @Test func `go within the window, and the answer tells what is left`() async throws {
        let (path, now) = try await bought()
        #expect(await set(12, at: path) == "200/")
        let after = try #require(try served.holdings.subscription(now.id))
        #expect(after.quantity == 12)
        #expect(after.refundableSeats?.total == 12)
        let read = SubscriptionResource(await served.get(path).object).subscription()
        #expect(read?.refundableSeats == after.refundableSeats)
    }

    @Test func `stay once the window has closed, but for those added since`() async throws {
        let (path, now) = try await bought()
        served.time.pass(8 * 86_400)
        #expect(await set(19, at: path) == "400/900214")
        #expect(await set(25, at: path) == "200/")
        #expect(await set(19, at: path) == "400/900214")
        #expect(try served.holdings.subscription(now.id)?.quantity == 25)
        #expect(await set(20, at: path) == "200/")
        #expect(try served.holdings.subscription(now.id)?.refundableSeats?.total == 0)
    }

    @Test func `have a lower and an upper limit`() async throws {
        let (path, now) = try await bought()
        #expect(await set(10_001, at: path) == "400/2002")
        #expect(try served.holdings.subscription(now.id) == now)
    }

    @Test func `of software never go`() async throws {
        let sandbox = served.seeded.sandbox
        let offer = try #require(
            try await sandbox.offers().first { $0.kind == .software && $0.quantities.contains(5) })
        let bought = try await sandbox.order(offer.id, quantity: 5, named: "", for: served.demo)
        let path = "\(served.hanbit)/subscriptions/\(bought.id)"
        #expect(await set(4, at: path) == "400/800090")
        #expect(await set(6, at: path) == "200/")
    }
}

@Suite struct `Seats of the sample` {
    private static let sample = Sample(
        seed: 1, day: SeededSandbox.now.startOfDay, partner: Sandbox.defaultIdentity.supportContact)

    @Test(arguments: Rules.Edition.allCases)
    func `can be given back in the window of new commerce alone`(edition: Rules.Edition) {
        let day = Self.sample.day
        var counts: Set<Int> = []
        for number in 0..<400 {
            for one in Self.sample.customer(number, under: edition).holdings.subscriptions {
                guard let seats = one.refundableSeats else { continue }
                #expect(one.kind == .newCommerce && one.status == .active)
                #expect(!one.isExtendedServiceTerm)
                #expect(seats.total == seats.batches.reduce(0) { $0 + $1.quantity })
                #expect(seats.total <= one.quantity)
                #expect(seats.batches.allSatisfy { $0.quantity > 0 })
                let window = one.cancellationAllowedUntil ?? .distantPast
                if window > day {
                    counts.insert(seats.batches.count)
                    #expect(seats.total == one.quantity)
                    #expect(seats.batches.map(\.until).min() == window)
                }
                let latest = max(window, day.addingTimeInterval(7 * 86_400))
                #expect(seats.batches.allSatisfy { $0.until <= latest })
            }
        }
        #expect(counts == [1, 2, 3])
    }
}

@Suite struct `Rules and referee agree on seats` {
    @Test(arguments: [1, 2] as [UInt64])
    func `whatever number is asked for`(seed: UInt64) async throws {
        let seeded = try SeededSandbox(customers: 30, seed: seed, edition: .current)
        let rules = try await seeded.sandbox.rules()
        var dice = SplitMix64(seed: seed, stream: 0)
        var (done, refused) = (0, 0)
        for id in try seeded.ids() {
            for one in try #require(try seeded.directory.holdings(of: id)).subscriptions {
                let quantity = max(0, one.quantity + dice.below(9) - 5)
                let write = Write.setQuantity(quantity, of: one.id)
                let holdings = try #require(try seeded.directory.holdings(of: id))
                let foreseen = await refusal {
                    try rules.change(by: write, in: holdings, at: SeededSandbox.now)
                }
                let answer = await refusal {
                    try await seeded.sandbox.perform(write, of: id, under: ActContext())
                }
                #expect(answer == foreseen, "\(one.kind) \(one.status) \(quantity)")
                let after = try seeded.directory.holdings(of: id)?.subscription(one.id)
                if answer == nil {
                    done += 1
                    #expect(after?.quantity == quantity)
                } else {
                    refused += 1
                    #expect(after == one)
                }
            }
        }
        #expect(done > 20 && refused > 20)
    }
}
