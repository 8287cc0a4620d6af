import Chance
import Domain
import Foundation
import PartnerCenterAPI
import Replica
import Storage
import Testing

@testable import Sandbox

/// Suspending and taking it back leaves the identical resource, and so does every other act that
/// can be taken back; what is lost for good is `Undoing.LostForGood`.
@Suite struct `What is taken back` {
    /// Other customers under either rule set.
    private static func seeds(_ count: UInt64, _ edition: Rules.Edition) -> ClosedRange<UInt64> {
        edition == .y2020 ? 1...count : count + 1...2 * count
    }

    @Test(arguments: Rules.Edition.allCases)
    func `is as it was, over 200 random customers of a sandbox`(edition: Rules.Edition)
        async throws
    {
        let stage = try RemoteStage(customers: 1, edition: edition)
        let time = stage.time
        let sandbox = Sandbox(directory: stage.playground.directory) { time.now }
        var tally = Undoing.Tally()
        for seed in Self.seeds(200, edition) {
            var dice = Dice(seed: seed)
            let customer = try stage.addCustomer(&dice)
            let undoing = Undoing(
                center: sandbox, rules: try await sandbox.rules(), time: stage.time)
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
        let stage = try RemoteStage(customers: 1, edition: edition)
        let client = try stage.client()
        var tally = Undoing.Tally()
        for seed in Self.seeds(20, edition) {
            var dice = Dice(seed: seed)
            let customer = try stage.addCustomer(&dice)
            try await stage.sendWhatNobodyModels(customer, &dice)
            let undoing = Undoing(
                center: client, rules: try await client.rules(), time: stage.time,
                look: stage.wholeResources)
            tally.add(try await undoing.play(customer, &dice))
        }
        #expect(tally.all > 20)
        #expect(tally.inTwoWrites > 2)
        try stage.expectEachWriteOnce()
    }

    @Test func `is as it was in the replica, too`() async throws {
        let stage = try RemoteStage(customers: 1)
        let replica = try stage.replica()
        var tally = Undoing.Tally()
        for seed in 2001...2020 as ClosedRange<UInt64> {
            var dice = Dice(seed: seed)
            let customer = try stage.addCustomer(&dice)
            let undoing = Undoing(
                center: replica.center, rules: try await replica.center.rules(), time: stage.time,
                look: { try replica.shown($0) },
                check: { customer in
                    // The service lists Azure subscriptions by their plans.
                    var held = try await stage.client().holdings(of: customer)
                    held.azureSubscriptions.sort { $0.id.text < $1.id.text }
                    #expect(try replica.directory.holdings(of: customer) == held)
                    await replica.center.settlePending()
                    #expect(try replica.directory.pending(of: customer) == [])
                })
            tally.add(try await undoing.play(customer, &dice))
        }
        #expect(tally.all > 20)
        try stage.expectEachWriteOnce()
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `is as it was, whatever went wrong on the way`(seed: UInt64) async throws {
        let stage = try RemoteStage(
            customers: 1, seed: seed, mischief: `The client under mischief`.everything)
        let client = PatientOperator(center: try stage.client())
        var tally = Undoing.Tally()
        for number in 1...3 as ClosedRange<UInt64> {
            var dice = Dice(seed: seed * 1000 + number)
            let customer = try stage.addCustomer(&dice)
            try await stage.sendWhatNobodyModels(customer, &dice)
            let undoing = Undoing(
                center: client, rules: try await client.rules(), time: stage.time,
                look: stage.wholeResources, isTroubled: true, takesAll: false)
            tally.add(try await undoing.play(customer, &dice))
        }
        #expect(tally.all > 0)
        try stage.expectEachWriteOnce()
    }
}

extension Undoing {
    fileprivate static let everyUndoableWrite = [
        "cancel", "reactivate", "reactivateAzure", "setRenewal", "suspend",
    ]
}
