import Chance
import Testing

@Suite(.blocking) struct `kill -9 during a run of suspensions` {
    @Test(arguments: [2_718, 31_415])
    func `loses nothing that was acknowledged and leaves nothing half done`(
        _ seed: UInt64
    ) throws {
        var chance = Dice(seed: seed)
        var wreck = try Wreck(chance: &chance)
        let targets = wreck.targets.prefix(30)
        #expect(targets.count == 30)
        var writes = 0
        for (round, target) in targets.enumerated() {
            // The first is let through, and tells how many moments there are.
            let moment = round == 0 ? .max : Int.random(in: 0...writes + 1, using: &chance)
            writes = max(writes, try wreck.suspend(target, killedAt: moment))
        }
        #expect((1..<30).contains(wreck.acknowledged.count))
        try wreck.expectNothingLostAndNothingHalfDone()
        try wreck.expectCountsToAgree()
    }
}
