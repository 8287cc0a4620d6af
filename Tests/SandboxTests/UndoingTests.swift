import Chance
import Domain
import Foundation
import Harness
import PartnerCenterAPI
import Replica
import Samples
import Storage
import Testing

@testable import Sandbox

/// A suspension that is undone leaves the identical resource, and so does every other write that
/// can be undone; the exceptions are `Undoing.LostForGood`.
@Suite(.heavy) struct `What is taken back` {
    /// Other customers under either rule set.
    private static func seeds(_ count: UInt64, _ edition: Rules.Edition) -> ClosedRange<UInt64> {
        edition == .y2020 ? 1...count : count + 1...2 * count
    }

    @Test(arguments: Rules.Edition.allCases)
    func `is as it was, over 200 random customers of a sandbox`(edition: Rules.Edition)
        async throws
    {
        let remote = try RemoteSandbox(customers: 1, edition: edition)
        let time = remote.time
        let sandbox = Sandbox(directory: remote.seeded.directory) { time.now }
        var tally = UndoingTally()
        for seed in Self.seeds(200, edition) {
            var dice = Dice(seed: seed)
            let customer = try remote.addCustomer(&dice)
            let undoing = Undoing(
                center: sandbox, rules: try await sandbox.rules(), time: remote.time)
            tally.add(try await undoing.play(customer, &dice))
        }
        #expect(tally.all > 250)
        #expect(tally.undone.keys.sorted() == Undoing.everyUndoableWrite)
        #expect(tally.inTwoWrites > 25)
        #expect(tally.refused > 50)
        #expect((tally.lost[.termOver] ?? 0) > 2)
    }

    @Test(arguments: Rules.Edition.allCases)
    func `is as it was, whole and on the wire`(edition: Rules.Edition) async throws {
        let remote = try RemoteSandbox(customers: 1, edition: edition)
        let client = try remote.client()
        var tally = UndoingTally()
        for seed in Self.seeds(20, edition) {
            var dice = Dice(seed: seed)
            let customer = try remote.addCustomer(&dice)
            try await remote.sendWhatNobodyModels(customer, &dice)
            let undoing = Undoing(
                center: client, rules: try await client.rules(), time: remote.time,
                look: remote.wholeResources)
            tally.add(try await undoing.play(customer, &dice))
        }
        #expect(tally.all > 20)
        #expect(tally.inTwoWrites > 2)
        try remote.expectEachWriteOnce()
    }

    @Test func `is as it was in the replica, too`() async throws {
        let remote = try RemoteSandbox(customers: 1)
        let replica = try remote.replica()
        var tally = UndoingTally()
        for seed in 2001...2020 as ClosedRange<UInt64> {
            var dice = Dice(seed: seed)
            let customer = try remote.addCustomer(&dice)
            let undoing = Undoing(
                center: replica.center, rules: try await replica.center.rules(), time: remote.time,
                look: { try replica.shown($0) },
                check: { customer in
                    // The service lists Azure subscriptions by their plans.
                    var held = try await remote.client().holdings(of: customer)
                    held.azureSubscriptions.sort { $0.id.text < $1.id.text }
                    #expect(try replica.directory.holdings(of: customer) == held)
                    await replica.center.settlePending()
                    #expect(try replica.directory.pending(of: customer) == [])
                })
            tally.add(try await undoing.play(customer, &dice))
        }
        #expect(tally.all > 20)
        try remote.expectEachWriteOnce()
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `is as it was, whatever went wrong on the way`(seed: UInt64) async throws {
        let remote = try RemoteSandbox(
            customers: 1, seed: seed, mischief: `The client under mischief`.everything)
        let client = PatientOperator(center: try remote.client())
        var tally = UndoingTally()
        for number in 1...3 as ClosedRange<UInt64> {
            var dice = Dice(seed: seed * 1000 + number)
            let customer = try remote.addCustomer(&dice)
            try await remote.sendWhatNobodyModels(customer, &dice)
            let undoing = Undoing(
                center: client, rules: try await client.rules(), time: remote.time,
                look: remote.wholeResources, isTroubled: true, takesAll: false)
            tally.add(try await undoing.play(customer, &dice))
        }
        #expect(tally.all > 0)
        try remote.expectEachWriteOnce()
    }
}

extension Undoing {
    fileprivate static let everyUndoableWrite = [
        "cancel", "reactivate", "reactivateAzure", "setRenewal", "suspend",
    ]
}
